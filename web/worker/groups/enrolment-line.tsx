import type { LocalDate } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { Step } from "./enrolment-dialogs.tsx";
import type { Enrolment } from "./group.ts";
import { SensitiveFacts } from "./sensitive-facts.tsx";

const tones = {
  queued: "neutral",
  offered: "info",
  enrolled: "good",
  declined: "neutral",
  lapsed: "attention",
  cancelled: "neutral",
  ended: "neutral",
  not_placed: "neutral",
} as const;

/** One who takes part or waits: the name at once, the rest behind a touch. */
export function EnrolmentLine({
  enrolment,
  today,
  onChange,
  onStep,
}: {
  readonly enrolment: Enrolment;
  readonly today: LocalDate;
  readonly onChange: () => void;
  readonly onStep: ((step: Step) => void) | undefined;
}) {
  const t = useText("groups");
  const format = useFormat();
  const { status, name, consent, offerUntil, enrolledBy } = enrolment;
  const isLate = offerUntil !== null && offerUntil < today;
  const steps: Step[] =
    status === "offered"
      ? isLate
        ? ["decline"]
        : ["accept", "decline"]
      : status === "queued" || status === "enrolled"
        ? ["cancel"]
        : [];
  return (
    <Stack gap={2}>
      <Row align="between">
        <span>
          <strong>{name}</strong>{" "}
          <span className="soft small">
            {[
              enrolment.birthYear && t("taking.bornIn", { year: enrolment.birthYear }),
              !enrolment.hasCase && t("taking.ownAccord"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
        <Row>
          {enrolment.isProtected && (
            <Tag icon="lock" tone="danger">
              {t("taking.protected")}
            </Tag>
          )}
          {enrolment.ownAlone?.ground === "decided" && (
            <Tag icon="lock" tone="attention">
              {t("taking.guardianNotTold")}
            </Tag>
          )}
          <Tag tone={isLate ? "attention" : tones[status]}>
            {status === "queued" && enrolment.queuePlace !== null
              ? t("taking.queuePlace", { place: enrolment.queuePlace })
              : offerUntil !== null
                ? t(isLate ? "taking.lapsed" : "taking.offered", { day: format.shortDay(offerUntil) })
                : t(`taking.statuses.${status}`)}
          </Tag>
        </Row>
      </Row>
      {status === "offered" && onStep && (
        <Row>
          {steps.map((step) => (
            <Button
              key={step}
              aria-label={t(`steps.${step}Of`, { name })}
              kind={step === "accept" ? "primary" : "quiet"}
              small
              onClick={() => onStep(step)}
            >
              {t(`steps.${step}`)}
            </Button>
          ))}
        </Row>
      )}
      <Disclosure
        bare
        title={
          <>
            {t("taking.more")}
            <span className="only-read"> {name}</span>
          </>
        }
      >
        <Stack gap={2}>
          <SensitiveFacts enrolment={enrolment} />
          {enrolment.contactPhone === "" ? (
            <p className="small">{t("taking.through", { name: enrolledBy.name, phone: enrolledBy.phone })}</p>
          ) : (
            <p className="small">
              {t("taking.contact")}: {enrolment.contactName}{" "}
              <a className="num" href={`tel:${enrolment.contactPhone.replace(/[^\d+]/g, "")}`}>
                {enrolment.contactPhone}
              </a>
            </p>
          )}
          <p className="small soft">
            {t("taking.consent", {
              name:
                enrolment.hasCase && !consent.inCase
                  ? `${consent.name} (${t("taking.notInCase")})`
                  : consent.name,
              by: t(`by.${consent.by}`),
              how: t(`ways.${consent.how}`),
              day: format.date(consent.on),
            })}
          </p>
          {enrolment.ownAlone && (
            <p className="small soft">
              {t(`taking.ownAlone.${enrolment.ownAlone.ground}`, { name: enrolledBy.name })}{" "}
              {enrolment.ownAlone.reason}
            </p>
          )}
          {enrolment.ageReason && (
            <p className="small soft">{t("taking.outsideAges", { reason: enrolment.ageReason })}</p>
          )}
          {enrolment.endReason && <p className="small soft">{enrolment.endReason}</p>}
          {onStep && (
            <Row>
              <Button aria-label={t("change.heading", { name })} kind="quiet" small onClick={onChange}>
                {t("manageEnrolment")}
              </Button>
              {steps.includes("cancel") && (
                <Button
                  aria-label={t("steps.cancelOf", { name })}
                  kind="plain"
                  small
                  onClick={() => onStep("cancel")}
                >
                  {t("steps.cancel")}
                </Button>
              )}
            </Row>
          )}
        </Stack>
      </Disclosure>
    </Stack>
  );
}
