import { useText } from "#web/kit/text.ts";
import { TabLinks } from "#web/ui/tab-links.tsx";

export function CatalogueTabs() {
  const t = useText("catalogue");
  return (
    <TabLinks
      label={t("pages")}
      links={[
        { to: "/palvelumallit", title: t("tabs.models"), exact: true },
        { to: "/palvelumallit/yhteydenottotavat", title: t("tabs.channels") },
        { to: "/palvelumallit/suomi-fi", title: t("tabs.exchange") },
      ]}
    />
  );
}
