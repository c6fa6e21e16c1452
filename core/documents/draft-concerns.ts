import type { Draft, Drafted } from "#core/documents/draft.ts";
import type { Phrases } from "#core/documents/phrases.ts";
import type { RecordConcern, RecordReferral } from "#core/documents/record.ts";
import type { Text } from "#core/kernel/text.ts";

const sourceOf = ({ id }: RecordConcern) => ({ kind: "concern" as const, id });

const head = (one: RecordConcern, words: Phrases): string => {
  const whose = one.whose ?? words.say({ fi: "koko perhe", sv: "hela familjen", en: "the whole family" });
  const severity = words.say({ fi: "vakavuus", sv: "allvar", en: "severity" });
  return `${words.say(one.factor)} (${whose}, ${severity} ${one.severity}/4)`;
};

function raisedWords(one: RecordConcern, words: Phrases): string {
  if (!one.raised) {
    const label = words.say({
      fi: "Asiaa ei ole otettu puheeksi perheen kanssa",
      sv: "Saken har inte tagits upp med familjen",
      en: "It hasn't been raised with the family",
    });
    return `${label}: ${words.ended(one.notRaisedReason)}`;
  }
  const label = words.say({
    fi: "Asia otettiin puheeksi perheen kanssa",
    sv: "Saken togs upp med familjen",
    en: "It was raised with the family",
  });
  return one.raisedWords === "" ? `${label}.` : `${label}: ${words.ended(one.raisedWords)}`;
}

function told(one: RecordConcern, words: Phrases): Drafted {
  const action = `${words.say({ fi: "Mitä tehdään", sv: "Vad som görs", en: "What is done" })}: ${words.ended(one.action)}`;
  const last = one.followUps.at(-1);
  const followed = last
    ? ` ${words.say({ fi: "Seuranta", sv: "Uppföljning", en: "Follow-up" })} ${words.day(last.on)}: ${words.ended(last.words)}`
    : "";
  const state =
    one.status === "closed"
      ? ` ${words.say({ fi: "Seuranta on päättynyt.", sv: "Uppföljningen har avslutats.", en: "The follow-up has ended." })}`
      : ` ${words.say({ fi: `Seuraava seuranta ${words.day(one.followUpOn)}.`, sv: `Nästa uppföljning ${words.day(one.followUpOn)}.`, en: `Next follow-up ${words.day(one.followUpOn)}.` })}`;
  const text = `${words.day(one.noticedOn)}: ${head(one, words)}. ${raisedWords(one, words)} ${action}${followed}${state}`;
  return { key: one.id, text, sources: [sourceOf(one)] };
}

/** Concerns noticed in the period, or followed in it. */
export const concerns: Draft = ({ concerns: all, from, to }, words) =>
  all
    .filter(
      (one) =>
        one.noticedOn <= to &&
        (one.status === "open" || one.noticedOn >= from || one.followUps.some(({ on }) => on >= from)),
    )
    .map((one) => told(one, words));

/** Those that are still followed when the service ends. */
export const concernsOpen: Draft = ({ concerns: all }, words) =>
  all.filter(({ status }) => status === "open").map((one) => told(one, words));

/** What the notification rests on: what was seen, when, and what has been done. */
export const concernOfNotification: Draft = ({ concerns: all }, words, { concernId }) =>
  all
    .filter(({ id }) => id === concernId)
    .flatMap((one): Drafted[] => [
      {
        key: `${one.id}:evidence`,
        text: `${words.day(one.noticedOn)}, ${head(one, words)}: ${words.ended(one.evidence)}`,
        sources: [sourceOf(one)],
      },
      {
        key: `${one.id}:action`,
        text: `${words.say({ fi: "Tehdyt ja sovitut toimet", sv: "Vidtagna och avtalade åtgärder", en: "What has been done and agreed" })}: ${words.ended(one.action)}`,
        sources: [sourceOf(one)],
      },
      ...one.followUps.map(({ on, words: said }, n): Drafted => ({
        key: `${one.id}:${n}`,
        text: `${words.say({ fi: "Seuranta", sv: "Uppföljning", en: "Follow-up" })} ${words.day(on)}: ${words.ended(said)}`,
        sources: [sourceOf(one)],
      })),
    ]);

/** Whether the concern has been raised with the family, and why not. */
export const concernRaised: Draft = ({ concerns: all }, words, { concernId }) =>
  all
    .filter(({ id }) => id === concernId)
    .map((one): Drafted => ({ key: one.id, text: raisedWords(one, words), sources: [sourceOf(one)] }));

const referralStates: Readonly<Record<RecordReferral["status"], Text>> = {
  draft: { fi: "valmisteilla", sv: "under beredning", en: "being prepared" },
  sent: { fi: "lähetetty", sv: "skickad", en: "sent" },
  accepted: { fi: "otettu vastaan", sv: "mottagen", en: "accepted" },
  begun: { fi: "tuki on alkanut", sv: "stödet har börjat", en: "the support has begun" },
  declined: { fi: "ei otettu vastaan", sv: "avslagen", en: "declined" },
  withdrawn: { fi: "peruttu", sv: "återtagen", en: "withdrawn" },
};

/** Where the family has been guided, and how far it has come. */
export const referrals: Draft = ({ referrals: all, to }, words) =>
  all
    .filter(({ on, status }) => on <= to && status !== "draft")
    .map((one): Drafted => {
      const label = words.say({
        fi: "Ohjaus toiseen palveluun",
        sv: "Hänvisning till en annan tjänst",
        en: "Referral",
      });
      const whose = one.whose === null ? "" : ` (${one.whose})`;
      const text = `${label}: ${one.service}, ${one.receiver}${whose}. ${words.say({ fi: "Tila", sv: "Läge", en: "State" })} ${words.day(one.on)}: ${words.say(referralStates[one.status])}.`;
      return { key: one.id, text, sources: [{ kind: "referral", id: one.id }] };
    });
