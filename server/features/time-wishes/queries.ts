import type { TimeWish } from "#core/calendar/time-wishes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Tx } from "#server/platform/database.ts";

export type TimeWishSeen = TimeWish & {
  readonly weekdays: number[];
  readonly personId: string | null;
  readonly person: string | null;
  readonly words: string;
  readonly version: number;
  readonly from: LocalDate;
};

/** One wish as screens show it; `w` is the wish and `p` whose it is. */
export const timeWishJson = `json_build_object('id', w.id, 'kind', w.kind, 'weekdays', w.weekdays,
  'fromTime', to_char(w.from_time, 'HH24:MI'), 'toTime', to_char(w.to_time, 'HH24:MI'), 'personId', w.person_id,
  'person', p.given_name, 'words', w.words, 'from', w.valid_from, 'to', w.valid_to, 'version', w.version)`;

const statement = `
select coalesce(json_agg(${timeWishJson} order by w.kind desc, w.weekdays, w.from_time, w.id), '[]') as json
from time_wish w left join person p on p.id = w.person_id
where w.case_id = $1 and (w.valid_to is null or w.valid_to >= app.today())`;

/** The family's wishes for times that hold today or later. */
export const timeWishesOf = async (tx: Tx, caseId: string): Promise<TimeWishSeen[]> =>
  (await tx.page<TimeWishSeen[]>("time-wishes", statement, [caseId])) ?? [];

const inHandStatement = `
select ${timeWishJson} as json from time_wish w left join person p on p.id = w.person_id where w.id = $2 and w.case_id = $1`;

export const timeWishInHand = (tx: Tx, caseId: string, wishId: string): Promise<TimeWishSeen | undefined> =>
  tx.page<TimeWishSeen>("time-wish", inHandStatement, [caseId, wishId]);

/** The family's members, one of whom a wish can be. */
export const membersToName = (tx: Tx, caseId: string): Promise<{ id: string; name: string }[]> =>
  tx.rows<{ id: string; name: string }>(
    "wishing-members",
    `
select p.id, p.given_name || ' ' || p.family_name as name
from case_member m join person p on p.id = m.person_id
where m.case_id = $1 and m.valid_to is null order by m.role = 'child', p.birth_date nulls last`,
    [caseId],
  );
