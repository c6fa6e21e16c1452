/** Digits and letters that aren't taken for one another when read aloud or by hand: no 0/O, 1/I/L, 5/S, 8/B, U/V. */
const signs = "23467ACDEFGHJKMNPQRTWXY9";

/**
 * A reference number for people to keep and read over the telephone: R-2026-7K4M-9QWX. The same bytes give the same number,
 * so that a contact sent twice keeps one.
 * @param year the year the contact was received
 * @param bytes at least eight, evenly spread (a keyed hash of the contact's id)
 * @throws RangeError when there are fewer than eight bytes
 */
export function contactReference(year: number, bytes: Uint8Array): string {
  if (bytes.length < 8) throw new RangeError("a reference needs eight bytes");
  const letters = Array.from(bytes.subarray(0, 8), (byte) => signs[byte % signs.length] ?? "").join("");
  return `R-${year}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
