import type { Draft, Drafted } from "#core/documents/draft.ts";
import type { Phrases } from "#core/documents/phrases.ts";
import type { RecordAgreement } from "#core/documents/record.ts";

const sourceOf = ({ id }: RecordAgreement) => ({ kind: "agreement" as const, id });

const dueWords = (one: RecordAgreement, words: Phrases): string =>
  one.dueOn === null
    ? ""
    : `, ${words.say({ fi: "viimeistään", sv: "senast", en: "by" })} ${words.day(one.dueOn)}`;

const agreed = (one: RecordAgreement, words: Phrases): string =>
  `${one.what.replace(/[.\s]+$/, "")} (${one.owner}${dueWords(one, words)})`;

/** What was agreed in the document's meeting: who does what by when. */
export const agreementsOfMeeting: Draft = ({ agreements }, words, { meetingId }) =>
  agreements
    .filter((one) => one.meetingId === meetingId && meetingId !== undefined)
    .map((one): Drafted => ({ key: one.id, text: `${agreed(one, words)}.`, sources: [sourceOf(one)] }));

/** How many of what was agreed in the period got done, and each with how it went. */
export const agreementsKept: Draft = ({ agreements, from, to }, words) => {
  const settled = agreements.filter(
    (one) => one.status !== "open" && one.doneOn !== null && one.doneOn >= from && one.doneOn <= to,
  );
  const made = agreements.filter((one) => one.agreedOn >= from && one.agreedOn <= to);
  const about = [...new Set([...made, ...settled])];
  if (about.length === 0) return [];
  const done = about.filter((one) => one.status === "done").length;
  const counted = words.say({
    fi: `Sovittuja asioita oli ${about.length}, niistä tehtiin ${done}.`,
    sv: `Överenskomna saker: ${about.length}, av dem gjordes ${done}.`,
    en: `Things agreed: ${about.length}; done: ${done}.`,
  });
  const each = settled.map((one): Drafted => {
    const how =
      one.status === "done"
        ? words.say({ fi: "Tehty", sv: "Gjort", en: "Done" })
        : words.say({ fi: "Luovuttu", sv: "Avstått", en: "Dropped" });
    const outcome = one.outcome === "" ? "" : ` ${words.ended(one.outcome)}`;
    const on = one.doneOn === null ? "" : ` ${words.day(one.doneOn)}`;
    return {
      key: one.id,
      text: `${how}${on}: ${one.what.replace(/[.\s]+$/, "")} (${one.owner}).${outcome}`,
      sources: [sourceOf(one)],
    };
  });
  return [{ key: "counted", text: counted, sources: about.map(sourceOf) }, ...each];
};

/** What is still to be done, and what is late. */
export const agreementsOpen: Draft = ({ agreements, today }, words) =>
  agreements
    .filter((one) => one.status === "open")
    .map((one): Drafted => {
      const late = one.dueOn !== null && one.dueOn < today;
      const label = late
        ? words.say({ fi: "Kesken, päivä on mennyt", sv: "På hälft, dagen har gått", en: "Open and late" })
        : words.say({ fi: "Kesken", sv: "På hälft", en: "Open" });
      return { key: one.id, text: `${label}: ${agreed(one, words)}.`, sources: [sourceOf(one)] };
    });
