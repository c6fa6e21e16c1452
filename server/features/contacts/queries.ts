import type { z } from "zod";
import { contactClocks, lastLateDay } from "#core/contacts/clocks.ts";
import { notifierKind } from "#core/contacts/notifiers.ts";
import { ceilingOn } from "#core/deadlines/statutory.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { servicesInForce } from "#core/services/catalogue.ts";
import type { purchasersToName, teamsToStart } from "#contract/worker/contact-decisions.ts";
import type { contactInbox, findPeople, readContact } from "#contract/worker/contacts.ts";
import type { contactPlaces } from "#contract/public/contacts.ts";
import type { Tx } from "#server/platform/database.ts";

type Inbox = z.input<typeof contactInbox.reply>;
type Line = Inbox["contacts"][number];
type Contact = z.input<typeof readContact.reply>;
type Asked = z.output<NonNullable<(typeof contactInbox)["body"]>>;

/** What the sender of a contact was answered when it first came; undefined when it hasn't come. */
export const receiptOf = (
  tx: Tx,
  contactId: string,
): Promise<
  { reference: string; receivedOn: LocalDate; place: { name: string; phone: string } } | undefined
> => tx.page("contact-receipt", "select app.contact_receipt($1) as json", [contactId]);

const pageSize = 50;

// $1 state, $2 kind, $3 words, $4 whose are "mine", $5 the last day that is late, $6 sort, $7 offset, $8 page size.
// Years of decided contacts lie behind the few that wait: the counts and the order come from narrow rows, which an index has; what
// was told is read for the page's own lines only.
const inboxStatement = `
with mine as (
  select c.id, c.status, c.status <> 'decided' as is_open, c.urgency, c.received_on, c.received_at, c.decided_at, c.handler_id
  from contact c where c.unit_id = any ((select app.units_as('intake'))::uuid[])
), wanted as materialized (
  select m.* from mine m
  where case $1 when 'open' then m.is_open when 'new' then m.status = 'new'
      when 'mine' then m.is_open and m.handler_id = $4 else not m.is_open end
    and (($2::text is null and $3::text is null) or exists (select 1 from contact c where c.id = m.id
      and ($2::text is null or c.kind = $2)
      and ($3::text is null or c.reference ilike '%' || $3 || '%' or app.fold(concat_ws(' ', c.sender ->> 'name',
        c.sender ->> 'organisation', jsonb_path_query_array(c.children, '$[*].givenName')::text,
        jsonb_path_query_array(c.children, '$[*].familyName')::text)) like '%' || app.fold($3) || '%')))
), page as materialized (
  select w.id, row_number() over (order by
      case when $6 = 'due' and w.is_open then case w.urgency when 'urgent' then 0 else 1 end end nulls last,
      case when $6 = 'due' and w.is_open then w.received_at end nulls last,
      coalesce(w.decided_at, w.received_at) desc, w.id) as place
  from wanted w order by place offset $7 limit $8
)
select json_build_object(
  'contacts', (select coalesce(json_agg(x.one), '[]') from (
    select json_build_object('id', c.id, 'reference', c.reference, 'kind', c.kind, 'notifierKind', c.notifier_kind,
      'noticed', c.noticed, 'receivedAt', c.received_at, 'receivedOn', c.received_on, 'senderName', c.sender ->> 'name', 'organisation', coalesce(c.sender ->> 'organisation', ''),
      'children', (select coalesce(json_agg(trim(concat(k ->> 'givenName', ' ', k ->> 'familyName'))), '[]')
        from jsonb_array_elements(c.children) k),
      'about', left(c.about, 220), 'language', c.language, 'interpreterLanguage', c.interpreter_language,
      'addressProtected', c.address_protected, 'urgency', c.urgency, 'status', c.status,
      'handler', (select json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name) from staff s where s.id = c.handler_id),
      'decision', c.decision, 'decidedAt', c.decided_at) as one
    from page g join contact c on c.id = g.id order by g.place) x),
  'total', (select count(*) from wanted),
  'counts', (select json_build_object('open', count(*) filter (where is_open), 'new', count(*) filter (where status = 'new'),
      'mine', count(*) filter (where is_open and handler_id = $4), 'decided', count(*) filter (where not is_open),
      'urgent', count(*) filter (where is_open and urgency = 'urgent'),
      'late', count(*) filter (where is_open and received_on <= $5::date)) from mine)
) as json`;

export async function inboxOf(tx: Tx, asked: Asked, actorId: string, today: LocalDate): Promise<Inbox> {
  const page = await tx.page<Pick<Inbox, "total" | "counts"> & { contacts: Omit<Line, "clocks">[] }>(
    "contact-inbox",
    inboxStatement,
    [
      asked.state,
      asked.kind ?? null,
      asked.words || null,
      actorId,
      lastLateDay(today),
      asked.sort,
      (asked.page - 1) * pageSize,
      pageSize,
    ],
  );
  if (!page) throw new Error("the inbox answers always");
  return {
    ...page,
    today,
    pageSize,
    contacts: page.contacts.map((line) => ({ ...line, clocks: clocksOf(line, today) })),
  };
}

