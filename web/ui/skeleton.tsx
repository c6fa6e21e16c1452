import { useText } from "#web/kit/text.ts";

const widths = ["62%", "94%", "80%", "88%", "55%"];

/** Where words will be, while they are fetched. */
export function Skeleton({ lines = 3, tall }: { readonly lines?: number; readonly tall?: boolean }) {
  const t = useText("ui");
  return (
    <div aria-busy="true" className="skeleton" role="status">
      <span className="only-read">{t("loading")}</span>
      {Array.from({ length: lines }, (_, at) => (
        <i
          key={at}
          className={tall ? "tall" : undefined}
          style={tall ? undefined : { width: widths[at % widths.length] }}
        />
      ))}
    </div>
  );
}
