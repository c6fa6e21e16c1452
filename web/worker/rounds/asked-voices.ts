import { newId } from "#web/kit/new-id.ts";

type Asked = { readonly personId: string | null; readonly staffId: string | null };

export const idOfAsked = ({ personId, staffId }: Asked): string => personId ?? staffId ?? "";

/**
 * Ids of voices, made once for each who is asked while the dialog is open: what is sent again after a lost answer is then the same
 * command, and not a second one that finds the first's round waiting.
 */
export function voiceIds(): (one: Asked) => string {
  const made = new Map<string, string>();
  return (one) => {
    const who = idOfAsked(one);
    const id = made.get(who) ?? newId();
    made.set(who, id);
    return id;
  };
}

/** The chosen ones as they are asked. */
export const askedVoices = (
  askable: readonly Asked[],
  chosen: readonly string[],
  idFor: (one: Asked) => string,
) =>
  askable
    .filter((one) => chosen.includes(idOfAsked(one)))
    .map(({ personId, staffId }) => ({ id: idFor({ personId, staffId }), personId, staffId }));
