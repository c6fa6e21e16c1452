import { Link, type LinkProps } from "@tanstack/react-router";
import mark from "#web/ui/icon.svg";
import { useText } from "#web/kit/text.ts";

export function Brand() {
  const t = useText("ui");
  return (
    <Link className="brand" {...({ to: "/" } as LinkProps)}>
      <img alt="" height="28" src={mark} width="28" />
      {t("product")}
    </Link>
  );
}
