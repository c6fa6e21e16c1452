import type { Indicator } from "#core/effectiveness/indicator.ts";
import type { Text } from "#core/kernel/text.ts";

const source = "answering_round, answering_voice.state; rounds that were cancelled left out";
const asked: Text = {
  fi: "ne, joilta pyydettiin vastausta päättyneissä palveluissa",
  sv: "de som ombads svara i de avslutade tjänsterna",
  en: "those who were asked in the ended services",
};

const states: readonly { code: string; name: Text; counts: Text }[] = [
  {
    code: "voicesAnswered",
    name: { fi: "Vastasi", sv: "Svarade", en: "Answered" },
    counts: { fi: "vastanneet", sv: "de som svarade", en: "those who answered" },
  },
  {
    code: "voicesDeclined",
    name: { fi: "Ei halunnut vastata", sv: "Ville inte svara", en: "Didn't want to answer" },
    counts: {
      fi: "ne, jotka eivät halunneet vastata",
      sv: "de som inte ville svara",
      en: "those who didn't want to answer",
    },
  },
  {
    code: "voicesNotReached",
    name: { fi: "Ei tavoitettu", sv: "Nåddes inte", en: "Not reached" },
    counts: { fi: "ne, joita ei tavoitettu", sv: "de som inte nåddes", en: "those who weren't reached" },
  },
  {
    code: "voicesWaiting",
    name: { fi: "Kierros jäi kesken", sv: "Rundan blev öppen", en: "Round left unfinished" },
    counts: {
      fi: "ne, joiden kierroksella kaikki eivät ole vielä vastanneet tai kieltäytyneet",
      sv: "de i vars runda alla ännu inte har svarat eller avstått",
      en: "those in whose round somebody is still waited for: their answers are unseen",
    },
  },
];

/** What became of those who were asked in rounds: missing answers are part of the figure. */
export const indicatorsOfVoices: readonly Indicator[] = [
  {
    code: "voicesAsked",
    kind: "count",
    group: "voices",
    source,
    name: { fi: "Vastausta pyydettiin", sv: "Ombads svara", en: "Were asked" },
    counts: {
      fi: "pyydetyt vastaukset kaikilla kierroksilla",
      sv: "begärda svar i alla rundor",
      en: "answers asked for in all rounds",
    },
    of: asked,
  },
  ...states.map(({ code, name, counts }): Indicator => ({
    code,
    kind: "share",
    group: "voices",
    source: `${source}; Wilson 1927`,
    name,
    counts,
    of: asked,
  })),
];
