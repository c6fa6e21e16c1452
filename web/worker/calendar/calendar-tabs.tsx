import { useText } from "#web/kit/text.ts";
import { TabLinks } from "#web/ui/tab-links.tsx";

/** The pages of the calendar, one beside another. */
export function CalendarTabs() {
  const t = useText("calendar");
  return (
    <TabLinks
      folds
      label={t("pages")}
      links={[
        { to: "/kalenteri", title: t("tabs.own"), exact: true },
        { to: "/kalenteri/yksikko", title: t("tabs.unit") },
        { to: "/kalenteri/tunnit", title: t("tabs.hours") },
        { to: "/kalenteri/tilat", title: t("tabs.things") },
        { to: "/kalenteri/poissaolot", title: t("tabs.absences") },
        { to: "/kalenteri/puhelimeen", title: t("tabs.feed") },
      ]}
    />
  );
}
