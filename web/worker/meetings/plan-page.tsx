import { meetingOptions } from "#contract/worker/meeting-options.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import { PlanForm } from "./plan-form.tsx";
import "./meetings.css";

/** Agreeing on a meeting with a family, or on one each week. */
export default function PlanPage() {
  const t = useText("meetings");
  const title = useFamilyTitle();
  const caseId = useAddressPart("caseId");
  const [asked] = useFilter({ paiva: "", klo: "", kesto: "" });
  const minutes = Number(asked.kesto);
  const start = {
    on: isLocalDate(asked.paiva) ? asked.paiva : "",
    from: /^([01]\d|2[0-3]):[0-5]\d$/.test(asked.klo) ? asked.klo : "",
    minutes: Number.isInteger(minutes) && minutes >= 5 && minutes <= 1440 ? minutes : undefined,
  };
  const options = useRead(meetingOptions, { params: { caseId } });
  return (
    <>
      <PageHead
        above={
          <>
            {options.data && (
              <>
                <TextLink params={{ caseId }} to="/perheet/$caseId">
                  {title(options.data.family)}
                </TextLink>
                <span>·</span>
              </>
            )}
            <TextLink params={{ caseId }} to="/perheet/$caseId/tapaamiset">
              {t("backToList")}
            </TextLink>
          </>
        }
        title={t("form.title")}
      />
      <Loaded from={options}>
        {(around) => <PlanForm caseId={caseId} options={around} start={start} />}
      </Loaded>
    </>
  );
}
