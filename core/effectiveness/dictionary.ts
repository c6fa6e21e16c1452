import type { Text } from "#core/kernel/text.ts";

export const figureKinds = ["count", "share", "mean", "median", "effect"] as const;

/** One figure, as the page, the export and docs/indicators.md explain it. */
export type Indicator = {
  readonly code: string;
  readonly kind: (typeof figureKinds)[number];
  readonly name: Text;
  /** What is counted or measured: the numerator. */
  readonly counts: Text;
  /** Of what: the denominator. */
  readonly of: Text;
  /** Where in the record it comes from, and by which rule. */
  readonly source: string;
  readonly group: "flow" | "dose" | "plan" | "goals" | "answers";
};

const of = {
  begun: {
    fi: "valittuna aikana alkaneet palvelut",
    sv: "tjänster som börjat under tiden",
    en: "services begun in the time",
  },
  ended: {
    fi: "valittuna aikana päättyneet palvelut",
    sv: "tjänster som avslutats under tiden",
    en: "services ended in the time",
  },
  running: {
    fi: "ajan lopussa käynnissä olevat palvelut",
    sv: "tjänster som pågår vid tidens slut",
    en: "services running at the end of the time",
  },
  booked: {
    fi: "päättyneiden palvelujen sovitut tapaamiset",
    sv: "de avslutade tjänsternas avtalade möten",
    en: "meetings agreed in the ended services",
  },
  held: {
    fi: "päättyneiden palvelujen pidetyt tapaamiset",
    sv: "de avslutade tjänsternas hållna möten",
    en: "meetings held in the ended services",
  },
  planned: {
    fi: "päättyneet palvelut, joissa suunnitelma hyväksyttiin",
    sv: "avslutade tjänster där planen godkändes",
    en: "ended services with an agreed plan",
  },
  goals: {
    fi: "päättyneiden palvelujen tavoitteet",
    sv: "de avslutade tjänsternas mål",
    en: "goals of the ended services",
  },
  rated: { fi: "lopussa arvioidut tavoitteet", sv: "mål som bedömts i slutet", en: "goals rated at the end" },
  scored: {
    fi: "päättyneet palvelut, joissa vähintään kaksi tavoitetta arvioitiin lopussa",
    sv: "avslutade tjänster där minst två mål bedömts i slutet",
    en: "ended services with two or more goals rated at the end",
  },
  raters: {
    fi: "vastaajat, joilla on ensimmäinen ja viimeinen vastaus",
    sv: "svarande med ett första och ett sista svar",
    en: "raters with a first and a last filling",
  },
} as const satisfies Record<string, Text>;

const gas = "goal.baseline, goal.end_level; Kiresuk & Sherman 1968";
const scores = "measurement, main subscale of the instrument";
const attainment: Text = { fi: "tavoitteiden T-luku", sv: "målens T-tal", en: "the goals' T-score" };
const joined = (before: Text, after: Text): Text => ({
  fi: `${before.fi} ${after.fi}`,
  sv: `${before.sv} ${after.sv}`,
  en: `${before.en} ${after.en}`,
});

