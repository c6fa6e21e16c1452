import { sharedPart } from "#contract/worker/entries.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { capital } from "#web/kit/capital.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { NoPrint, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextLink } from "#web/ui/text-link.tsx";

/** What all who were there agreed to say of a meeting: this may be given to each of them. */
export default function SharedPartPage() {
  const t = useText("partners");
  const ui = useText("ui");
  const say = useSay();
  const format = useFormat();
  const caseId = useAddressPart("caseId");
  const entryId = useAddressPart("entryId");
  const shared = useRead(sharedPart, { params: { caseId, entryId } });
  return (
    <Loaded page from={shared}>
      {(reply) => (
        <>
          <PageHead
            above={
              <NoPrint>
                <TextLink params={{ caseId, entryId }} to="/perheet/$caseId/kirjaukset/$entryId">
                  {t("part_shared.toEntry")}
                </TextLink>
              </NoPrint>
            }
            actions={
              <Button icon="print" kind="quiet" onClick={() => window.print()}>
                {ui("print")}
              </Button>
            }
            lead={t("part_shared.lead")}
            title={`${capital(say(reply.kind))} ${format.date(reply.on)}`}
          />
          <Stack gap={5}>
            {reply.leftOut > 0 && (
              <NoPrint>
                <Notice tone="attention">
                  <p>{t("part_shared.leftOut", { count: reply.leftOut })}</p>
                </Notice>
              </NoPrint>
            )}
            <p>
              <span className="soft">{t("part_shared.present")}:</span> {format.list(reply.present)}
            </p>
            {reply.parts.map((part) => (
              <Card key={part.words} title={say(part.label)}>
                <p className="words">{part.words}</p>
                <p className="soft small">
                  {t("part_shared.agreed", { names: format.list(part.agreedBy) })}
                  {part.how &&
                    part.on &&
                    ` (${t("part_shared.how", { how: t(`told.${part.how}`), day: format.date(part.on) })})`}
                </p>
              </Card>
            ))}
            <p className="soft small">{reply.unit}</p>
          </Stack>
        </>
      )}
    </Loaded>
  );
}
