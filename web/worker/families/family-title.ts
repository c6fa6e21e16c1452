import { useText } from "#web/kit/text.ts";

/** A family's name as a heading: "Perhe Virtanen"; a name that says it already is left as it is. */
export function useFamilyTitle(): (name: string) => string {
  const t = useText("families");
  return (name) => (/perhe|familj|family/i.test(name) ? name : t("familyNamed", { name }));
}
