import { caseloads } from "#contract/worker/breaches.ts";
import { useRead } from "#web/kit/query.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Tag, type Tone } from "#web/ui/tag.tsx";

const tones: Readonly<Record<"room" | "near" | "full" | "over", Tone>> = {
  room: "neutral",
  near: "attention",
  full: "attention",
  over: "danger",
};

/** The law's limit of children for each social worker of the lead's units; nothing where the units have none. */
export function CaseloadCard() {
  const t = useText("breaches");
  const sourceWords = useSourceWords();
  const found = useRead(caseloads, {}).data;
  if (!found || found.workers.length === 0) return null;
  return (
    <Card title={t("caseload")}>
      <p className="soft small">
        {t("caseloadLead", { atMost: found.atMost, source: sourceWords(found.rule.source) })}
      </p>
      <Lines>
        {found.workers.map((worker) => (
          <li key={worker.id}>
            <Row align="between">
              <div>
                {worker.name}{" "}
                <span className="soft small">
                  {[
                    worker.unit,
                    worker.coming > 0 && t("coming", { count: worker.coming }),
                    worker.leaving > 0 && t("leaving", { count: worker.leaving }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </div>
              <Row>
                <strong className="num">
                  {t("caseloadOf", { children: worker.children, atMost: found.atMost })}
                </strong>
                <Tag tone={tones[worker.state]}>{t(`state.${worker.state}`)}</Tag>
              </Row>
            </Row>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
