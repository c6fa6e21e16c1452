import type { Draft } from "#core/documents/draft.ts";
import type { RecordResource } from "#core/documents/record.ts";
import type { Text } from "#core/kernel/text.ts";

/** How far it has come; what has only been named needs no word. */
const taken: Readonly<Record<RecordResource["status"], Text>> = {
  named: { fi: "", sv: "", en: "" },
  asked: { fi: "kysytty", sv: "tillfrågad", en: "asked" },
  agreed: { fi: "sovittu", sv: "avtalat", en: "agreed" },
  begun: { fi: "käytössä", sv: "i bruk", en: "in use" },
  declined: { fi: "ei toteudu", sv: "blir inte av", en: "not to be" },
};

/** What the family and those close to it can do, each with how far it has been taken up. */
export const resources: Draft = (record, words) =>
  record.resources.map(({ id, name, offers, status, on }) => {
    const state = words.say(taken[status]);
    return {
      key: id,
      text: `${name}: ${words.ended(offers)}${state === "" ? "" : ` (${state}, ${words.day(on)})`}`,
      sources: [{ kind: "resource" as const, id }],
    };
  });
