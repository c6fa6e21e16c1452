import { useSay, useText } from "#web/kit/text.ts";
import { instrumentIn, type Part, type Picture } from "./picture.ts";

/** What a part is called: the instrument, the child it is about, and that the questions have changed since. */
export function usePartTitle(part: Part, { children }: Pick<Picture, "children">): string {
  const t = useText("shared-picture");
  const say = useSay();
  const name = say(instrumentIn(part).name);
  const child = children.find(({ id }) => id === part.aboutPersonId);
  const about = child ? t("about", { name, child: child.name }) : name;
  return part.former ? t("former", { about }) : about;
}

/** One part of the page, whatever is shown of it. */
export const partKey = ({ instrument, aboutPersonId }: Part): string =>
  `${instrument.id} ${instrument.version} ${aboutPersonId ?? ""}`;
