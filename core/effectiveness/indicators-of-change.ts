import { of, type Indicator } from "#core/effectiveness/indicator.ts";
import type { Text } from "#core/kernel/text.ts";

const gas = "goal.baseline, goal.end_level; Kiresuk & Sherman 1968";
const scores = "measurement, main subscale of the instrument";
const attainment: Text = { fi: "tavoitteiden T-luku", sv: "målens T-tal", en: "the goals' T-score" };
const joined = (before: Text, after: Text): Text => ({
  fi: `${before.fi} ${after.fi}`,
  sv: `${before.sv} ${after.sv}`,
  en: `${before.en} ${after.en}`,
});

/** What has changed: goals, and what each perspective answered. */
export const indicatorsOfChange: readonly Indicator[] = [
  {
    code: "goalsRated",
    kind: "share",
    group: "goals",
    of: of.goals,
    source: gas,
    name: { fi: "Tavoitteita arvioitu lopussa", sv: "Mål bedömda i slutet", en: "Goals rated at the end" },
    counts: {
      fi: "tavoitteet, joiden taso arvioitiin lopussa",
      sv: "mål vars nivå bedömts i slutet",
      en: "goals whose level was rated at the end",
    },
  },
  {
    code: "goalsReached",
    kind: "share",
    group: "goals",
    of: of.rated,
    source: gas,
    name: { fi: "Odotettu taso tai parempi", sv: "Väntad nivå eller bättre", en: "Expected level or better" },
    counts: {
      fi: "tavoitteet, jotka olivat lopussa tasolla 0, +1 tai +2",
      sv: "mål på nivå 0, +1 eller +2 i slutet",
      en: "goals at 0, +1 or +2 at the end",
    },
  },
  {
    code: "tStart",
    kind: "mean",
    group: "goals",
    of: of.scored,
    source: gas,
    name: { fi: "T-luku alussa", sv: "T-tal i början", en: "T at the start" },
    counts: joined(attainment, { fi: "alussa", sv: "i början", en: "at the start" }),
  },
  {
    code: "tEnd",
    kind: "mean",
    group: "goals",
    of: of.scored,
    source: gas,
    name: { fi: "T-luku lopussa", sv: "T-tal i slutet", en: "T at the end" },
    counts: joined(attainment, { fi: "lopussa", sv: "i slutet", en: "at the end" }),
  },
  {
    code: "tChange",
    kind: "mean",
    group: "goals",
    of: of.scored,
    source: `${gas}; Student 1908`,
    name: { fi: "T-luvun muutos", sv: "T-talets förändring", en: "Change of T" },
    counts: {
      fi: "T-luku lopussa − alussa",
      sv: "T-tal i slutet − i början",
      en: "T at the end − at the start",
    },
  },
  {
    code: "tEffect",
    kind: "effect",
    group: "goals",
    of: of.scored,
    source: `${gas}; T has a standard deviation of 10`,
    name: {
      fi: "Muutoksen suuruus (T-luku)",
      sv: "Förändringens storlek (T-tal)",
      en: "Size of the change (T)",
    },
    counts: {
      fi: "T-luvun muutoksen keskiarvo jaettuna T-luvun hajonnalla 10",
      sv: "T-talets medelförändring delad med dess spridning 10",
      en: "mean change of T divided by its standard deviation of 10",
    },
  },
  ...(["Better", "Same", "Worse"] as const).map((which): Indicator => ({
    code: `t${which}`,
    kind: "share",
    group: "goals",
    of: of.scored,
    source: `${gas}; Wilson 1927`,
    name: {
      Better: { fi: "Tavoitteissa eteenpäin", sv: "Framåt i målen", en: "Forward in goals" },
      Same: { fi: "Tavoitteissa ennallaan", sv: "Oförändrat i målen", en: "Unchanged in goals" },
      Worse: { fi: "Tavoitteissa taaksepäin", sv: "Bakåt i målen", en: "Back in goals" },
    }[which],
    counts: {
      Better: {
        fi: "palvelut, joissa T-luku nousi",
        sv: "tjänster där T-talet steg",
        en: "services whose T rose",
      },
      Same: {
        fi: "palvelut, joissa T-luku pysyi",
        sv: "tjänster där T-talet var oförändrat",
        en: "services whose T stayed",
      },
      Worse: {
        fi: "palvelut, joissa T-luku laski",
        sv: "tjänster där T-talet sjönk",
        en: "services whose T fell",
      },
    }[which],
  })),
  {
    code: "answered",
    kind: "share",
    group: "answers",
    of: of.ended,
    source: "measurement",
    name: { fi: "Vastauksia saatu", sv: "Svar har fåtts", en: "Answers were had" },
    counts: {
      fi: "palvelut, joissa on tämän näkökulman vastaus",
      sv: "tjänster med svar ur detta perspektiv",
      en: "services with an answer from this perspective",
    },
  },
  {
    code: "itemsAnswered",
    kind: "share",
    group: "answers",
    source: "measurement.answers",
    name: { fi: "Kysymyksiin vastattu", sv: "Besvarade frågor", en: "Questions answered" },
    counts: { fi: "kysymykset, joihin vastattiin", sv: "frågor som besvarats", en: "questions answered" },
    of: { fi: "kysytyt kysymykset", sv: "ställda frågor", en: "questions asked" },
  },
  ...(["First", "Last", "Change"] as const).map((which): Indicator => ({
    code: `score${which}`,
    kind: "mean",
    group: "answers",
    of: of.raters,
    source: scores,
    name: {
      First: { fi: "Ensimmäinen vastaus", sv: "Första svaret", en: "First answer" },
      Last: { fi: "Viimeinen vastaus", sv: "Sista svaret", en: "Last answer" },
      Change: { fi: "Vastausten muutos", sv: "Svarens förändring", en: "Change of answers" },
    }[which],
    counts: {
      First: {
        fi: "saman vastaajan ensimmäinen pistemäärä",
        sv: "samma svarandes första poäng",
        en: "the same rater's first score",
      },
      Last: {
        fi: "saman vastaajan viimeinen pistemäärä",
        sv: "samma svarandes sista poäng",
        en: "the same rater's last score",
      },
      Change: {
        fi: "saman vastaajan viimeinen − ensimmäinen pistemäärä",
        sv: "samma svarandes sista − första poäng",
        en: "the same rater's last − first score",
      },
    }[which],
  })),
  {
    code: "scoreEffect",
    kind: "effect",
    group: "answers",
    of: of.raters,
    source: `${scores}; Becker 1988; Hedges & Olkin 1985`,
    name: {
      fi: "Muutoksen suuruus (vastaukset)",
      sv: "Förändringens storlek (svar)",
      en: "Size of the change (answers)",
    },
    counts: {
      fi: "muutoksen keskiarvo jaettuna ensimmäisten hajonnalla, pienten otosten korjauksella",
      sv: "medelförändring delad med de förstas spridning, korrigerad för små urval",
      en: "mean change divided by the spread of the first, corrected for small samples",
    },
  },
  ...(["Better", "Same", "Worse"] as const).map((which): Indicator => ({
    code: `reliable${which}`,
    kind: "share",
    group: "answers",
    source: "measurement, reliability of the instrument with its source; Jacobson & Truax 1991; Wilson 1927",
    name: {
      Better: { fi: "Luotettavasti parempi", sv: "Tillförlitligt bättre", en: "Reliably better" },
      Same: { fi: "Ei luotettavaa muutosta", sv: "Ingen tillförlitlig förändring", en: "No reliable change" },
      Worse: { fi: "Luotettavasti huonompi", sv: "Tillförlitligt sämre", en: "Reliably worse" },
    }[which],
    counts: {
      Better: {
        fi: "vastaajat, joiden muutosindeksi on parempaan päin yli 1,96",
        sv: "svarande vars index är över 1,96 åt det bättre",
        en: "raters whose index is beyond 1.96 for the better",
      },
      Same: {
        fi: "vastaajat, joiden muutosindeksi on korkeintaan 1,96",
        sv: "svarande vars index är högst 1,96",
        en: "raters whose index is within 1.96",
      },
      Worse: {
        fi: "vastaajat, joiden muutosindeksi on huonompaan päin yli 1,96",
        sv: "svarande vars index är över 1,96 åt det sämre",
        en: "raters whose index is beyond 1.96 for the worse",
      },
    }[which],
    of: {
      fi: "vastaajat, joiden mittarin luotettavuus tunnetaan",
      sv: "svarande vars mätares tillförlitlighet är känd",
      en: "raters whose instrument's reliability is known",
    },
  })),
];
