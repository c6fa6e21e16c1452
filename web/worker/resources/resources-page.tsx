import { useState } from "react";
import { resourcesOf } from "#contract/worker/resources.ts";
import { stepsFrom, whose } from "#core/resources/decide-resource.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { Resource } from "./resource.ts";
import { NameForm, StepForm } from "./resource-forms.tsx";

const tones = {
  named: "neutral",
  asked: "attention",
  agreed: "accent",
  begun: "good",
  declined: "neutral",
} as const;

/** What the family and the people close to it can do themselves, and how far each has been taken up. */
export default function ResourcesPage() {
  const t = useText("resources");
  const caseId = useAddressPart("caseId");
  const page = useRead(resourcesOf, { params: { caseId } });
  const can = useCan(page.data);
  const [naming, setNaming] = useState(false);
  const [moving, setMoving] = useState<Resource>();
  return (
    <Loaded from={page}>
      {(found) => {
        const mayWrite = can("resource.write") && found.running;
        if (!found.running && found.resources.length === 0)
          return <EmptyState title={t("noService")}>{t("noneHelp")}</EmptyState>;
        const add = mayWrite && (
          <Button icon="plus" onClick={() => setNaming(true)}>
            {t("add")}
          </Button>
        );
        return (
          <Stack gap={5}>
            <Row align="between">
              <div>
                <h2>{t("heading")}</h2>
                <p className="soft">{t("lead")}</p>
              </div>
              {found.resources.length > 0 && add}
            </Row>
            {found.resources.length === 0 ? (
              <EmptyState action={add} title={t("none")}>
                {t("noneHelp")}
              </EmptyState>
            ) : (
              <Columns look="even">
                {whose.map((one) => (
                  <ResourceList
                    key={one}
                    mayWrite={mayWrite}
                    resources={found.resources.filter((resource) => resource.whose === one)}
                    title={t(`of.${one}`)}
                    none={t(one === "family" ? "emptyFamily" : "emptyNetwork")}
                    onMove={setMoving}
                  />
                ))}
              </Columns>
            )}
            <Dialog isOpen={naming} title={t("add")} onClose={() => setNaming(false)}>
              <NameForm caseId={caseId} people={found.people} onDone={() => setNaming(false)} />
            </Dialog>
            <Dialog
              isOpen={moving !== undefined}
              title={t("step.title")}
              onClose={() => setMoving(undefined)}
            >
              {moving && <StepForm caseId={caseId} resource={moving} onDone={() => setMoving(undefined)} />}
            </Dialog>
          </Stack>
        );
      }}
    </Loaded>
  );
}

function ResourceList({
  title,
  none,
  resources,
  mayWrite,
  onMove,
}: {
  readonly title: string;
  readonly none: string;
  readonly resources: readonly Resource[];
  readonly mayWrite: boolean;
  readonly onMove: (resource: Resource) => void;
}) {
  const t = useText("resources");
  const begun = resources.filter(({ status }) => status === "begun").length;
  return (
    <Card
      aside={
        resources.length > 0 && (
          <span className="soft small">
            {t("count", { count: resources.length })}
            {begun > 0 && `, ${t("begunCount", { count: begun })}`}
          </span>
        )
      }
      title={title}
    >
      {resources.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <Lines>
          {resources.map((resource) => (
            <li key={resource.id}>
              <ResourceLine mayWrite={mayWrite} resource={resource} onMove={onMove} />
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}

function ResourceLine({
  resource,
  mayWrite,
  onMove,
}: {
  readonly resource: Resource;
  readonly mayWrite: boolean;
  readonly onMove: (resource: Resource) => void;
}) {
  const t = useText("resources");
  const format = useFormat();
  const { name, relation, offers, status, steps } = resource;
  return (
    <Stack gap={2}>
      <Row align="between">
        <span>
          <strong>{name}</strong>
          {relation && <span className="soft small"> {relation}</span>}
        </span>
        <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>
      </Row>
      <p>{offers}</p>
      <ul className="soft small">
        {steps.map((step) => (
          <li key={`${step.status} ${step.on}`}>
            {t("step.line", {
              what: step.status === "named" ? t("status.named") : t(`step.${step.status}`),
              day: format.date(step.on),
              by: step.by,
            })}
            {step.note && `: ${step.note}`}
          </li>
        ))}
        {steps.length === 0 && (
          <li>{t("namedBy", { name: resource.namedBy, day: format.date(resource.namedOn) })}</li>
        )}
      </ul>
      {mayWrite && stepsFrom(status).length > 0 && (
        <div>
          <Button aria-label={t("step.openOf", { name })} kind="quiet" small onClick={() => onMove(resource)}>
            {t("step.open")}
          </Button>
        </div>
      )}
    </Stack>
  );
}
