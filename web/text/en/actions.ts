import type fi from "../fi/actions.ts";
import type { SameAs } from "../nouns.ts";

export default {
  service: { read: "reading about a service" },
  contact: { send: "sending a contact", list: "listing contacts", read: "reading a contact", write: "writing down a contact", decide: "deciding on a contact" },
  session: { start: "signing in", read: "checking one's session", end: "signing out" },
  profile: { read: "reading one's own details", edit: "changing one's own details" },
  today: { read: "reading the day's view" },
  family: { list: "listing one's families", search: "searching for a family", read: "reading a family's information", edit: "changing a family's information", address: "reading an address", history: "reading the history of changes", log: "reading the family's log" },
  person: { find: "finding a person" },
  order: { read: "reading an order", create: "ordering a service", answer: "answering an order", withdraw: "withdrawing an order", list: "listing orders" },
  team: { edit: "changing the team", choose: "reading workers' load" },
  board: { read: "reading the unit's board" },
  deviation: { request: "requesting a deviation", answer: "deciding on a deviation" },
  meeting: { read: "reading a meeting", plan: "planning a meeting", record: "recording a meeting" },
  entry: { read: "reading a record entry", correct: "correcting a record entry" },
  draft: { write: "saving a draft" },
  agreement: { follow: "following what was agreed" },
  plan: { read: "reading a plan", write: "writing a plan", approve: "approving a plan" },
  document: { read: "reading a document", write: "writing a document", approve: "approving a document", give: "giving a document" },
  concern: { read: "reading a concern", write: "writing down a concern" },
  referral: { write: "referring onward" },
  case: { close: "closing a case", reopen: "reopening a case", emergency: "emergency access" },
  log: { read: "reading the logs" },
  staff: { read: "reading staff details", edit: "changing staff details" },
} satisfies SameAs<typeof fi>;
