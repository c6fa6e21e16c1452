import { useText } from "#web/kit/text.ts";
import { TabLinks } from "#web/ui/tab-links.tsx";

export function StaffTabs() {
  const t = useText("staff");
  return (
    <TabLinks
      label={t("pages")}
      links={[
        { to: "/henkilosto", title: t("people") },
        { to: "/yksikot", title: t("units") },
      ]}
    />
  );
}
