/** Gives the browser a file of what the server answered. */
export function saveFile({ name, media, text }: { name: string; media: string; text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: media }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Gives the browser a file of JSON to save. */
export const saveAsFile = (json: unknown, name: string): void =>
  saveFile({ name, media: "application/json", text: JSON.stringify(json, null, 2) });
