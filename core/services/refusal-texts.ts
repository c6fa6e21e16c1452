import type { Text } from "#core/kernel/text.ts";
import type { Term } from "#core/services/model.ts";
import type { ServiceRefusal } from "#core/services/refusals.ts";

/** What stands in the way, said to a worker; the rule's own words say why it is so. */
export const refusalTexts: Readonly<Record<ServiceRefusal, Text>> = {
  service_ended: {
    fi: "Työskentely on päättynyt. Avaa se uudelleen, jos työ jatkuu.",
    sv: "Arbetet har avslutats. Öppna det på nytt om arbetet fortsätter.",
    en: "The work has ended. Reopen it if the work goes on.",
  },
  meeting_kind_unknown: {
    fi: "Tähän palveluun ei kuulu tällaista tapaamista.",
    sv: "Den här tjänsten har inte sådana möten.",
    en: "This service has no such meeting.",
  },
  meetings_too_few: {
    fi: "Tapaamisia on pidetty {have}, mutta niitä tarvitaan vähintään {need}: {kind}.",
    sv: "{have} möten har hållits, men det behövs minst {need}: {kind}.",
    en: "{have} meetings have been held, but at least {need} are needed: {kind}.",
  },
  meetings_full: {
    fi: "Tapaamisia on jo niin monta kuin malli sallii, {max}: {kind}.",
    sv: "Antalet möten är redan det högsta som modellen tillåter, {max}: {kind}.",
    en: "There are already as many meetings as the model allows, {max}: {kind}.",
  },
  meeting_missing: {
    fi: "Tapaamista ei ole vielä pidetty: {kind}.",
    sv: "Mötet har inte hållits ännu: {kind}.",
    en: "The meeting hasn't been held yet: {kind}.",
  },
  meeting_decision_missing: {
    fi: "Tapaaminen on pidetty, mutta päätös puuttuu: {decision}.",
    sv: "Mötet har hållits, men beslutet saknas: {decision}.",
    en: "The meeting has been held, but the decision is missing: {decision}.",
  },
  member_not_met: {
    fi: "Kaikkia ei ole vielä tavattu erikseen ({role}): {have}/{need}.",
    sv: "Alla har inte träffats enskilt ännu ({role}): {have}/{need}.",
    en: "Not everyone has been met separately yet ({role}): {have}/{need}.",
  },
  interview_missing: {
    fi: "Kaikkia ei ole vielä haastateltu ({role}): {have}/{need}. Haastattelu lasketaan, kun se on allekirjoitettu.",
    sv: "Alla har inte intervjuats ännu ({role}): {have}/{need}. En intervju räknas när den är undertecknad.",
    en: "Not everyone has been interviewed yet ({role}): {have}/{need}. An interview counts once it is signed.",
  },
  day_full: {
    fi: "Päivälle {day} on jo {have} tapaamista, ja malli sallii päivässä enintään {max}.",
    sv: "Den {day} har redan {have} möten, och modellen tillåter högst {max} om dagen.",
    en: "There are already {have} meetings on {day}, and the model allows at most {max} a day.",
  },
  outside_support_times: {
    fi: "Kello {from} ei kuulu niihin aikoihin, joina tätä tukea annetaan: {times}.",
    sv: "Klockan {from} hör inte till de tider då det här stödet ges: {times}.",
    en: "{from} is outside the times when this support is given: {times}.",
  },
  party_missing: {
    fi: "Mukana pitää olla vielä: {missing}.",
    sv: "Dessutom behöver följande delta: {missing}.",
    en: "These also need to take part: {missing}.",
  },
  document_missing: {
    fi: "Asiakirja puuttuu tai sitä ei ole hyväksytty: {document}.",
    sv: "Handlingen saknas eller har inte godkänts: {document}.",
    en: "The document is missing or hasn't been approved: {document}.",
  },
  plan_missing: {
    fi: "Hyväksytty suunnitelma puuttuu.",
    sv: "Det finns ingen godkänd plan.",
    en: "There is no approved plan.",
  },
  plan_element_missing: {
    fi: "Suunnitelmasta puuttuu: {missing}.",
    sv: "I planen saknas: {missing}.",
    en: "The plan lacks: {missing}.",
  },
  plan_approver_missing: {
    fi: "Suunnitelmaan ei ole vielä ottanut kantaa: {missing}.",
    sv: "Följande har inte tagit ställning till planen ännu: {missing}.",
    en: "These haven't yet taken a stand on the plan: {missing}.",
  },
  goals_missing: {
    fi: "Tavoitteita on kirjattu {have}, mutta niitä tarvitaan vähintään {need}.",
    sv: "{have} mål har skrivits ned, men det behövs minst {need}.",
    en: "{have} goals have been written down, but at least {need} are needed.",
  },
  goals_not_evaluated: {
    fi: "Tavoitteista on arvioitu {have}/{need}.",
    sv: "{have}/{need} av målen har utvärderats.",
    en: "{have}/{need} of the goals have been evaluated.",
  },
  measurement_missing: {
    fi: "Arvioita on {have}, niitä tarvitaan vähintään {need}.",
    sv: "Det finns {have} utvärderingar, det behövs minst {need}.",
    en: "There are {have} assessments, at least {need} are needed.",
  },
  resources_missing: {
    fi: "Perheen ja läheisverkoston voimavaroja on kirjattu {have}, niitä tarvitaan vähintään {need}.",
    sv: "{have} resurser hos familjen och dess närstående har antecknats, det behövs minst {need}.",
    en: "{have} strengths of the family and its close network have been recorded, at least {need} are needed.",
  },
  client_plan_missing: {
    fi: "Lapsen asiakassuunnitelma puuttuu.",
    sv: "Barnets klientplan saknas.",
    en: "The child's client plan is missing.",
  },
  milestone_missing: {
    fi: "Tätä ei ole vielä kirjattu: {milestone}.",
    sv: "Det här har inte antecknats ännu: {milestone}.",
    en: "This hasn't been recorded yet: {milestone}.",
  },
  entry_ground_missing: {
    fi: "Palvelun aloittamisen peruste pitää kirjata.",
    sv: "Grunden för att inleda tjänsten behöver antecknas.",
    en: "The ground for starting the service needs to be recorded.",
  },
  entry_ground_unknown: {
    fi: "Tämä ei ole palvelun aloittamisen peruste.",
    sv: "Det här är ingen grund för att inleda tjänsten.",
    en: "This isn't a ground for starting the service.",
  },
  legal_basis_missing: {
    fi: "Palvelun lakiperuste pitää kirjata.",
    sv: "Tjänstens lagliga grund behöver antecknas.",
    en: "The legal basis of the service needs to be recorded.",
  },
  legal_basis_unknown: {
    fi: "Palvelua ei voi myöntää tällä lakiperusteella.",
    sv: "Tjänsten kan inte beviljas på den här lagliga grunden.",
    en: "The service can't be granted on this legal basis.",
  },
  outcome_missing: {
    fi: "Kirjaa, mihin työskentely päättyi.",
    sv: "Anteckna vad arbetet ledde till.",
    en: "Record how the work ended.",
  },
  outcome_unknown: {
    fi: "Työskentely ei voi päättyä näin tässä palvelussa.",
    sv: "Arbetet kan inte avslutas så här i den här tjänsten.",
    en: "The work can't end this way in this service.",
  },
  competence_missing: {
    fi: "Työryhmästä puuttuu osaaminen: {missing}.",
    sv: "I teamet saknas kompetens: {missing}.",
    en: "The team lacks competence: {missing}.",
  },
  team_too_small: {
    fi: "Työntekijöitä on {have}, heitä tarvitaan vähintään {need}.",
    sv: "Det finns {have} medarbetare, det behövs minst {need}.",
    en: "There are {have} workers, at least {need} are needed.",
  },
  child_welfare_client: {
    fi: "Perheen lapsi on lastensuojelun asiakas. Tämä palvelu on tarkoitettu muille perheille.",
    sv: "Ett barn i familjen är klient hos barnskyddet. Den här tjänsten är avsedd för andra familjer.",
    en: "A child of the family is a client of child welfare. This service is meant for other families.",
  },
  duration_full: {
    fi: "Palvelun enimmäiskesto on täyttynyt {until}.",
    sv: "Tjänstens längsta tid gick ut {until}.",
    en: "The longest time of the service ended on {until}.",
  },
  age_reached: {
    fi: "Oikeus palveluun päättyy, kun nuori täyttää {years} vuotta ({until}).",
    sv: "Rätten till tjänsten upphör när den unga fyller {years} år ({until}).",
    en: "The right to the service ends when the young person turns {years} ({until}).",
  },
  visits_too_few: {
    fi: "Käyntejä oli {week} alkaneella viikolla {have}, niitä pitäisi olla vähintään {min}.",
    sv: "Veckan som började {week} gjordes {have} besök, det borde vara minst {min}.",
    en: "There were {have} visits in the week beginning {week}, there should be at least {min}.",
  },
  visits_full: {
    fi: "Käyntejä on {week} alkavalla viikolla jo {have}, niitä voi olla enintään {max}.",
    sv: "Veckan som börjar {week} har redan {have} besök, det kan vara högst {max}.",
    en: "The week beginning {week} already has {have} visits, there can be at most {max}.",
  },
  service_paused: {
    fi: "Palvelu on tauolla {from} alkaen. Tapaamisista sovitaan, kun tauko on päätetty.",
    sv: "Tjänsten är pausad från {from}. Möten avtalas när pausen har avslutats.",
    en: "The service is paused from {from}. Meetings are agreed when the pause has been ended.",
  },
  not_heard: {
    fi: "Lasta tai nuorta ei ole vielä kuultu, eikä ole kirjattu, miksi ei: {have}/{need}.",
    sv: "Barnet eller den unga har inte hörts ännu, och det står inte varför: {have}/{need}.",
    en: "A child or young person hasn't been heard yet, nor is it recorded why not: {have}/{need}.",
  },
  themes_missing: {
    fi: "Työskentelyn teemoja ei ole vielä valittu perheen kanssa.",
    sv: "Arbetets teman har inte valts med familjen ännu.",
    en: "The themes of the work haven't been chosen with the family yet.",
  },
  partner_not_invited: {
    fi: "Nuori ei ole pyytänyt kaikkia mukaan. Kysy häneltä ensin, keitä hän haluaa tiimiinsä.",
    sv: "Den unga har inte bett alla att vara med. Fråga först vilka hen vill ha i sitt team.",
    en: "The young person hasn't asked everybody to join. Ask them first whom they want in their team.",
  },
  client_not_named: {
    fi: "Palvelu on yhden nuoren, eikä ole sanottu, kenen.",
    sv: "Tjänsten är för en ung person, men det står inte vems den är.",
    en: "The service is for one young person, and it isn't said whose it is.",
  },
  order_expired: {
    fi: "Tilaus on voimassa {until} asti. Pyydä tilaajalta jatkoa.",
    sv: "Beställningen gäller till {until}. Be beställaren om förlängning.",
    en: "The order is valid until {until}. Ask the purchaser to extend it.",
  },
  partner_consent_missing: {
    fi: "Perheen suostumus puuttuu. Yhteistyötahoja ilman suostumusta: {count}.",
    sv: "Familjens samtycke saknas. Samarbetsparter utan samtycke: {count}.",
    en: "The family's consent is missing. Partners without it: {count}.",
  },
  record_unsigned: {
    fi: "Pidetyistä tapaamisista on kirjattu ja allekirjoitettu {have}/{need}.",
    sv: "Av de hållna mötena har {have}/{need} antecknats och undertecknats.",
    en: "{have}/{need} of the meetings held have been recorded and signed.",
  },
};

