import { useState } from "react";
import { addBookable, bookablesOf, changeBookable, setTravelEstimate } from "#contract/worker/calendar.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Checkbox, RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { NumberField, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { RowForm } from "../families/row-form.tsx";
import { CalendarTabs } from "./calendar-tabs.tsx";
import { useOwnUnit } from "./own-unit.ts";
import { UnitChoice } from "./unit-choice.tsx";
import "./calendar.css";

type Page = ReplyOf<typeof bookablesOf>;
type Thing = Page["bookables"][number];

/** A unit's rooms and cars, kept by its lead, and how it reckons the way. */
export default function BookablesPage() {
  const t = useText("calendar");
  const own = useOwnUnit();
  const unitId = own.unit?.id ?? "";
  const found = useRead(bookablesOf, { params: { unitId } }, { enabled: own.unit !== undefined });
  return (
    <>
      <PageHead lead={t("things.lead")} title={t("things.heading")} />
      <Stack>
        <CalendarTabs />
        <UnitChoice own={own}>
          {() => <Loaded from={found}>{(page) => <Things page={page} unitId={unitId} />}</Loaded>}
        </UnitChoice>
      </Stack>
    </>
  );
}

function Things({ page, unitId }: { readonly page: Page; readonly unitId: string }) {
  const t = useText("calendar");
  const [opened, setOpened] = useState<Thing | "new">();
  return (
    <Columns>
      <Stack>
        {page.leads && (
          <Row>
            <Button icon="plus" onClick={() => setOpened("new")}>
              {t("things.add")}
            </Button>
          </Row>
        )}
        {(["room", "car"] as const).map((kind) => (
          <ThingList
            key={kind}
            kind={kind}
            things={page.bookables.filter((one) => one.kind === kind)}
            onChange={page.leads ? setOpened : undefined}
          />
        ))}
      </Stack>
      <Travel key={page.travel.version} page={page} unitId={unitId} />
      {opened && (
        <ThingDialog
          thing={opened === "new" ? undefined : opened}
          unitId={unitId}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Columns>
  );
}

function ThingList({
  kind,
  things,
  onChange,
}: {
  readonly kind: Thing["kind"];
  readonly things: readonly Thing[];
  readonly onChange: ((thing: Thing) => void) | undefined;
}) {
  const t = useText("calendar");
  return (
    <Card title={kind === "room" ? t("things.rooms") : t("things.cars")}>
      {things.length === 0 ? (
        <p className="soft">{kind === "room" ? t("things.noneRooms") : t("things.noneCars")}</p>
      ) : (
        <Lines>
          {things.map((thing) => (
            <li key={thing.id}>
              <Row align="between">
                <span>
                  {thing.name}{" "}
                  <span className="soft small">
                    {[thing.seats && t("things.seatsCount", { count: thing.seats }), thing.details]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>{" "}
                  {!thing.active && <Tag>{t("things.outOfUse")}</Tag>}
                </span>
                {onChange && (
                  <Button
                    aria-label={t("things.changeOf", { name: thing.name })}
                    kind="quiet"
                    small
                    onClick={() => onChange(thing)}
                  >
                    {t("things.change")}
                  </Button>
                )}
              </Row>
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}

function ThingDialog({
  unitId,
  thing,
  onClose,
}: {
  readonly unitId: string;
  readonly thing: Thing | undefined;
  readonly onClose: () => void;
}) {
  const t = useText("calendar");
  const toast = useToast();
  const [id] = useState(newId);
  const onDone = (): void => {
    toast({ message: t("things.saved") });
    onClose();
  };
  const add = useCommand(addBookable, { onDone });
  const change = useCommand(changeBookable, { onDone });
  return (
    <Dialog
      isOpen
      title={thing ? t("things.changeOf", { name: thing.name }) : t("things.add")}
      onClose={onClose}
    >
      {thing ? (
        <RowForm
          command={change}
          defaults={{
            version: thing.version,
            name: thing.name,
            details: thing.details,
            seats: thing.seats,
            active: thing.active,
          }}
          save={(body) => change.run({ params: { unitId, bookableId: thing.id }, body })}
          schema={changeBookable.body!}
        >
          {(form) => (
            <>
              <TextField label={t("things.name")} {...form.field("name")} />
              <TextField
                hint={t("things.detailsHint")}
                label={t("things.details")}
                optional
                {...form.field("details")}
              />
              <NumberField label={t("things.seats")} optional {...form.field("seats")} />
              <Checkbox
                label={t("things.inUse")}
                {...form.field("active")}
                onChange={(on) => form.set("active", on ?? false)}
              />
            </>
          )}
        </RowForm>
      ) : (
        <RowForm
          command={add}
          defaults={{ id, kind: "room", name: "", details: "", seats: null }}
          save={(body) => add.run({ params: { unitId }, body })}
          schema={addBookable.body!}
        >
          {(form) => (
            <>
              <RadioGroup
                label={t("things.kind")}
                look="chips"
                options={(["room", "car"] as const).map((value) => ({
                  value,
                  label: t(`things.kinds.${value}`),
                }))}
                {...form.field("kind")}
                onChange={(kind) => kind && form.set("kind", kind)}
              />
              <TextField label={t("things.name")} {...form.field("name")} />
              <TextField
                hint={t("things.detailsHint")}
                label={t("things.details")}
                optional
                {...form.field("details")}
              />
              <NumberField label={t("things.seats")} optional {...form.field("seats")} />
            </>
          )}
        </RowForm>
      )}
    </Dialog>
  );
}

const bands = ["sameArea", "sameTown", "sameRegion", "elsewhere"] as const;

/** How many minutes the unit reckons; everybody may see what an estimate is made of. */
function Travel({ page, unitId }: { readonly page: Page; readonly unitId: string }) {
  const t = useText("calendar");
  const toast = useToast();
  const set = useCommand(setTravelEstimate, { onDone: () => toast({ message: t("things.saved") }) });
  const { travel } = page;
  return (
    <Card title={t("things.travelHeading")}>
      <Stack>
        <p className="soft small">{t("things.travelLead")}</p>
        {travel.version === 0 && <p className="soft small">{t("things.usual")}</p>}
        {page.leads ? (
          <RowForm
            command={set}
            defaults={{ ...travel }}
            save={(body) => set.run({ params: { unitId }, body })}
            schema={setTravelEstimate.body!}
          >
            {(form) =>
              bands.map((band) => (
                <NumberField
                  key={band}
                  label={t(`things.bands.${band}`)}
                  unit={t("things.minutes")}
                  {...form.field(band)}
                  onChange={(value) => form.set(band, value ?? Number.NaN)}
                />
              ))
            }
          </RowForm>
        ) : (
          <Lines>
            {bands.map((band) => (
              <li key={band}>
                {t(`things.bands.${band}`)}: {travel[band]} {t("things.minutes")}
              </li>
            ))}
          </Lines>
        )}
      </Stack>
    </Card>
  );
}
