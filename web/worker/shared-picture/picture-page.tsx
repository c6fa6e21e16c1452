import { pictureViews, sharedPicture } from "#contract/worker/shared-picture.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { NoPrint, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { CourseCard } from "./course-card.tsx";
import { DistressNotice } from "./distress-notice.tsx";
import { GoalsCard } from "./goal-voices.tsx";
import { partKey } from "./part-title.ts";
import { asksGoals, instrumentIn, zonedItems, type Part, type Picture } from "./picture.ts";
import { ZonesCard } from "./zones-card.tsx";

type View = (typeof pictureViews)[number];
/** As the address says it. */
const inAddress: Readonly<Record<string, View>> = { kaikki: "all", yhdessa: "together" };

/** How things look to each: the same questions over time, every rater apart, and what they see differently. */
export default function PicturePage() {
  const t = useText("shared-picture");
  const caseId = useAddressPart("caseId");
  const [filter, setFilter] = useFilter({ nakyma: "kaikki" });
  const view = inAddress[filter.nakyma] ?? "all";
  const page = useRead(sharedPicture, { params: { caseId }, query: { view } }, { keepFormer: true });
  return (
    <Stack gap={5}>
      <div>
        <h2>{t("heading")}</h2>
        <p className="soft">{t(view === "all" ? "lead" : "leadTogether")}</p>
      </div>
      <NoPrint>
        <RadioGroup
          id="view"
          label={t("view")}
          look="chips"
          name="view"
          options={Object.entries(inAddress).map(([value, one]) => ({ value, label: t(`views.${one}`) }))}
          value={filter.nakyma}
          onChange={(nakyma) => setFilter({ nakyma: nakyma ?? "kaikki" })}
        />
      </NoPrint>
      <Loaded from={page}>{(read) => <Parts page={read} view={view} />}</Loaded>
    </Stack>
  );
}

function Parts({ page, view }: { readonly page: Picture; readonly view: View }) {
  const t = useText("shared-picture");
  const { of, answers } = page.shown;
  return (
    <Stack gap={5}>
      {view === "all" && answers < of && <p className="soft small">{t("kept", { count: of - answers })}</p>}
      {view === "all" && <DistressNotice page={page} />}
      {page.parts.length === 0 ? (
        <EmptyState title={t("none")}>{t(view === "all" ? "noneHelp" : "noneTogether")}</EmptyState>
      ) : (
        page.parts.map((part) => {
          const Card = cardOf(part);
          return <Card key={partKey(part)} page={page} part={part} />;
        })
      )}
    </Stack>
  );
}

function cardOf(part: Part) {
  const instrument = instrumentIn(part);
  if (asksGoals(instrument)) return GoalsCard;
  return zonedItems(instrument).length > 0 ? ZonesCard : CourseCard;
}
