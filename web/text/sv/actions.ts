import type fi from "../fi/actions.ts";
import type { SameAs } from "../nouns.ts";

export default {
  service: { read: "läsning av tjänstens uppgifter" },
  contact: { send: "kontakt skickad", list: "lista över kontakter", read: "läsning av kontakt", write: "dokumentering av kontakt", decide: "beslut om kontakt" },
  session: { start: "inloggning", read: "kontroll av egen session", end: "utloggning" },
  profile: { read: "läsning av egna uppgifter", edit: "ändring av egna uppgifter" },
  today: { read: "läsning av dagens vy" },
  family: { list: "lista över egna familjer", search: "sökning av familj", read: "läsning av familjens uppgifter", edit: "ändring av familjens uppgifter", address: "läsning av adress", history: "läsning av ändringshistorik", log: "läsning av familjens logg" },
  person: { find: "sökning av person" },
  order: { read: "läsning av beställning", create: "beställning av tjänst", answer: "svar på beställning", withdraw: "återkallande av beställning", list: "lista över beställningar" },
  team: { edit: "ändring av arbetsgrupp", choose: "läsning av arbetsläget" },
  board: { read: "läsning av enhetens läge" },
  deviation: { request: "begäran om avvikelse", answer: "beslut om avvikelse" },
  meeting: { read: "läsning av möte", plan: "planering av möte", record: "dokumentering av möte" },
  entry: { read: "läsning av anteckning", correct: "rättelse av anteckning" },
  draft: { write: "sparande av utkast" },
  agreement: { follow: "uppföljning av det avtalade" },
  plan: { read: "läsning av plan", write: "skrivande av plan", approve: "godkännande av plan" },
  document: { read: "läsning av dokument", write: "skrivande av dokument", approve: "godkännande av dokument", give: "överlämnande av dokument" },
  concern: { read: "läsning av oro", write: "dokumentering av oro" },
  referral: { write: "hänvisning till annan tjänst" },
  case: { close: "avslutande av klientrelation", reopen: "återöppnande av klientrelation", emergency: "nödåtkomst" },
  log: { read: "läsning av loggar" },
  staff: { read: "läsning av personaluppgifter", edit: "ändring av personaluppgifter" },
} satisfies SameAs<typeof fi>;