export const indicators: readonly Indicator[] = [
  {
    code: "begun",
    kind: "count",
    group: "flow",
    of: of.begun,
    source: "service_period.started_on",
    name: { fi: "Alkaneet palvelut", sv: "Tjänster som börjat", en: "Services begun" },
    counts: { fi: "palvelut, jotka alkoivat", sv: "tjänster som började", en: "services that began" },
  },
  {
    code: "ended",
    kind: "count",
    group: "flow",
    of: of.ended,
    source: "service_period.ended_on",
    name: { fi: "Päättyneet palvelut", sv: "Avslutade tjänster", en: "Services ended" },
    counts: { fi: "palvelut, jotka päättyivät", sv: "tjänster som avslutades", en: "services that ended" },
  },
  {
    code: "running",
    kind: "count",
    group: "flow",
    of: of.running,
    source: "service_period.started_on, ended_on",
    name: { fi: "Käynnissä ajan lopussa", sv: "Pågår vid tidens slut", en: "Running at the end" },
    counts: {
      fi: "palvelut, jotka olivat alkaneet eivätkä päättyneet",
      sv: "tjänster som börjat men inte avslutats",
      en: "services begun and not ended",
    },
  },
  {
    code: "late",
    kind: "share",
    group: "flow",
    of: of.running,
    source: "duty.due_on; rules of the service model",
    name: { fi: "Jotain myöhässä", sv: "Något försenat", en: "Something late" },
    counts: {
      fi: "palvelut, joissa jokin palvelun sääntöjen tehtävä on myöhässä",
      sv: "tjänster där något enligt reglerna är försenat",
      en: "services in which something due by their rules is late",
    },
  },
  {
    code: "delay",
    kind: "median",
    group: "flow",
    of: of.begun,
    source: "contact.received_on, service_order.ordered_on, service_period.started_on",
    name: { fi: "Yhteydenotosta alkuun", sv: "Från kontakt till start", en: "From contact to start" },
    counts: {
      fi: "päivät yhteydenotosta, perheen seuraavassa palvelussa tilauksesta, palvelun alkuun",
      sv: "dagar från kontakten, i familjens följande tjänst från beställningen, till starten",
      en: "days from the contact, in a family's next service from the order, to the start",
    },
  },
  {
    code: "dropped",
    kind: "share",
    group: "flow",
    of: of.ended,
    source: "service_period.end_reason = family_ended, plan.approved_on",
    name: { fi: "Keskeytyneet", sv: "Avbrutna", en: "Dropped out" },
    counts: {
      fi: "palvelut, jotka perhe lopetti tai jotka päättyivät ennen hyväksyttyä suunnitelmaa",
      sv: "tjänster som familjen avslutade eller som upphörde före en godkänd plan",
      en: "services that the family stopped, or that ended before an agreed plan",
    },
  },
  {
    code: "length",
    kind: "median",
    group: "dose",
    of: of.ended,
    source: "service_period.started_on, ended_on",
    name: { fi: "Palvelun pituus", sv: "Tjänstens längd", en: "Length of the service" },
    counts: { fi: "päivät alusta loppuun", sv: "dagar från start till slut", en: "days from start to end" },
  },
  {
    code: "held",
    kind: "mean",
    group: "dose",
    of: of.ended,
    source: "meeting.status = held",
    name: { fi: "Tapaamisia", sv: "Möten", en: "Meetings" },
    counts: {
      fi: "pidetyt tapaamiset palvelua kohti",
      sv: "hållna möten per tjänst",
      en: "meetings held in a service",
    },
  },
  {
    code: "hours",
    kind: "mean",
    group: "dose",
    of: of.ended,
    source: "entry.duration_minutes, current versions",
    name: { fi: "Tunteja perheen kanssa", sv: "Timmar med familjen", en: "Hours with the family" },
    counts: {
      fi: "kirjattu tapaamisaika tunteina palvelua kohti",
      sv: "dokumenterad mötestid i timmar per tjänst",
      en: "recorded hours of meetings in a service",
    },
  },
  {
    code: "travel",
    kind: "mean",
    group: "dose",
    of: of.ended,
    source: "meeting.travel_before, travel_after of those held",
    name: { fi: "Matkatunteja", sv: "Restimmar", en: "Hours of travel" },
    counts: {
      fi: "varattu matka-aika tunteina palvelua kohti",
      sv: "reserverad restid i timmar per tjänst",
      en: "hours of travel set aside in a service",
    },
  },
  {
    code: "missed",
    kind: "share",
    group: "dose",
    of: of.booked,
    source: "meeting.status = no_show",
    name: { fi: "Perhe ei ollut paikalla", sv: "Familjen kom inte", en: "Missed by the family" },
    counts: {
      fi: "tapaamiset, joissa perhe ei ollut paikalla",
      sv: "möten som familjen uteblev från",
      en: "meetings the family didn't come to",
    },
  },
  {
    code: "cancelled",
    kind: "share",
    group: "dose",
    of: of.booked,
    source: "meeting.status = cancelled",
    name: { fi: "Perutut tapaamiset", sv: "Inställda möten", en: "Cancelled meetings" },
    counts: { fi: "perutut tapaamiset", sv: "inställda möten", en: "meetings cancelled" },
  },
  {
    code: "remote",
    kind: "share",
    group: "dose",
    of: of.held,
    source: "entry.place_kind in (phone, video)",
    name: { fi: "Puhelimessa tai videolla", sv: "Per telefon eller video", en: "By phone or video" },
    counts: {
      fi: "puhelimessa tai videoyhteydellä pidetyt tapaamiset",
      sv: "möten per telefon eller video",
      en: "meetings held by phone or video",
    },
  },
  {
    code: "assessed",
    kind: "share",
    group: "plan",
    of: of.ended,
    source: "document of kind need_assessment, mapping_summary or assessment_summary, approved",
    name: {
      fi: "Arvio tai kartoitus tehty",
      sv: "Bedömning eller kartläggning gjord",
      en: "Assessment or mapping done",
    },
    counts: {
      fi: "palvelut, joissa on hyväksytty palvelutarpeen arvio tai kartoituksen yhteenveto",
      sv: "tjänster med en godkänd bedömning eller kartläggning",
      en: "services with an approved assessment or mapping",
    },
  },
  {
    code: "planAgreed",
    kind: "share",
    group: "plan",
    of: of.ended,
    source: "plan.approved_on",
    name: { fi: "Suunnitelma hyväksytty", sv: "Plan godkänd", en: "Plan agreed" },
    counts: {
      fi: "palvelut, joissa suunnitelma hyväksyttiin",
      sv: "tjänster där planen godkändes",
      en: "services with an agreed plan",
    },
  },
  {
    code: "planDays",
    kind: "median",
    group: "plan",
    of: of.planned,
    source: "plan.approved_on − service_period.started_on",
    name: { fi: "Alusta suunnitelmaan", sv: "Från start till plan", en: "From start to plan" },
    counts: {
      fi: "päivät palvelun alusta ensimmäiseen hyväksyttyyn suunnitelmaan",
      sv: "dagar från start till första godkända plan",
      en: "days from the start to the first agreed plan",
    },
  },
  {
    code: "heard",
    kind: "share",
    group: "plan",
    source: "hearing, interview, measurement, entry.child_voice; LsL 417/2007 20 §, ShL 1301/2014 32 §",
    name: { fi: "Lapsia kuultu", sv: "Barn som hörts", en: "Children heard" },
    counts: {
      fi: "lapset, joiden oma ääni on kirjattu: kuuleminen, haastattelu, oma vastaus tai sanat kirjauksessa",
      sv: "barn vars egen röst dokumenterats",
      en: "children whose own voice is on record: hearing, interview, own answer, or words in an entry",
    },
    of: {
      fi: "päättyneiden palvelujen lapset",
      sv: "barnen i de avslutade tjänsterna",
      en: "children of the ended services",
    },
  },
  {
    code: "agreementsDone",
    kind: "share",
    group: "plan",
    source: "agreement.status = done",
    name: { fi: "Sovitusta tehty", sv: "Överenskommet gjort", en: "Agreed and done" },
    counts: {
      fi: "tehdyiksi merkityt sopimukset",
      sv: "överenskommelser som blivit gjorda",
      en: "agreements marked done",
    },
    of: {
      fi: "päättyneissä palveluissa sovitut asiat",
      sv: "det som överenskommits i de avslutade tjänsterna",
      en: "agreements made in the ended services",
    },
  },
  {
    code: "referrals",
    kind: "mean",
    group: "plan",
    of: of.ended,
    source: "referral.status <> draft",
    name: { fi: "Ohjauksia muualle", sv: "Hänvisningar", en: "Referrals" },
    counts: {
      fi: "lähetetyt ohjaukset palvelua kohti",
      sv: "skickade hänvisningar per tjänst",
      en: "referrals sent in a service",
    },
  },
  {
    code: "referralsBegun",
    kind: "share",
    group: "plan",
    source: "referral.status = begun",
    name: { fi: "Ohjatuista alkanut", sv: "Hänvisningar som lett till start", en: "Referrals that began" },
    counts: {
      fi: "ohjaukset, joista palvelu alkoi",
      sv: "hänvisningar där tjänsten började",
      en: "referrals whose service began",
    },
    of: { fi: "lähetetyt ohjaukset", sv: "skickade hänvisningar", en: "referrals sent" },
  },
  {
    code: "kept",
    kind: "share",
    group: "plan",
    of: of.ended,
    source: "duty.breach by the rules of the service model's version",
    name: { fi: "Kaikki säännöt pitivät", sv: "Alla regler höll", en: "All rules kept" },
    counts: {
      fi: "palvelut, joissa mitään palvelun sääntöä ei rikottu ilman hyväksyttyä poikkeamaa",
      sv: "tjänster där ingen regel bröts utan godkänd avvikelse",
      en: "services in which no rule was broken without an approved deviation",
    },
  },
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
    name: { fi: "T-luvun vaikutuksen koko", sv: "Effektstorlek för T", en: "Effect size of T" },
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
    name: { fi: "Vastausten vaikutuksen koko", sv: "Effektstorlek för svaren", en: "Effect size of answers" },
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

export const indicatorOf = (code: string): Indicator | undefined =>
  indicators.find((one) => one.code === code);

/** What is said of suppression with every figure: core/effectiveness/hidden-cells.ts. */
export const suppression: Text = {
  fi: "Alle viiden ryhmää ei kerrota, eikä lukua, josta sellaisen voisi laskea.",
  sv: "Grupper under fem visas inte, och inte heller tal som en sådan kunde räknas ut av.",
  en: "No group under five is told, nor a figure from which one could be worked out.",
};
