import type { z } from "zod";
import type { referralFollowed } from "#contract/worker/referrals.ts";
import type { Tx } from "#server/platform/database.ts";

export type ReferralFollowed = z.input<typeof referralFollowed>;

const referralJson = `jsonb_build_object('id', r.id, 'personId', r.person_id,
  'whose', (select p.given_name from person p where p.id = r.person_id), 'serviceName', r.service_name, 'receiver', r.receiver,
  'reason', r.reason, 'familyAgrees', r.family_agrees, 'agreementWords', r.agreement_words, 'status', r.status,
  'steps', (select coalesce(jsonb_agg(jsonb_build_object('status', x ->> 'status', 'on', x ->> 'on', 'by', coalesce(x ->> 'by', ''),
      'words', coalesce(x ->> 'words', ''))), '[]') from jsonb_array_elements(r.steps) x),
  'followUpOn', r.follow_up_on, 'createdOn', r.created_on, 'version', r.version,
  'createdBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = r.created_by))`;

const listStatement = `
select coalesce(jsonb_agg(${referralJson} order by r.status not in ('draft', 'sent', 'accepted'), r.follow_up_on nulls last,
  r.created_on desc, r.id), '[]') as json from referral r where r.case_id = $1`;

export async function referralsOfCase(tx: Tx, caseId: string): Promise<ReferralFollowed[]> {
  return (await tx.page<ReferralFollowed[]>("referrals", listStatement, [caseId])) ?? [];
}

export async function referralOf(
  tx: Tx,
  caseId: string,
  referralId: string,
): Promise<ReferralFollowed | undefined> {
  return tx.page<ReferralFollowed>(
    "referral-one",
    `select ${referralJson} as json from referral r where r.case_id = $1 and r.id = $2`,
    [caseId, referralId],
  );
}