type Clocked = { receivedOn: string; urgency: string | null; status: string };
const clocksOf = ({ receivedOn, urgency, status }: Clocked, today: LocalDate) =>
  contactClocks(
    { receivedOn: receivedOn as LocalDate, urgencyAssessed: urgency !== null, decided: status === "decided" },
    today,
  );

const person = (column: string): string =>
  `(select json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name) from staff s where s.id = c.${column})`;

// A protected address isn't here: it has its own question. It is protected as it was told, or as the family it became is now.
const contactStatement = `
select json_build_object('id', c.id, 'version', c.version, 'reference', c.reference, 'kind', c.kind, 'notifierKind', c.notifier_kind,
  'noticed', c.noticed, 'receivedAt', c.received_at, 'receivedOn', c.received_on, 'sender', c.sender, 'children', c.children, 'adults', c.adults,
  'address', case when x.protected then '' else c.address end, 'addressProtected', x.protected,
  'language', c.language, 'interpreterLanguage', c.interpreter_language, 'about', c.about, 'wishes', c.wishes,
  'contactWish', c.contact_wish, 'familyKnows', c.family_knows, 'takenBy', ${person("taken_by")}, 'handler', ${person("handler_id")},
  'status', c.status, 'urgency', c.urgency, 'urgencyReason', c.urgency_reason, 'urgencyAssessedAt', c.urgency_assessed_at,
  'urgencyAssessedBy', ${person("urgency_assessed_by")}, 'decision', c.decision, 'decisionReasons', c.decision_reasons,
  'guidedTo', c.guided_to, 'familyToldOn', c.family_told_on, 'notToldReason', c.not_told_reason, 'decidedAt', c.decided_at,
  'decidedBy', ${person("decided_by")}, 'caseId', c.case_id) as json
from contact c cross join lateral (
  select c.address_protected or (c.case_id is not null and app.family_protected(c.case_id)) as protected) x
where c.id = $1`;

export async function contactOf(tx: Tx, contactId: string, today: LocalDate): Promise<Contact | undefined> {
  const found = await tx.page<Omit<Contact, "clocks" | "today" | "notifierProtected">>(
    "contact",
    contactStatement,
    [contactId],
  );
  return (
    found && {
      ...found,
      today,
      clocks: clocksOf(found, today),
      notifierProtected: isProtectedNotifier(found.notifierKind),
    }
  );
}

/** A private person's name lies apart; one who didn't say it left none. */
const isProtectedNotifier = (code: string | null): boolean =>
  code !== null && code !== "anonymous" && (notifierKind(code)?.isPrivate ?? true);

/** What a decision looks at; read in the transaction of the command. */
export const contactStanding = (tx: Tx, contactId: string) =>
  tx.db
    .selectFrom("contact")
    .select([
      "id",
      "status",
      "urgency",
      "version",
      "unit_id",
      "address",
      "address_protected",
      "kind",
      "notifier_kind",
      "handler_id",
      "received_on",
    ])
    .where("id", "=", contactId)
    .executeTakeFirst();

const placesStatement = `
select json_build_object('places', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'city', u.city,
    'phone', u.phone) order by u.name collate "fi-x-icu"), '[]') from unit u where u.kind = 'front_door' and u.active),
  'urgent', app.urgent_phones()) as json`;

export const placesToContact = async (tx: Tx): Promise<z.input<typeof contactPlaces.reply>> =>
  (await tx.page("contact-places", placesStatement)) ?? { places: [], urgent: [] };

type Found = z.input<typeof findPeople.reply>["people"];

/** Known people by name, birth date or the keyed hash of a personal identity code; asks the whole register, in the intake role. */
export async function knownPeople(
  tx: Tx,
  name: string,
  birthDate: LocalDate | null,
  codeIndex: Buffer | null,
): Promise<Found> {
  return tx.rows(
    "find-people",
    `select person_id as "personId", given_name as "givenName", family_name as "familyName", birth_date as "birthDate",
       by_code as "byCode", cases from app.find_known_people($1, $2, $3)`,
    [name, birthDate, codeIndex],
  );
}

export async function purchasers(
  tx: Tx,
  words: string,
  today: LocalDate,
): Promise<z.input<typeof purchasersToName.reply>> {
  const { atMost, source } = ceilingOn("social_worker_caseload", today);
  return {
    purchasers:
      (await tx.page("purchasers-to-name", "select app.purchasers_to_name($1) as json", [words])) ?? [],
    ceiling: { atMost, source },
  };
}

/** Services of which the model says that a contact may begin them, with the units that give them. */
export async function startableTeams(
  tx: Tx,
  today: LocalDate,
): Promise<z.input<typeof teamsToStart.reply>["services"]> {
  const models = servicesInForce(today).filter(({ begins }) => begins.includes("contact"));
  const units = await tx.db
    .selectFrom("unit")
    .select(["id", "name", "phone", "services"])
    .where("kind", "=", "provider")
    .where("active", "=", true)
    .orderBy("name")
    .execute();
  return models.flatMap(({ id: service, name }) => {
    const giving = units
      .filter(({ services }) => services.includes(service))
      .map(({ id, name, phone }) => ({ id, name, phone }));
    return giving.length === 0 ? [] : [{ service, name, units: giving }];
  });
}
