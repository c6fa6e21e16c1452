import type { z } from "zod";
import type { pictureViews, sharedPicture } from "#contract/worker/shared-picture.ts";
import { formGiven, instrumentOf } from "#core/instruments/instruments.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { isOfPart, partsOf, type PartOf } from "#core/voices/parts.ts";
import { notConcluded } from "#core/voices/shared-picture.ts";
import { goalAnsweredJson } from "#server/features/goals/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = Omit<z.input<typeof sharedPicture.reply>, "today" | "can">;
type Part = Page["parts"][number];
type Row = Part["given"][number] & {
  on: LocalDate;
  instrument: string;
  version: number;
  aboutPersonId: string | null;
  name: string;
  birthDate: LocalDate | null;
  shared: boolean;
};
type Quiet = Part["silent"][number] & {
  on: LocalDate;
  instrument: string;
  version: number;
  aboutPersonId: string | null;
  name: string;
};

const rater = (of: string) => `coalesce('person:' || ${of}.person_id, 'staff:' || ${of}.staff_id)`;
const name = (of: string) => `coalesce((select p.given_name from person p where p.id = ${of}.person_id),
  (select s.given_name || ' ' || s.family_name from staff s where s.id = ${of}.staff_id), '')`;

// Rounds that wait are hidden by row-level security; a cancelled one never had answers.
const statement = `
select jsonb_build_object(
  'given', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'on', m.measured_on, 'round', m.round_id, 'form', m.form,
      'rater', ${rater("m")}, 'perspective', m.perspective, 'answers', m.answers, 'words', m.words, 'instrument', m.instrument,
      'version', m.instrument_version, 'aboutPersonId', m.about_person_id, 'name', ${name("m")}, 'shared', m.shared_with_family,
      'birthDate', (select p.birth_date from person p where p.id = m.person_id)) order by m.measured_on, m.id), '[]')
    from measurement m where m.case_id = $1 and m.withdrawn_on is null),
  'silent', (select coalesce(jsonb_agg(jsonb_build_object('on', v.settled_on, 'round', v.round_id, 'rater', ${rater("v")},
      'perspective', v.perspective, 'state', v.state, 'instrument', r.instrument, 'version', r.instrument_version,
      'aboutPersonId', r.about_person_id, 'name', ${name("v")})
      order by v.settled_on, v.id), '[]')
    from answering_voice v join answering_round r on r.id = v.round_id and r.case_id = $1
    where v.case_id = $1 and v.state in ('declined', 'not_reached') and r.revealed_at is not null),
  'goals', (select coalesce(jsonb_agg(${goalAnsweredJson} order by g.set_on, g.id), '[]') from goal g
    where g.case_id = $1 and not exists (select 1 from goal n where n.case_id = $1 and g.id = any (n.former_ids))),
  'children', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.given_name) order by p.birth_date nulls last, p.id), '[]')
    from case_member c join person p on p.id = c.person_id where c.case_id = $1 and c.valid_to is null and c.role in ('child', 'sibling'))) as json`;

export async function sharedPictureOf(
  tx: Tx,
  caseId: string,
  view: (typeof pictureViews)[number],
): Promise<Page> {
  const found = await tx.page<{
    given: Row[];
    silent: Quiet[];
    children: Page["children"];
    goals: Page["goals"];
  }>("shared-picture", statement, [caseId]);
  if (!found) return { raters: [], children: [], goals: [], parts: [], shown: { of: 0, answers: 0 } };
  const { children, goals } = found;
  const agreed = found.given.filter(({ shared }) => shared);
  // Looking together, who keeps theirs or declined is neither named nor counted: a child isn't to be asked why.
  const [given, silent] = view === "together" ? [agreed, []] : [found.given, found.silent];
  return {
    raters: [
      ...new Map(
        [...given, ...silent].map((one) => [
          one.rater,
          { key: one.rater, name: one.name, perspective: one.perspective },
        ]),
      ).values(),
    ],
    children,
    goals,
    parts: shownParts(given, silent, view === "together" ? found : undefined),
    shown: { of: given.length, answers: agreed.length },
  };
}

/** `all`: also what isn't shown, where nothing is to be concluded past it. */
function shownParts(
  given: readonly Row[],
  silent: readonly Quiet[],
  all?: { readonly given: readonly Row[]; readonly silent: readonly Quiet[] },
): Part[] {
  return partsOf(given).flatMap((part) => {
    const instrument = instrumentOf(part.instrument, part.version);
    if (!instrument) return [];
    return [
      {
        instrument: instrument as Part["instrument"],
        aboutPersonId: part.aboutPersonId,
        former: part.former,
        notConcluded: all ? pastOf(part, all) : [],
        given: part.rows.map(({ id, on, round, rater: who, perspective, answers, words, ...row }) => ({
          id,
          on,
          round,
          rater: who,
          perspective,
          answers,
          words,
          form:
            formGiven(instrument, {
              form: row.form,
              perspective,
              on,
              birthDate: row.birthDate,
            })?.id ?? "",
        })),
        silent: silent
          .filter((row) => isOfPart(part, row))
          .map(({ on, round, rater: who, perspective, state }) => ({
            on,
            round,
            rater: who,
            perspective,
            state,
          })),
      },
    ];
  });
}

/** Whichever version the newest were answered by: a newer one that is kept must not make the former the latest. */
function pastOf(
  part: PartOf<Row>,
  all: { readonly given: readonly Row[]; readonly silent: readonly Quiet[] },
): string[] {
  const isSame = (row: Row | Quiet): boolean => isOfPart(part, { ...row, version: part.version });
  const past = notConcluded(all.given.filter(isSame), all.silent.filter(isSame));
  return past.filter((rater) => part.rows.some((row) => row.rater === rater));
}
