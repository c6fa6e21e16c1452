import type { TownServer } from "../server.ts";
import type { People } from "./people.ts";

/** Whose work is walked through, by whom, on which server. */
export interface Walk {
  readonly server: TownServer;
  readonly people: People;
  readonly caseId: string;
  readonly family: {
    readonly name: string;
    readonly parent: { readonly given: string; readonly full: string };
    readonly child: { readonly given: string };
  };
}
