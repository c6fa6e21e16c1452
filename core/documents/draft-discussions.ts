import type { Draft, Drafted } from "#core/documents/draft.ts";
import type { RecordDiscussion } from "#core/documents/record.ts";
import type { Text } from "#core/kernel/text.ts";

const sourceOf = ({ id }: RecordDiscussion) => ({ kind: "discussion" as const, id });

/** What was said together in each agreed discussion. */
export const discussionPictures: Draft = ({ discussions }, words) =>
  discussions.map((one): Drafted => {
    const about = one.about === null ? "" : `, ${one.about}`;
    return {
      key: one.id,
      text: `${words.say(one.guideName)} ${words.day(one.on)}${about}: ${words.ended(one.picture)}`,
      sources: [sourceOf(one)],
    };
  });

/** Who saw it otherwise, by name and in their own words. */
export const discussionDissents: Draft = ({ discussions }, words) =>
  discussions.flatMap((one) =>
    one.dissents.map(({ who, words: said }, n): Drafted => {
      const otherwise = words.say({
        fi: "näkee toisin",
        sv: "ser det annorlunda",
        en: "sees it otherwise",
      });
      return {
        key: `${one.id}:${n}`,
        text: `${who} ${otherwise} (${words.day(one.on)}): ${words.quote(said)}`,
        sources: [sourceOf(one)],
      };
    }),
  );

const kinds: Readonly<Record<"strength" | "vulnerability", Text>> = {
  strength: { fi: "Kantaa", sv: "Bär", en: "Carries" },
  vulnerability: { fi: "Haavoittuu", sv: "Sårbart", en: "Vulnerable" },
};

/** The log of an agreed discussion, area by area: what carries, what is vulnerable, and what supports it. */
export const discussionRows: Draft = ({ discussions }, words) =>
  discussions.flatMap((one) =>
    one.rows.map((row): Drafted => {
      const supports = words.say({ fi: "Tukena", sv: "Som stöd", en: "Supported by" });
      const whose = row.about === null ? "" : `, ${row.about}`;
      const support = row.supports === "" ? "" : ` ${supports}: ${words.ended(row.supports)}`;
      return {
        key: row.id,
        text: `${words.say(kinds[row.kind])} (${words.say(row.area)}${whose}): ${words.ended(row.words)}${support}`,
        sources: [sourceOf(one)],
      };
    }),
  );
