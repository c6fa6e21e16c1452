import { emergencyAccesses } from "#contract/worker/emergency-access.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "./family-title.ts";

/** Emergency accesses of the last three months: who opened which family, when and why. For those who watch over it. */
export default function EmergencyPage() {
  const t = useText("families");
  const format = useFormat();
  const title = useFamilyTitle();
  const read = useRead(emergencyAccesses, {});
  return (
    <>
      <PageHead lead={t("emergency.listLead")} title={t("emergency.listTitle")} />
      <Loaded from={read}>
        {({ accesses }) =>
          accesses.length === 0 ? (
            <EmptyState title={t("emergency.listNone")} />
          ) : (
            <Card>
              <Lines>
                {accesses.map((access) => (
                  <li key={access.id}>
                    <strong>{access.by}</strong> <span className="soft">{access.title}</span>{" "}
                    <Tag>{format.range(access.from, access.until)}</Tag>
                    <p>{access.reason}</p>
                    <div className="soft small">
                      {access.takenAt && format.instant(access.takenAt)}
                      {access.family ? (
                        <>
                          {" · "}
                          <TextLink params={{ caseId: access.caseId }} to="/perheet/$caseId">
                            {title(access.family)}
                          </TextLink>
                        </>
                      ) : (
                        <span className="num"> · {t("emergency.case", { id: access.caseId })}</span>
                      )}
                    </div>
                  </li>
                ))}
              </Lines>
            </Card>
          )
        }
      </Loaded>
    </>
  );
}
