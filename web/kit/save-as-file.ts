/** Gives the browser a file of JSON to save. */
export function saveAsFile(json: unknown, name: string): void {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(json, null, 2)], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
