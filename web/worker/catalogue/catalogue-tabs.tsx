import { useText } from "#web/kit/text.ts";
import { TabLinks } from "#web/ui/tabs.tsx";

export function CatalogueTabs() {
  const t = useText("catalogue");
  return <TabLinks label={t("pages")} links={[{ to: "/palvelumallit", title: t("tabs.models") }]} />;
}
