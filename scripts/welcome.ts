import { demoPeople } from "./demo-town.ts";

const roleNames: Readonly<Record<string, string>> = {
  intake: "front door",
  familyWorker: "family worker",
  unitLead: "unit lead",
  purchaser: "purchaser",
  privacyOfficer: "privacy officer",
  administrator: "administrator",
  analyst: "analyst",
};

/**
 * The last lines of a start: the address, and who can sign in.
 * @param demoUrl the owner's connection of a database that holds the demo town
 */
export async function welcome(address: string, demoUrl: string | undefined): Promise<string> {
  const lines = ["", `  Open ${address}`, `  Staff sign in at ${address}/tyo/`, ""];
  if (demoUrl === undefined)
    lines.push("  No demo town here: nobody can sign in before sign-in is set up (docs/operations.md).");
  else {
    lines.push("  Demo town: sign in by choosing a person, for example");
    for (const { role, people } of await demoPeople(demoUrl)) {
      const more = people.length > 3 ? ` and ${people.length - 3} more` : "";
      lines.push(`    ${(roleNames[role] ?? role).padEnd(16)} ${people.slice(0, 3).join(", ")}${more}`);
    }
  }
  return [...lines, "", "  Stop with Ctrl-C.", ""].join("\n");
}
