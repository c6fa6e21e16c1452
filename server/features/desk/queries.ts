import type { z } from "zod";
import type { desk } from "#contract/worker/desk.ts";
import { caseloadOn } from "#core/caseloads/caseload.ts";
import { workingDaysBetween } from "#core/deadlines/calendar.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { serviceName } from "#core/services/rule-words.ts";
import { deskStatement } from "#server/features/desk/statement.ts";
import type { Context } from "#server/platform/serve.ts";

type Desk = z.input<typeof desk.reply>;
type Coded = { service: string; serviceVersion: number };
type Found = Pick<Desk, "duties" | "plans" | "news"> & {
  families: (Omit<Desk["families"][number], "service" | "phase"> & {
    service: string | null;
    serviceVersion: number | null;
    phase: string | null;
  })[];
  caseload: { children: number; coming: number; leaving: number }[];
  orders: (Omit<Desk["orders"][number], "serviceName" | "waited"> & Coded)[];
  documents: (Omit<Desk["documents"][number], "kindName"> & Coded)[];
};

/** What waits for the actor as a purchaser. Nothing is marked as seen by reading it. */
export async function deskFor({ tx, actor, today, now }: Context): Promise<Desk> {
  const found = (await tx.page<Found>("desk", deskStatement, [actor.id, today, now])) as Found;
  const own = found.caseload[0] ?? { children: 0, coming: 0, leaving: 0 };
  const { atMost, state, rule } = caseloadOn(today, own);
  const newsOf = new Map(found.news.map((one) => [one.caseId, one.count]));
  return {
    today,
    families: found.families.map((family) => ({
      ...family,
      ...namesOf(family),
      news: newsOf.get(family.caseId) ?? 0,
    })),
    ceiling: {
      children: found.families.reduce((sum, family) => sum + family.children, 0),
      inChildWelfare: own.children,
      atMost,
      source: rule.source,
      coming: own.coming,
      leaving: own.leaving,
      state,
    },
    duties: found.duties,
    orders: found.orders.map((order) => ({
      ...order,
      serviceName: serviceName(order.service, order.serviceVersion),
      waited: order.status === "sent" ? workingDaysBetween(order.orderedOn as LocalDate, today) : 0,
    })),
    plans: found.plans,
    documents: found.documents.map((document) => ({ ...document, kindName: documentName(document) })),
    news: found.news,
  };
}

function namesOf({ service, serviceVersion, phase }: Found["families"][number]) {
  if (service === null) return { service: null, phase: null };
  const model = serviceModel(service, serviceVersion ?? undefined);
  return {
    service: serviceName(service, serviceVersion ?? undefined),
    phase: model?.phases.find(({ id }) => id === phase)?.name ?? null,
  };
}

function documentName({ kind, service, serviceVersion }: { kind: string } & Coded) {
  const named = serviceModel(service, serviceVersion)?.documentKinds.find(({ code }) => code === kind);
  return named?.name ?? { fi: kind, sv: kind, en: kind };
}
