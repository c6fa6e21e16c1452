import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { familyPage } from "#contract/worker/families.ts";
import { useAddressPart, useIsHere } from "#web/kit/address.ts";
import { useIsPhone } from "#web/kit/media.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { GroupedTabLinks } from "#web/ui/tab-links.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { BreakNotice } from "../breaks/break-notice.tsx";
import { CrisisStrip } from "./crisis-strip.tsx";
import { FamilyContext, membersOf, type Family } from "./family.ts";
import { familyPageGroups, familyPages } from "./family-tabs.ts";
import { useFamilyTitle } from "./family-title.ts";
import { ServicePath } from "./service-path.tsx";
import "./families.css";

/** Around every page of one family: who the family is, where its service stands, the way to its other pages. */
export default function FamilyFrame() {
  const caseId = useAddressPart("caseId");
  const family = useRead(familyPage, { params: { caseId } });
  return (
    <Loaded from={family} skeleton={<Skeleton lines={6} tall />}>
      {(page) => (
        <FamilyContext value={page}>
          <FamilyHead family={page} />
          <FamilyTabs family={page} />
          <Suspense fallback={<Skeleton lines={4} />}>
            <Outlet />
          </Suspense>
        </FamilyContext>
      )}
    </Loaded>
  );
}

function FamilyHead({ family }: { readonly family: Family }) {
  const t = useText("families");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  const isPhone = useIsPhone();
  const isOverview = useIsHere("/perheet/$caseId", { caseId: family.family.id });
  const { service, family: own } = family;
  return (
    <header className="family-head">
      <PageHead
        above={
          <>
            {service ? (
              <span>
                {say(service.name)} · {t("startedOn", { day: format.date(service.startedOn) })}
                {service.clientId &&
                  ` · ${t("serviceFor", { name: membersOf(family).given(service.clientId) ?? "" })}`}
              </span>
            ) : (
              <span>{t("openedOn", { day: format.date(own.openedOn) })}</span>
            )}
            {own.unit && <span>· {own.unit.name}</span>}
            {own.status === "closed" && own.closedOn && (
              <Tag>{t("closedOn", { day: format.date(own.closedOn) })}</Tag>
            )}
            {own.newSince > 0 && own.lastLookedAt && (
              <Tag tone="accent">
                {t("newSince", { count: own.newSince, when: format.recent(own.lastLookedAt) })}
              </Tag>
            )}
          </>
        }
        title={title(own.name)}
      />
      <EmergencyNotice family={family} />
      {/* On a phone the strip would push every other page of the family below the fold. */}
      <CrisisStrip family={family} folded={isPhone && !isOverview} />
      {service?.breakNow && <BreakNotice now={service.breakNow} />}
      {service && <ServicePath folds={!isOverview} service={service} />}
    </header>
  );
}

/** Somebody reads this family under emergency access: it is marked for everyone as long as it lasts. */
function EmergencyNotice({ family }: { readonly family: Family }) {
  const t = useText("families");
  const format = useFormat();
  const given = family.workers.filter((worker) => worker.role === "emergency");
  if (given.length === 0) return null;
  return (
    <Notice title={t("emergency.marked")} tone="danger">
      {given.map((worker) => (
        <p key={worker.id}>
          {t("emergency.by", { name: worker.name, until: format.date(worker.validTo ?? worker.validFrom) })}:{" "}
          {worker.reason}
        </p>
      ))}
    </Notice>
  );
}

function FamilyTabs({ family }: { readonly family: Family }) {
  const t = useText("families");
  const can = useCan(family);
  const shown = familyPages.filter(
    ({ tab, action, shows }) => tab && can(action) && (shows?.(family) ?? true),
  );
  const groups = familyPageGroups.map((group) => ({
    title: t(`tabGroups.${group}`),
    links: shown
      .filter((page) => page.group === group)
      .map(({ path, tab }) => ({
        to: path === "/" ? "/perheet/$caseId" : `/perheet/$caseId${path}`,
        params: { caseId: family.family.id },
        title: tab && t(`tabs.${tab}`),
        exact: path === "/",
      })),
  }));
  return <GroupedTabLinks groups={groups} label={t("tabsLabel")} />;
}
