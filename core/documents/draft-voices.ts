import type { Draft, Drafted } from "#core/documents/draft.ts";
import type { RecordEntry, RecordView } from "#core/documents/record.ts";
import type { Text } from "#core/kernel/text.ts";

/** Entries of the document's own meeting, or all of them where it is about no single one. */
const inFocus = (entries: readonly RecordEntry[], meetingId: string | undefined): readonly RecordEntry[] =>
  meetingId === undefined ? entries : entries.filter((entry) => entry.meetingId === meetingId);

const key = (entry: RecordEntry, n: number): string => `${entry.source.id}:${n}`;

/** The present situation, as the start meeting's record tells it. */
export const situation: Draft = ({ entries }, words, { meetingId }) =>
  inFocus(entries, meetingId).flatMap((entry): Drafted[] =>
    entry.situation === ""
      ? []
      : [{ key: key(entry, 0), text: words.ended(entry.situation), sources: [entry.source] }],
  );

/** Each one's wish in their own words. */
export const wishes: Draft = ({ entries }, words, { meetingId }) =>
  inFocus(entries, meetingId).flatMap((entry) =>
    entry.wishes.map(({ who, words: said }, n): Drafted => ({
      key: key(entry, n),
      text: `${who}: ${words.quote(said)}`,
      sources: [entry.source],
    })),
  );

/** Ways of telling other than words, by the record's codes. */
const otherWays: Readonly<Record<string, Text>> = {
  drawing: { fi: "piirtäen", sv: "genom att rita", en: "by drawing" },
  play: { fi: "leikissä", sv: "i leken", en: "in play" },
  gestures: { fi: "elein", sv: "med gester", en: "by gestures" },
};

/** The child's own words, dated, untouched. What the child showed and didn't say is told as such. */
export const childVoice: Draft = ({ entries }, words, { meetingId }) =>
  inFocus(entries, meetingId).flatMap((entry) =>
    entry.childVoice.map((voice, n): Drafted => {
      const way = otherWays[voice.how];
      const how = way ? ` (${words.say(way)})` : "";
      return {
        key: key(entry, n),
        text: `${voice.who} ${words.day(entry.on)}: ${words.quote(voice.words)}${how}`,
        sources: [entry.source],
      };
    }),
  );

/** What adults said, dated and in their words. */
export const adultVoice: Draft = ({ entries }, words, { meetingId }) =>
  inFocus(entries, meetingId).flatMap((entry) =>
    entry.said.map(({ who, words: said }, n): Drafted => ({
      key: key(entry, n),
      text: `${who} ${words.day(entry.on)}: ${words.quote(said)}`,
      sources: [entry.source],
    })),
  );

/** How each partner sees it, in the words it has approved. */
export const partnerParts: Draft = ({ entries }, words) =>
  entries.flatMap((entry) =>
    entry.partnerParts.map(({ who, words: said }, n): Drafted => ({
      key: key(entry, n),
      text: `${who} ${words.day(entry.on)}: ${words.quote(said)}`,
      sources: [entry.source],
    })),
  );

/** What home and partners have agreed to say together. */
export const sharedParts: Draft = ({ entries }, words) =>
  entries.flatMap((entry) =>
    entry.shared.map((said, n): Drafted => ({
      key: key(entry, n),
      text: `${words.say({ fi: "Yhdessä", sv: "Tillsammans", en: "Together" })} ${words.day(entry.on)}: ${words.ended(said)}`,
      sources: [entry.source],
    })),
  );

/** What was seen in the mapping meetings, apart from what the worker makes of it. */
export const observations: Draft = ({ entries }, words) =>
  entries
    .filter((entry) => entry.meetingKind === "mapping")
    .flatMap((entry): Drafted[] => {
      const seen: Drafted[] =
        entry.observed === ""
          ? []
          : [
              {
                key: `${entry.source.id}:seen`,
                text: `${words.day(entry.on)}: ${words.ended(entry.observed)}`,
                sources: [entry.source],
              },
            ];
      if (entry.assessed === "") return seen;
      const label = words.say({
        fi: "Työntekijän arvio",
        sv: "Medarbetarens bedömning",
        en: "The worker's assessment",
      });
      const text = `${label} ${words.day(entry.on)}: ${words.ended(entry.assessed)}`;
      return [...seen, { key: `${entry.source.id}:assessed`, text, sources: [entry.source] }];
    });

/** The effect so far, as the network saw it. */
export const networkEffect: Draft = ({ entries }, words, { meetingId }) =>
  inFocus(entries, meetingId).flatMap((entry): Drafted[] =>
    entry.effect === ""
      ? []
      : [{ key: key(entry, 0), text: words.ended(entry.effect), sources: [entry.source] }],
  );

const continuations: Readonly<Record<string, Text>> = {
  continue: { fi: "Työskentely jatkuu", sv: "Arbetet fortsätter", en: "The work goes on" },
  change: { fi: "Työskentelyä muutetaan", sv: "Arbetet ändras", en: "The work is changed" },
  end: { fi: "Työskentely päätetään", sv: "Arbetet avslutas", en: "The work is closed" },
};

/** The decision on going on, with its reasons. */
export const networkContinuation: Draft = ({ entries }, words, { meetingId }) =>
  inFocus(entries, meetingId).flatMap((entry): Drafted[] => {
    if (!entry.continuation) return [];
    const { decision, reasons } = entry.continuation;
    const known = continuations[decision];
    const decided = words.ended(known ? words.say(known) : decision);
    const why = words.say({ fi: "Perustelut", sv: "Motivering", en: "Reasons" });
    const text = reasons === "" ? decided : `${decided} ${why}: ${words.ended(reasons)}`;
    return [{ key: key(entry, 0), text, sources: [entry.source] }];
  });

const partyWords: Readonly<Record<RecordView["party"], Text>> = {
  child: { fi: "lapsi", sv: "barnet", en: "child" },
  parent: { fi: "vanhempi", sv: "förälder", en: "parent" },
  worker: { fi: "perhetyöntekijä", sv: "familjearbetare", en: "family worker" },
  purchaser: { fi: "tilaaja", sv: "beställare", en: "purchaser" },
  close_person: { fi: "läheinen", sv: "närstående", en: "close person" },
};

/** Each party's view at the end; not wanting to say is told too. */
export const views: Draft = ({ views: all }, words) =>
  all.map(({ id, party, name, words: said, declined }): Drafted => {
    const none = words.say({
      fi: "ei halunnut sanoa omaa näkemystään.",
      sv: "ville inte säga sin egen syn.",
      en: "didn't want to give a view.",
    });
    const reason = said === "" ? "" : ` ${words.ended(said)}`;
    const text = declined
      ? `${name} (${words.say(partyWords[party])}) ${none}${reason}`
      : `${name} (${words.say(partyWords[party])}): ${words.quote(said)}`;
    return { key: id, text, sources: [{ kind: "view", id }] };
  });

/** What goes on and with whom. */
export const continues: Draft = ({ continues: all }, words) =>
  all.map(({ what, withWhom }, n): Drafted => ({
    key: String(n),
    text: withWhom === "" ? words.ended(what) : `${what}: ${words.ended(withWhom)}`,
    sources: [],
  }));
