import { useFormat } from "#web/kit/format.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { Family } from "./family.ts";

type Service = NonNullable<Family["service"]>;
type Duty = Service["duties"][number];

/** What should be noticed before anything else: a rule broken, or the most urgent thing to do, with its reason and source. */
export function AttentionNotice({ family, service }: { readonly family: Family; readonly service: Service }) {
  const t = useText("families");
  const sourceIn = useSourceWords();
  const say = useSay();
  const broken = service.breaches.filter(({ deviated }) => !deviated);
  const urgent =
    service.duties.find(({ state }) => state === "overdue") ??
    service.duties.find(({ state }) => state === "due");
  return (
    <>
      {broken.length > 0 && (
        <Notice title={t("due.broken")} tone="danger">
          {broken.map(({ rule, text, on, source }) => (
            <p key={`${rule}${on}`}>
              {say(text)} <span className="small">{t("due.source", { source: sourceIn(source) })}</span>
            </p>
          ))}
        </Notice>
      )}
      {urgent && (
        <Notice title={<DutyWords duty={urgent} family={family} />} tone="attention">
          <p>
            {say(urgent.reason)}{" "}
            <span className="small">{t("due.source", { source: sourceIn(urgent.source) })}</span>
          </p>
        </Notice>
      )}
      {service.deviations.map((deviation) => (
        <DeviationNotice key={deviation.rule + deviation.from} deviation={deviation} />
      ))}
    </>
  );
}

function DeviationNotice({ deviation }: { readonly deviation: Service["deviations"][number] }) {
  const t = useText("families");
  const say = useSay();
  const format = useFormat();
  return (
    <Notice title={t("due.deviation")}>
      <p>
        {say(deviation.name)} · {format.range(deviation.from, deviation.until)}
      </p>
    </Notice>
  );
}

const shownAtFirst = 5;

/** Everything that is to be done by the rules of the service, by day, each with its reason. */
export function DueCard({ family }: { readonly family: Family }) {
  const t = useText("families");
  const say = useSay();
  const { service } = family;
  const duties = service?.duties ?? [];
  return (
    <Card aside={duties.length > 0 && <Tag>{duties.length}</Tag>} title={t("due.title")}>
      {duties.length === 0 ? (
        <p className="soft">{t("due.none")}</p>
      ) : (
        <DutyLines duties={duties.slice(0, shownAtFirst)} family={family} />
      )}
      {duties.length > shownAtFirst && (
        <Disclosure bare title={t("due.more", { count: duties.length - shownAtFirst })}>
          <DutyLines duties={duties.slice(shownAtFirst)} family={family} />
        </Disclosure>
      )}
      {service && service.forecast.length > 0 && (
        <div className="family-forecast">
          <h3>{t("due.forecast")}</h3>
          {service.forecast.map(({ rule, text }) => (
            <p key={rule} className="small">
              {say(text)}
            </p>
          ))}
        </div>
      )}
    </Card>
  );
}

function DutyLines({ duties, family }: { readonly duties: readonly Duty[]; readonly family: Family }) {
  const say = useSay();
  return (
    <Lines>
      {duties.map((duty) => (
        <li key={`${duty.rule}${duty.subject ?? ""}`} className="family-due">
          <div>
            <DutyWords duty={duty} family={family} />
            <div className="soft small">{say(duty.reason)}</div>
          </div>
          <DutyDay duty={duty} />
        </li>
      ))}
    </Lines>
  );
}

function DutyDay({ duty }: { readonly duty: Duty }) {
  const t = useText("families");
  const format = useFormat();
  if (!duty.dueOn) return duty.state === "due" ? <Tag tone="attention">{t("due.now")}</Tag> : null;
  const tone = { overdue: "danger", due: "attention", upcoming: "neutral" } as const;
  return (
    <Tag tone={tone[duty.state]}>
      {duty.state === "overdue"
        ? t("due.late", { day: format.shortDay(duty.dueOn) })
        : format.shortDay(duty.dueOn)}
    </Tag>
  );
}

/** What there is to do; of an agreement or decision, also which one. */
function DutyWords({ duty, family }: { readonly duty: Duty; readonly family: Family }) {
  const say = useSay();
  const agreed = duty.subject && family.agreements.find(({ id }) => id === duty.subject);
  return agreed ? `${say(duty.text)}: ${agreed.what}` : say(duty.text);
}