/** Roles of members, as the refusals name them. */
export const roleWords: readonly Term[] = [
  { code: "child", name: { fi: "lapset", sv: "barnen", en: "the children" } },
  { code: "parent", name: { fi: "vanhemmat", sv: "föräldrarna", en: "the parents" } },
];

export const milestoneWords: readonly Term[] = [
  { code: "contact", name: { fi: "yhteydenotto", sv: "kontakten", en: "the contact" } },
  { code: "ordered", name: { fi: "tilaus", sv: "beställningen", en: "the order" } },
  {
    code: "accepted",
    name: { fi: "tilauksen vastaanotto", sv: "att beställningen tagits emot", en: "acceptance of the order" },
  },
  { code: "started", name: { fi: "palvelun alku", sv: "tjänstens början", en: "the start of the service" } },
  { code: "ended", name: { fi: "palvelun päättyminen", sv: "tjänstens slut", en: "the end of the service" } },
  {
    code: "notification",
    name: { fi: "lastensuojeluilmoitus", sv: "barnskyddsanmälan", en: "the child welfare notification" },
  },
  {
    code: "assessment_decided",
    name: {
      fi: "ratkaisu palvelutarpeen arvioinnin aloittamisesta",
      sv: "avgörandet om att inleda en bedömning av servicebehovet",
      en: "the decision on starting a service-need assessment",
    },
  },
  {
    code: "assessment_begun",
    name: {
      fi: "palvelutarpeen arvioinnin aloittaminen",
      sv: "att bedömningen av servicebehovet inletts",
      en: "the beginning of the service-need assessment",
    },
  },
  {
    code: "assessment_completed",
    name: {
      fi: "palvelutarpeen arvioinnin valmistuminen",
      sv: "att bedömningen av servicebehovet blivit klar",
      en: "completion of the service-need assessment",
    },
  },
  {
    code: "family_told",
    name: {
      fi: "tieto ilmoituksesta lapselle ja huoltajalle tai syy, miksi sitä ei ole annettu",
      sv: "att barnet och vårdnadshavaren informerats om anmälan, eller skälet till att de inte informerats",
      en: "telling the child and guardian of the notification, or the reason for not telling",
    },
  },
];
