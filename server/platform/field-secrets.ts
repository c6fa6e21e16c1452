import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";

/** Where a sealed value stands. It is bound to its place: moved to another row or column it no longer opens. */
export type Place = { readonly table: string; readonly column: string; readonly row: string };

/**
 * Encryption of single fields (personal identity codes, protected addresses) and looking them up without opening them.
 * AES-256-GCM with the place as additional data; keys derived from the installation's data key by HKDF-SHA-256, one for
 * each use. Source: NIST SP 800-38D (GCM), RFC 5869 (HKDF).
 */
export type FieldSecrets = {
  /** Envelope: version byte, 12 bytes of nonce, 16 of tag, the ciphertext. */
  seal(place: Place, clear: string): Buffer;
  /** @throws Error when the envelope is not of this place, of this key, or has been changed. */
  open(place: Place, sealed: Buffer): string;
  /** The same envelope as text, for text columns that hold a protected value only at times. */
  sealText(place: Place, clear: string): string;
  /** The clear value of a text column: opened when it is sealed, as it is when it never was. */
  openText(place: Place, kept: string): string;
  /** A keyed hash to look a value up by: the same for the same value, of no use without the key. 32 bytes. */
  blindIndex(purpose: string, clear: string): Buffer;
};

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;
const textMark = "sealed:1:";

const boundTo = ({ table, column, row }: Place): Buffer => Buffer.from(`${table}|${column}|${row}`);

/** True for what sealText has made. */
export const isSealedText = (kept: string): boolean => kept.startsWith(textMark);

/** @param dataKey 32 bytes, kept outside the database */
export function fieldSecrets(dataKey: Buffer): FieldSecrets {
  if (dataKey.length !== 32) throw new RangeError("the data key is 32 bytes");
  // Key objects: bytes would be made into a key anew for each field, which costs as much as the sealing itself.
  const derived = (use: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync("sha256", dataKey, "rinnalla", use, 32)));
  const encryptionKey = derived("field-encryption");
  const indexKey = derived("blind-index");

  const seal = (place: Place, clear: string): Buffer => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv("aes-256-gcm", encryptionKey, nonce);
    cipher.setAAD(boundTo(place));
    const body = Buffer.concat([cipher.update(clear, "utf8"), cipher.final()]);
    return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
  };
  const open = (place: Place, sealed: Buffer): string => {
    if (sealed.length < headBytes || sealed[0] !== version)
      throw new Error("not a sealed field of a known version");
    const decipher = createDecipheriv("aes-256-gcm", encryptionKey, sealed.subarray(1, 1 + nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(boundTo(place));
    decipher.setAuthTag(sealed.subarray(1 + nonceBytes, headBytes));
    return Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]).toString("utf8");
  };
  return {
    seal,
    open,
    sealText: (place, clear) => textMark + seal(place, clear).toString("base64"),
    openText: (place, kept) =>
      isSealedText(kept) ? open(place, Buffer.from(kept.slice(textMark.length), "base64")) : kept,
    blindIndex: (purpose, clear) => createHmac("sha256", indexKey).update(`${purpose}|${clear}`).digest(),
  };
}
