import { markSeen } from "#contract/worker/desk.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { Desk } from "./desk.ts";

type News = Desk["news"];

/** What others have done in one's families since the last look at each; marked as seen by hand or by opening the family. */
export function NewsCard({ news }: { readonly news: News }) {
  const t = useText("desk");
  const ui = useText("ui");
  const mark = useCommand(markSeen);
  const seen = (families: News) =>
    void mark.run({ body: { families: families.map(({ caseId, upTo }) => ({ caseId, upTo })) } });
  return (
    <Card
      aside={
        news.length > 1 && (
          <Button isRunning={mark.isRunning} kind="quiet" small onClick={() => seen(news)}>
            {t("markAll")}
          </Button>
        )
      }
      title={t("news")}
    >
      {news.length === 0 && <p className="soft">{t("noNews")}</p>}
      <Failure error={mark.error} />
      <Families news={news.slice(0, shownAtFirst)} onSeen={seen} />
      {news.length > shownAtFirst && (
        <Disclosure bare aside={news.length - shownAtFirst} title={ui("more")}>
          <Families news={news.slice(shownAtFirst)} onSeen={seen} />
        </Disclosure>
      )}
    </Card>
  );
}

const shownAtFirst = 5;

const Families = ({ news, onSeen }: { readonly news: News; readonly onSeen: (families: News) => void }) => (
  <Lines>
    {news.map((family) => (
      <Family key={family.caseId} family={family} onSeen={() => onSeen([family])} />
    ))}
  </Lines>
);

function Family({ family, onSeen }: { readonly family: News[number]; readonly onSeen: () => void }) {
  const t = useText("desk");
  const format = useFormat();
  const byCode = useTextByCode("desk");
  const rest = family.count - family.events.length;
  return (
    <li>
      <Stack gap={1}>
        <Row align="between">
          <div>
            <TextLink params={{ caseId: family.caseId }} to="/perheet/$caseId">
              {family.family}
            </TextLink>{" "}
            <span className="soft small">
              {family.lookedAt ? t("since", { when: format.recent(family.lookedAt) }) : t("never")}
            </span>
          </div>
          <Button kind="plain" small onClick={onSeen}>
            {t("markSeen")}
            <span className="only-read"> {family.family}</span>
          </Button>
        </Row>
        <ul>
          {family.events.map((event) => (
            <li key={event.id} className="small">
              <span className="soft num">{format.recent(event.at)}</span> {event.by || t("someone")}{" "}
              {byCode(`events.${event.kind}`) ?? t("events.other")}
            </li>
          ))}
          {rest > 0 && <li className="soft small">{t("more", { count: rest })}</li>}
        </ul>
      </Stack>
    </li>
  );
}
