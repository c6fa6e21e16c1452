/** 256 bits from the device's own source of chance, as the address writes them: the server is told once and keeps a hash. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The address that a calendar program is given. */
export const fetchedFrom = (secret: string): string =>
  `${location.origin}/api/calendars/${secret}/rinnalla.ics`;
