import { useCan } from "#web/kit/query.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { Family } from "./family.ts";
import { stepWays } from "./step-ways.ts";

type Service = NonNullable<Family["service"]>;
type Duty = Service["duties"][number];

/** What should be noticed before anything else: a rule broken, or the most urgent thing to do, with its reason and source. */
export function AttentionNotice({ family, service }: { readonly family: Family; readonly service: Service }) {
  const t = useText("families");
  const sourceIn = useSourceWords();
  const say = useSay();
  const broken = service.breaches.filter(({ deviated }) => !deviated);
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
      {service.next && <NextStepNotice family={family} next={service.next} />}
      {service.deviations.map((deviation) => (
        <DeviationNotice key={deviation.rule + deviation.from} deviation={deviation} />
      ))}
    </>
  );
}

type Next = NonNullable<Service["next"]>;

/** What the present phase waits for, why, from where the rule comes and the way there. */
function NextStepNotice({ family, next }: { readonly family: Family; readonly next: Next }) {
  const t = useText("families");
  const sourceIn = useSourceWords();
  const say = useSay();
  const format = useFormat();
  const can = useCan(family);
  const { place } = next;
  const day = next.dueOn && format.shortDay(next.dueOn);
  return (
    <Notice
      actions={
        place &&
        can(stepWays[place].action) && (
          <LinkButton params={{ caseId: family.family.id }} to={stepWays[place].to}>
            {t(`next.go.${place}`)}
          </LinkButton>
        )
      }
      beside
      title={
        <>
          {say(next.text)}
          {day && ` · ${next.state === "overdue" ? t("due.late", { day }) : t("next.by", { day })}`}
        </>
      }
      tone={next.state === "overdue" ? "danger" : "attention"}
    >
      <p>
        {next.phase && `${t("next.waits", { phase: say(next.phase) })} `}
        {say(next.reason)} <span className="small">{t("due.source", { source: sourceIn(next.source) })}</span>
      </p>
    </Notice>
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
  const duties = (service?.duties ?? []).filter((duty) => !isAgreement(duty, family));
  return (
    <Card aside={duties.length > 0 && <Tag>{duties.length}</Tag>} title={t("due.title")}>
      {duties.length === 0 ? (
        <p className="soft">{t("due.none")}</p>
      ) : (
        <DutyLines duties={duties.slice(0, shownAtFirst)} family={family} said={service?.next?.reason.fi} />
      )}
      {duties.length > shownAtFirst && (
        <Disclosure bare title={t("due.more", { count: duties.length - shownAtFirst })}>
          <DutyLines
            duties={duties.slice(shownAtFirst)}
            family={family}
            said={duties[shownAtFirst - 1]?.reason.fi}
          />
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

/** Each leads where it is done, with its reason, which is not told again where it was just told. */
function DutyLines({
  duties,
  family,
  said,
}: {
  readonly duties: readonly Duty[];
  readonly family: Family;
  /** The reason last told before the list. */
  readonly said: string | undefined;
}) {
  const say = useSay();
  const can = useCan(family);
  return (
    <Lines>
      {duties.map((duty, at) => (
        <li key={`${duty.rule}${duty.subject ?? ""}`} className="family-due">
          <div>
            {duty.place && can(stepWays[duty.place].action) ? (
              <TextLink params={{ caseId: family.family.id }} to={stepWays[duty.place].to}>
                {say(duty.text)}
              </TextLink>
            ) : (
              say(duty.text)
            )}
            {duty.reason.fi !== (at === 0 ? said : duties[at - 1]?.reason.fi) && (
              <div className="soft small">{say(duty.reason)}</div>
            )}
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

/** Agreements have a list of their own beside, in the words they were agreed in. */
const isAgreement = (duty: Duty, { agreements }: Family): boolean =>
  duty.subject !== null && agreements.some(({ id }) => id === duty.subject);
