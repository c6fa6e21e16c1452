import { uuidv7 } from "uuidv7";
import * as absences from "#contract/worker/absences.ts";
import * as calendar from "#contract/worker/calendar.ts";
import * as feeds from "#contract/worker/feeds.ts";
import * as wishes from "#contract/worker/time-wishes.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import { aWorker } from "#fixtures/people.ts";
import type { World } from "#fixtures/world.ts";

type Table = "stand_in" | "case_worker" | "absence" | "bookable" | "calendar_feed" | "time_wish";
type Hit = (
  endpoint: Endpoint,
  who: "lead" | "keyWorker",
  table: Table,
  sent: (id: string) => { params?: object; body: object },
) => void;

/** The commands of the calendar that take an id for a new row, each with the id of a row that another has. */
export async function hitCalendar(hit: Hit, { caseId, people, rows, units }: World): Promise<void> {
  const params = { caseId };
  const inCase = (more: object) => (id: string) => ({ params, body: { id, ...more } });
  const away = uuidv7();
  await rows
    .insertInto("absence")
    .values({
      id: away,
      staff_id: people.keyWorker,
      kind: "holiday",
      from_on: "2027-02-01",
      to_on: "2027-02-05",
      created_by: people.lead,
    })
    .execute();
  const standIn = await aWorker(rows, { name: "Salla Sijainen", role: "familyWorker", unitId: units.team });
  const handing = { absenceId: away, staffId: standIn, hoursPerWeek: 2 };
  hit(absences.handOver, "lead", "stand_in", inCase({ ...handing, relationId: uuidv7() }));
  hit(absences.handOver, "lead", "case_worker", (id) => ({
    params,
    body: { id: uuidv7(), relationId: id, ...handing },
  }));
  hit(absences.writeAbsence, "lead", "absence", (id) => ({
    body: { id, staffId: people.keyWorker, kind: "sick", from: "2027-05-03", to: "2027-05-04" },
  }));
  hit(calendar.addBookable, "lead", "bookable", (id) => ({
    params: { unitId: units.team },
    body: { id, kind: "room", name: "Huone" },
  }));
  hit(feeds.openFeed, "keyWorker", "calendar_feed", (id) => ({ body: { id, secret: "a".repeat(43) } }));
  hit(
    wishes.addTimeWish,
    "keyWorker",
    "time_wish",
    inCase({ kind: "suits", weekdays: [1], fromTime: "09:00", toTime: "12:00", from: "2026-11-23" }),
  );
}
