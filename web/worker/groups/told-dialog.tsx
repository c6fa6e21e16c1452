import { z } from "zod";
import { noticeWays } from "#core/groups/enrolments.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import type { AnyEndpoint } from "#web/kit/call.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import type { Command } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Row } from "#web/ui/layout.tsx";
import type { Notice } from "./group.ts";

/** One who is to be told, or has been: of what, when and how. */
export function NoticeLine({
  name,
  notice,
  offerUntil,
  onTell,
}: {
  readonly name: string;
  readonly notice: Notice;
  readonly offerUntil: string | null;
  readonly onTell: (() => void) | undefined;
}) {
  const t = useText("groups");
  const format = useFormat();
  const day = notice.kind === "place_offered" ? offerUntil : notice.sessionOn;
  const { kind, move, told } = notice;
  const when = ({ onDay, begins, ends }: NonNullable<Notice["move"]>["from"]) =>
    `${format.shortDay(onDay)} ${format.timeRange(begins, ends)}`;
  // The place is told where it is another.
  const movedTo = ({ from, to }: NonNullable<Notice["move"]>) =>
    from.place === to.place ? when(to) : [when(to), to.place].filter(Boolean).join(", ");
  return (
    <Row align="between">
      <span>
        <strong>{name}</strong>:{" "}
        {kind === "session_moved"
          ? move && t("toTell.session_moved", { from: when(move.from), to: movedTo(move) })
          : t(`toTell.${kind}`, { day: day ? format.shortDay(day as never) : "–" })}
        {told && (
          <span className="small soft">
            {" "}
            {t("toTell.toldWas", {
              day: format.shortDay(told.on),
              how: t(`toTell.ways.${told.how}`),
              by: told.by,
            })}
          </span>
        )}
      </span>
      {!told && onTell && (
        <Button aria-label={t("toTell.toldOf", { name })} kind="quiet" small onClick={onTell}>
          {t("toTell.told")}
        </Button>
      )}
    </Row>
  );
}

const fields = z.object({ on: localDateShape, how: z.enum(noticeWays) });

export function ToldDialog({
  command,
  onSave,
  onClose,
}: {
  readonly command: Pick<Command<AnyEndpoint>, "error" | "isRunning">;
  readonly onSave: (how: z.output<typeof fields>) => unknown;
  readonly onClose: () => void;
}) {
  const t = useText("groups");
  return (
    <FormDialog
      command={command}
      defaults={{ on: today(), how: "phone" }}
      schema={fields}
      title={t("toTell.told")}
      onClose={onClose}
      onSave={onSave}
    >
      {(form) => (
        <>
          <DateField label={t("toTell.on")} max={today()} {...form.field("on")} />
          <RadioGroup
            label={t("toTell.how")}
            look="chips"
            options={noticeWays.map((value) => ({ value, label: t(`toTell.ways.${value}`) }))}
            {...form.field("how")}
          />
        </>
      )}
    </FormDialog>
  );
}
