import { of, type Indicator } from "#core/effectiveness/indicator.ts";

/** How the work went. */
export const indicatorsOfPlan: readonly Indicator[] = [
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
];
