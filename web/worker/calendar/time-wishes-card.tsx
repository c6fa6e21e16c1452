import { useState } from "react";
import { addTimeWish, changeTimeWish, timeWishesOf } from "#contract/worker/time-wishes.ts";
import { wishKinds } from "#core/calendar/time-wishes.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { capital } from "#web/kit/capital.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { TimeField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { NoPrint, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { DatedFields } from "../families/dated-fields.tsx";
import { RowForm } from "../families/row-form.tsx";
import { useWishWords } from "./wish-words.ts";

type Page = ReplyOf<typeof timeWishesOf>;
type Wish = Page["wishes"][number];

/** When the family likes to be met, and when it can't be. */
export function TimeWishesCard({ caseId }: { readonly caseId: string }) {
  const t = useText("calendar");
  const found = useRead(timeWishesOf, { params: { caseId } });
  const can = useCan(found.data);
  const [opened, setOpened] = useState<Wish | "new">();
  return (
    <Card level={3} title={t("wishes.heading")}>
      <Loaded from={found}>
        {(page) => (
          <Stack gap={3}>
            {page.wishes.length === 0 ? (
              <p className="soft">{t("wishes.none")}</p>
            ) : (
              <Lines>
                {page.wishes.map((wish) => (
                  <WishLine
                    key={wish.id}
                    wish={wish}
                    onChange={can("meeting.plan") ? () => setOpened(wish) : undefined}
                  />
                ))}
              </Lines>
            )}
            {can("meeting.plan") && (
              <NoPrint>
                <Button icon="plus" kind="quiet" small onClick={() => setOpened("new")}>
                  {t("wishes.add")}
                </Button>
              </NoPrint>
            )}
            {opened && (
              <WishDialog
                caseId={caseId}
                members={page.members}
                wish={opened === "new" ? undefined : opened}
                onClose={() => setOpened(undefined)}
              />
            )}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}

function WishLine({ wish, onChange }: { readonly wish: Wish; readonly onChange: (() => void) | undefined }) {
  const t = useText("calendar");
  const format = useFormat();
  const words = useWishWords()(wish);
  const soft = [
    wish.person && t("wishes.by", { name: wish.person }),
    wish.words,
    (wish.to !== null || wish.from > today()) && format.range(wish.from, wish.to),
  ];
  return (
    <li>
      <Row align="between">
        <span>
          {capital(words)} <span className="soft small">{soft.filter(Boolean).join(" · ")}</span>
        </span>
        {onChange && (
          <Button aria-label={t("wishes.changeOf", { what: words })} kind="quiet" small onClick={onChange}>
            {t("wishes.change")}
          </Button>
        )}
      </Row>
    </li>
  );
}

function WishDialog({
  caseId,
  wish,
  members,
  onClose,
}: {
  readonly caseId: string;
  readonly wish: Wish | undefined;
  readonly members: Page["members"];
  readonly onClose: () => void;
}) {
  const t = useText("calendar");
  const format = useFormat();
  const toast = useToast();
  const [id] = useState(newId);
  const onDone = (): void => {
    toast({ message: t("wishes.saved") });
    onClose();
  };
  const add = useCommand(addTimeWish, { onDone });
  const change = useCommand(changeTimeWish, { onDone });
  return (
    <Dialog isOpen title={wish ? t("wishes.change") : t("wishes.add")} onClose={onClose}>
      <RowForm
        command={wish ? change : add}
        defaults={{
          id: wish?.id ?? id,
          kind: wish?.kind ?? "suits",
          weekdays: wish ? [...wish.weekdays] : [],
          fromTime: wish?.fromTime ?? "",
          toTime: wish?.toTime ?? "",
          personId: wish?.personId ?? null,
          words: wish?.words ?? "",
          from: wish?.from ?? today(),
          to: wish?.to ?? null,
        }}
        save={({ id: ownId, ...body }) =>
          wish
            ? change.run({ params: { caseId, wishId: wish.id }, body: { ...body, version: wish.version } })
            : add.run({ params: { caseId }, body: { ...body, id: ownId } })
        }
        schema={addTimeWish.body!}
      >
        {(form) => {
          const weekdays = form.field("weekdays");
          return (
            <>
              <RadioGroup
                label={t("wishes.kind")}
                look="chips"
                options={wishKinds.map((value) => ({ value, label: t(`wishes.kinds.${value}`) }))}
                {...form.field("kind")}
                onChange={(kind) => kind && form.set("kind", kind)}
              />
              <ChipGroup
                error={weekdays.error}
                id={weekdays.id}
                label={t("wishes.weekdays")}
                name={weekdays.name}
                options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
                  value: String(day),
                  label: format.weekday(day),
                }))}
                value={weekdays.value.map(String)}
                onChange={(days) => weekdays.onChange(days.map(Number))}
              />
              <FieldRow>
                <TimeField label={t("wishes.from")} {...form.field("fromTime")} />
                <TimeField label={t("wishes.to")} {...form.field("toTime")} />
              </FieldRow>
              <Select
                emptyLabel={t("wishes.whole")}
                label={t("wishes.who")}
                options={members.map((one) => ({ value: one.id, label: one.name }))}
                {...form.field("personId")}
                value={form.values.personId ?? ""}
                onChange={(personId) => form.set("personId", personId || null)}
              />
              <TextField label={t("wishes.words")} optional {...form.field("words")} />
              <DatedFields from={form.field("from")} to={form.field("to")} />
            </>
          );
        }}
      </RowForm>
    </Dialog>
  );
}
