import { hearingsOf } from "#contract/worker/hearings.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { HearingLine } from "./hearing-line.tsx";

/** The last hearings on the family page, and who is still to be heard. */
export function HeardCard({ caseId }: { readonly caseId: string }) {
  const t = useText("hearings");
  const words = useText("child-voice");
  const format = useFormat();
  const page = useRead(hearingsOf, { params: { caseId } });
  return (
    <Card
      aside={
        <TextLink params={{ caseId }} to="/perheet/$caseId/kuuleminen">
          {t("all")}
        </TextLink>
      }
      title={t("heading")}
    >
      <Loaded from={page} skeleton={<Skeleton lines={3} />}>
        {({ people, hearings }) => (
          <>
            {people
              .filter(({ asked }) => asked)
              .map(({ id, name, voice }) => (
                <p key={id}>
                  {name} <Tag tone="attention">{t("asked")}</Tag>
                  {voice && (
                    <span className="soft small">
                      {" "}
                      {words("written", { day: format.date(voice.on) })}{" "}
                      <TextLink params={{ caseId }} to="/perheet/$caseId/kuuleminen">
                        {words("record")}
                      </TextLink>
                    </span>
                  )}
                </p>
              ))}
            {hearings.length === 0 ? (
              <p className="soft">{t("none")}</p>
            ) : (
              <Lines>
                {hearings.slice(0, 2).map((one) => (
                  <HearingLine key={one.id} caseId={caseId} one={one} />
                ))}
              </Lines>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}
