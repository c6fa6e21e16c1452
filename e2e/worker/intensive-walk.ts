import type { Browser } from "playwright-core";
import { uuidv7 } from "uuidv7";
import * as closings from "#contract/worker/closings.ts";
import * as documents from "#contract/worker/documents.ts";
import * as entries from "#contract/worker/entries.ts";
import * as goals from "#contract/worker/goals.ts";
import * as meetings from "#contract/worker/meetings.ts";
import * as plans from "#contract/worker/plans.ts";
import type { DocumentKindCode } from "#core/documents/content.ts";
import { templateOf } from "#core/documents/templates.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import { planContentShape } from "#core/plans/content.ts";
import { aMember, anOpenCase } from "#fixtures/cases.ts";
import { ownerRows } from "#fixtures/rows.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { person, type Person } from "../person.ts";
import type { TownServer } from "../server.ts";

type Member = { readonly kind: "member" | "worker" | "partner"; readonly id: string };

const inTeam = (one: Person, role: "keyWorker" | "familyWorker" | "therapist") => ({
  id: uuidv7(),
  staffId: one.id,
  role,
  hoursPerWeek: 3,
});
const member = (id: string): Member => ({ kind: "member", id });

/** A family that waits for its service, those who order, lead and do the work, and all that isn't the part's own screens, asked directly. */
export async function intensiveWalk(
  browser: Browser,
  server: TownServer,
  who: { readonly lead: string; readonly key: string; readonly family: string },
) {
  const [purchaser, lead, key] = await Promise.all([
    person(browser, server, "purchaser", "Helena Salo"),
    person(browser, server, "unitLead", who.lead),
    person(browser, server, "familyWorker", who.key),
  ]);
  const rows = ownerRows(server.ownerUrl);
  const caseId = await anOpenCase(rows, { name: who.family, purchaserId: purchaser.id });
  const of = (givenName: string, birthDate: string, role: "parent" | "child") =>
    aMember(rows, caseId, { givenName, familyName: who.family, birthDate, role });
  const mother = await of("Sanna", "1988-03-01", "parent");
  const young = await of("Nella", "2012-08-30", "child");
  const partner = uuidv7();
  await rows
    .insertInto("partner")
    .values({
      id: partner,
      case_id: caseId,
      name: "Marja Kallela",
      role: "kuraattori",
      agency: "Koulu",
      valid_from: "2026-09-15",
    })
    .execute();
  const unit = await rows
    .selectFrom("staff_role")
    .select("unit_id")
    .where("staff_id", "=", lead.id)
    .where("role", "=", "unitLead")
    .executeTakeFirstOrThrow();
  await rows.destroy();
  const params = { caseId };
  const today = (): LocalDate => dayInHelsinki(server.now());
  for (const one of [purchaser, lead, key]) await one.arrive();

  const orderOf = (service: string, more: object = {}) => ({
    id: uuidv7(),
    service,
    legalBasis: "lsl_36",
    providerUnitId: unit.unit_id ?? "",
    grounds: "Riidat kotona ovat äityneet uhkaaviksi.",
    wishedOutcome: "Nella asuu kotona turvallisesti.",
    amount: 6,
    amountUnit: "hours" as const,
    validFrom: today(),
    validTo: addDays(today(), 360),
    ...more,
  });
  const family = [member(mother), member(young)];
  const worker: Member = { kind: "worker", id: key.id };
  const everybody: Member[] = [
    ...family,
    worker,
    { kind: "worker", id: purchaser.id },
    { kind: "partner", id: partner },
  ];

  const planMeeting = async (kind: string, participants: readonly Member[], from = "10:00") => {
    const id = uuidv7();
    await key.ask(meetings.planMeeting, {
      params,
      body: {
        // The town's own meetings may stand at the same hour.
        collisionReason: "Sovittu työryhmässä.",
        id,
        kind,
        on: today(),
        from,
        durationMinutes: 45,
        placeKind: "home",
        place: "Koti",
        participants: [...participants],
      } as never,
    });
    return id;
  };
  /** Planned, held and recorded on the present day. */
  const held = async (kind: string, participants: readonly Member[], from = "10:00") => {
    const meetingId = await planMeeting(kind, participants, from);
    const { goals: followed, parts } = await key.ask(entries.recordForm, { params: { caseId, meetingId } });
    await key.ask(entries.recordMeeting, {
      params: { caseId, meetingId },
      body: {
        id: uuidv7(),
        version: 1,
        content: {
          on: today(),
          from,
          durationMinutes: 45,
          placeKind: "home",
          place: "Koti",
          present: [...participants],
          observed: "Oltiin yhdessä ja katsottiin, miten viikko on mennyt.",
          goals: followed.map(({ id }) => ({ goalId: id, level: 0 })),
          ...(parts.situation ? { situation: "Riidat ovat pahentuneet." } : {}),
          ...(parts.continuation
            ? {
                effect: "Illat ovat helpottuneet.",
                continuation: { decision: "continue", reasons: "Työ auttaa." },
              }
            : {}),
        } as never,
      },
    });
    return meetingId;
  };

  /** A document with every field said, approved and given. */
  const written = async (kind: DocumentKindCode, meetingId: string | null = null) => {
    const id = uuidv7();
    const begun = await key.ask(documents.beginDocument, { params, body: { id, kind, meetingId } });
    const { document } = await key.ask(documents.documentPage, { params: { caseId, documentId: id } });
    const sections = templateOf(kind)?.sections.map((section) => {
      const drafted = document.content.sections.find(({ code }) => code === section.code);
      const fields = Object.fromEntries(
        section.fields.map((field) => [field.code, field.options?.[1]?.code ?? "Sovittiin yhdessä."]),
      );
      const sentences =
        drafted && drafted.sentences.length > 0
          ? drafted.sentences
          : [{ key: "", text: "Sovittiin yhdessä.", sources: [], edited: true }];
      return { code: section.code, sentences, fields };
    });
    const saved = await key.ask(documents.saveDocument, {
      params: { caseId, documentId: id },
      body: { version: begun.version, content: { language: "fi", sections: sections ?? [] } },
    });
    await key.ask(documents.approveDocument, {
      params: { caseId, documentId: id },
      body: { version: saved.version },
    });
    return id;
  };

  /** A plan with the goal of a relationship, proposed and with everybody's stand; the approving is left to the caller. */
  const proposedPlan = async (elementWords: Readonly<Record<string, string>>) => {
    const planId = uuidv7();
    await key.ask(plans.beginPlan, { params, body: { id: planId } });
    const content = planContentShape.parse({
      goals: [
        {
          id: uuidv7(),
          subject: "relationship",
          personIds: [mother, young],
          title: "Riidasta palataan juttelemaan",
          familyWords: "Ettei mene päiviä",
          levels: ["Viikkoja", "Päiviä", "Seuraavana päivänä", "Samana iltana", "Saman tunnin aikana"],
        },
      ],
      memberRoles: [{ personId: mother, words: "Aloittaa tauon" }],
      routines: [{ words: "Puhelimet keittiöön klo 21", who: "kaikki" }],
      rhythm: [{ day: 2, from: "18:00", to: "18:30", what: "Teehetki", who: "Sanna ja Nella" }],
      elementWords,
    });
    const saved = await key.ask(plans.savePlan, {
      params: { caseId, planId },
      body: { version: 1, content, reviewOn: null },
    });
    const proposed = await key.ask(plans.proposePlan, {
      params: { caseId, planId },
      body: { version: saved.version },
    });
    const stand = (by: Person, personId: string | null) =>
      by.ask(plans.recordStand, {
        params: { caseId, planId },
        body: { id: uuidv7(), personId, stance: "agrees", words: "" },
      });
    await stand(key, mother);
    await stand(key, young);
    await stand(purchaser, null);
    const approve = () =>
      key.ask(plans.approvePlan, { params: { caseId, planId }, body: { version: proposed.version } });
    return { planId, approve };
  };

  const view = (by: Person, personId: string | null) =>
    by.ask(closings.recordView, {
      params: { caseId, viewId: uuidv7() },
      body: { version: 0, personId, words: "Työ auttoi." },
    });
  /** Everything that closing asks of every service: goals evaluated, everybody's view, the final evaluation. */
  const readyToClose = async () => {
    const { goals: followed } = await key.ask(goals.goalsOf, { params });
    for (const { id, version } of followed)
      await key.ask(goals.evaluateGoal, {
        params: { caseId, goalId: id },
        body: { version, endLevel: 1, whatHelped: "Tauko ja teehetki" },
      });
    await view(key, mother);
    await view(key, young);
    await view(key, null);
    await view(purchaser, null);
    await written("final_evaluation");
    const { service } = await key.ask(closings.closingPage, { params });
    return key.ask(closings.prepareClosing, {
      params,
      body: {
        version: service?.version ?? 1,
        outcome: "goals_reached",
        continues: [{ what: "Koulun tuki", withWhom: "Marja Kallela" }],
      },
    });
  };
  /** Nothing stays in the calendar of a service that ends. */
  const cancelPlanned = async () => {
    const { upcoming, past } = await key.ask(meetings.meetingsOf, { params, query: { status: "planned" } });
    for (const { id, version } of [...upcoming, ...past])
      await key.ask(meetings.cancelMeeting, {
        params: { caseId, meetingId: id },
        body: { version, cancelledBy: "worker", reason: "Työskentely päättyy", laterToo: false },
      });
  };
  const close = (version: number) => lead.ask(closings.closeCase, { params, body: { version } });

  return {
    server,
    caseId,
    params,
    purchaser,
    lead,
    key,
    mother,
    young,
    member,
    family,
    worker,
    everybody,
    today,
    orderOf,
    inTeam,
    planMeeting,
    held,
    written,
    proposedPlan,
    readyToClose,
    cancelPlanned,
    close,
  };
}

/** What a refused request said. @throws where it was not refused */
export async function refusalOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
  } catch (error) {
    return String(error);
  }
  throw new Error("it should have been refused");
}
