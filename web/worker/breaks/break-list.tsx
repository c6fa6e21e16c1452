import { useState } from "react";
import { withdrawBreak } from "#contract/worker/breaks.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { BreakDialog } from "./break-dialog.tsx";
import type { BreakRow, RhythmPage } from "./rhythm-reply.ts";

/** Agreed breaks and pauses, the nearest first; those taken back are folded away and stay readable. */
export function BreakList({
  caseId,
  page,
  mayChange,
}: {
  readonly caseId: string;
  readonly page: RhythmPage;
  readonly mayChange: boolean;
}) {
  const t = useText("breaks");
  const agreed = page.breaks.filter(({ withdrawnOn }) => withdrawnOn === null);
  const gone = page.breaks.filter(({ withdrawnOn }) => withdrawnOn !== null);
  const line = (one: BreakRow) => (
    <BreakLine
      key={one.id}
      caseId={caseId}
      mayChange={mayChange && one.withdrawnOn === null}
      one={one}
      planned={page.planned}
      today={page.today}
    />
  );
  return (
    <Card level={3} title={t("list.title")}>
      {agreed.length === 0 && (
        <div>
          <p>{t("list.none")}</p>
          <p className="soft small">{t("list.noneHelp")}</p>
        </div>
      )}
      <Lines>{agreed.map(line)}</Lines>
      {gone.length > 0 && (
        <Disclosure bare title={t("list.withdrawnOnes", { count: gone.length })}>
          <Lines>{gone.map(line)}</Lines>
        </Disclosure>
      )}
    </Card>
  );
}

function BreakLine({
  caseId,
  one,
  planned,
  today,
  mayChange,
}: {
  readonly caseId: string;
  readonly one: BreakRow;
  readonly planned: RhythmPage["planned"];
  readonly today: string;
  readonly mayChange: boolean;
}) {
  const t = useText("breaks");
  const format = useFormat();
  const toast = useToast();
  const [open, setOpen] = useState<"change" | "withdraw">();
  const withdraw = useCommand(withdrawBreak, {
    onDone: () => {
      setOpen(undefined);
      toast({ message: t("form.withdrawn") });
    },
  });
  const isNow = one.from <= today && (one.to === null || today <= one.to);
  return (
    <li>
      <Row align="between">
        <div>
          <strong className="num">
            {one.to === null
              ? `${format.date(one.from)}– (${t("list.goesOn")})`
              : format.range(one.from, one.to)}
          </strong>{" "}
          <Tag tone={one.kind === "pause" ? "attention" : "neutral"}>{t(`kinds.${one.kind}`)}</Tag>{" "}
          {one.withdrawnOn === null && isNow && <Tag tone="accent">{t("list.now")}</Tag>}
          {one.withdrawnOn === null && one.from > today && <Tag>{t("list.coming")}</Tag>}
          <div>{one.reason}</div>
          <div className="soft small">
            {t("list.agreedWith", { who: one.agreedWith })} ·{" "}
            {t("list.by", { name: one.recordedBy, day: format.date(one.agreedOn) })}
            {one.withdrawnOn && ` · ${t("list.withdrawn", { day: format.date(one.withdrawnOn) })}`}
          </div>
        </div>
        {mayChange && (
          <Row>
            <Button kind="quiet" small onClick={() => setOpen("change")}>
              {t("form.change")}
            </Button>
            <Button kind="plain" small onClick={() => setOpen("withdraw")}>
              {t("form.withdraw")}
            </Button>
          </Row>
        )}
      </Row>
      {open === "change" && (
        <BreakDialog caseId={caseId} former={one} planned={planned} onClose={() => setOpen(undefined)} />
      )}
      <ConfirmDialog
        confirm={t("form.withdraw")}
        isOpen={open === "withdraw"}
        isRunning={withdraw.isRunning}
        title={t("form.withdrawTitle")}
        onClose={() => setOpen(undefined)}
        onConfirm={() =>
          void withdraw.run({ params: { caseId, breakId: one.id }, body: { version: one.version } })
        }
      >
        <p>{t("form.withdrawText")}</p>
        <Failure error={withdraw.error} />
      </ConfirmDialog>
    </li>
  );
}
