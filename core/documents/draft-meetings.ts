import type { Draft, Drafted } from "#core/documents/draft.ts";
import type { RecordMeeting } from "#core/documents/record.ts";
import type { Text } from "#core/kernel/text.ts";

const sourcesOf = (meetings: readonly RecordMeeting[]) => meetings.map(({ source }) => source);
const held = (meetings: readonly RecordMeeting[]) => meetings.filter(({ status }) => status === "held");

/** The one meeting of a memo: when, and who was there. */
export const meetingHeld: Draft = ({ meetings }, words, { meetingId }) =>
  held(meetings)
    .filter(({ id }) => id === meetingId)
    .map((meeting): Drafted => {
      const there = words.list(meeting.attended.map(({ name }) => name));
      const what = words.say(meeting.kindName);
      return {
        key: meeting.id,
        text: words.say({
          fi: `${capital(what)} pidettiin ${words.day(meeting.on)}. Mukana olivat ${there}.`,
          sv: `${capital(what)} hölls ${words.day(meeting.on)}. Med var ${there}.`,
          en: `The ${what} was held on ${words.day(meeting.on)}. Present: ${there}.`,
        }),
        sources: [meeting.source],
      };
    });

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("fi") + text.slice(1);

/** How many were held, and of which kinds. Silence is said too: a period without meetings is a finding. */
export const meetingsCounted: Draft = ({ meetings, from, to }, words) => {
  const were = held(meetings);
  const days = words.days(from, to);
  const n = were.length;
  if (n === 0) {
    const text = words.say({
      fi: `Ajalla ${days} ei pidetty tapaamisia.`,
      sv: `Under tiden ${days} hölls inga möten.`,
      en: `No meetings were held in ${days}.`,
    });
    return [{ key: "held", text, sources: sourcesOf(meetings.filter(({ status }) => status !== "planned")) }];
  }
  const kinds = new Map<string, { name: Text; count: number }>();
  for (const { kind, kindName } of were)
    kinds.set(kind, { name: kindName, count: (kinds.get(kind)?.count ?? 0) + 1 });
  const byKind = words.list([...kinds.values()].map(({ name, count }) => `${words.say(name)} ${count}`));
  const text = words.say({
    fi:
      n === 1
        ? `Ajalla ${days} pidettiin yksi tapaaminen: ${byKind}.`
        : `Ajalla ${days} pidettiin ${n} tapaamista: ${byKind}.`,
    sv:
      n === 1
        ? `Under tiden ${days} hölls ett möte: ${byKind}.`
        : `Under tiden ${days} hölls ${n} möten: ${byKind}.`,
    en:
      n === 1
        ? `One meeting was held in ${days}: ${byKind}.`
        : `${n} meetings were held in ${days}: ${byKind}.`,
  });
  return [{ key: "held", text, sources: sourcesOf(were) }];
};

const missedWords = {
  cancelled: { fi: "Peruttuja tapaamisia", sv: "Inställda möten", en: "Meetings cancelled" },
  no_show: { fi: "Tapaamisia, joihin ei tultu", sv: "Möten som uteblev", en: "Meetings missed" },
  rescheduled: { fi: "Siirrettyjä tapaamisia", sv: "Flyttade möten", en: "Meetings moved" },
} as const satisfies Record<string, Text>;

/** Kinds of reason for not coming, by the meeting's codes. */
const reasonKinds: Readonly<Record<string, Text>> = {
  illness: { fi: "sairaus", sv: "sjukdom", en: "illness" },
  forgot: { fi: "unohtui", sv: "glömdes bort", en: "forgotten" },
  not_reached: { fi: "ei tavoitettu", sv: "nåddes inte", en: "not reached" },
  did_not_want: { fi: "ei halunnut tavata", sv: "ville inte träffas", en: "didn't want to meet" },
  transport: { fi: "kulkeminen", sv: "resan", en: "getting there" },
};

/** Cancelled, missed and moved ones, each with its day and reason. */
export const meetingsMissed: Draft = ({ meetings }, words) =>
  (["cancelled", "no_show", "rescheduled"] as const).flatMap((status): Drafted[] => {
    const were = meetings.filter((meeting) => meeting.status === status);
    if (were.length === 0) return [];
    const each = were.map(({ on, reason, reasonKind }) => {
      const kind = reasonKinds[reasonKind];
      const why = reason === "" && kind ? words.say(kind) : reason.trim().replace(/[.\s]+$/, "");
      return why === "" ? words.day(on) : `${words.day(on)} (${why})`;
    });
    const text = `${words.say(missedWords[status])} (${were.length}): ${words.list(each)}.`;
    return [{ key: status, text, sources: sourcesOf(were) }];
  });

const partyGroups = [
  {
    parties: ["family", "child"],
    words: { fi: "Perheestä mukana", sv: "Från familjen", en: "From the family" },
  },
  {
    parties: ["worker", "purchaser"],
    words: { fi: "Työntekijöistä mukana", sv: "Av medarbetarna", en: "Workers" },
  },
  {
    parties: ["partner"],
    words: { fi: "Yhteistyötahoista mukana", sv: "Av samarbetsparterna", en: "Partners" },
  },
] as const;

/** Who took part and how many times: family, workers and partners each in a sentence of their own. */
export const participants: Draft = ({ meetings }, words) =>
  partyGroups.flatMap(({ parties, words: group }): Drafted[] => {
    const counts = new Map<string, number>();
    const were = held(meetings).filter((meeting) => {
      const theirs = meeting.attended.filter(({ party }) => (parties as readonly string[]).includes(party));
      for (const { name } of theirs) counts.set(name, (counts.get(name) ?? 0) + 1);
      return theirs.length > 0;
    });
    if (counts.size === 0) return [];
    const each = [...counts]
      .sort(([a, n], [b, m]) => m - n || a.localeCompare(b, "fi"))
      .map(([name, n]) => `${name} ${words.times(n)}`);
    return [{ key: parties[0], text: `${words.say(group)}: ${words.list(each)}.`, sources: sourcesOf(were) }];
  });
