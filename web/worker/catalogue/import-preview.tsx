import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { acceptPtvImport, type previewPtvImport } from "#contract/worker/ptv.ts";
import type { Json } from "#core/services/drafts/model-path.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useModelWords } from "./model-words.ts";

type Preview = ReplyOf<typeof previewPtvImport>;
type Item = Preview["items"][number];
const tones = {
  new: "info",
  changed: "accent",
  same: "neutral",
  wrong: "danger",
  no_place: "attention",
} as const;
const isTakeable = ({ state }: Item): boolean => state === "new" || state === "changed";

/** Each part of the file: what it would change, what has no place, what is wrong; the chosen ones are taken in. */
export function ImportPreview({
  preview,
  file,
  version,
  onDone,
}: {
  readonly preview: Preview;
  readonly file: object;
  readonly version: string;
  readonly onDone: () => void;
}) {
  const t = useText("catalogue");
  const toast = useToast();
  const navigate = useNavigate();
  const takeable = preview.items.filter(isTakeable);
  const [chosen, setChosen] = useState<readonly number[]>(() => takeable.map(({ at }) => at));
  const send = useCommand(acceptPtvImport, {
    onDone: ({ drafts }) => {
      const more = drafts.length > 0 ? ` ${t("exchange.drafts", { count: drafts.length })}` : "";
      toast({ message: `${t("exchange.done")}${more}` });
      onDone();
      if (drafts.length > 0)
        void navigate({ to: "/palvelumallit" } as unknown as Parameters<typeof navigate>[0]);
    },
  });
  return (
    <section aria-labelledby="preview">
      <Stack>
        <h3 id="preview">{t("exchange.preview")}</h3>
        {preview.items.map((item) => (
          <ItemCard
            key={item.at}
            isChosen={chosen.includes(item.at)}
            item={item}
            onChoose={(on) => setChosen(on ? [...chosen, item.at] : chosen.filter((at) => at !== item.at))}
          />
        ))}
        <Failure error={send.error} />
        {takeable.length > 0 && (
          <FormActions>
            <Button
              disabled={chosen.length === 0}
              isRunning={send.isRunning}
              onClick={() =>
                void send.run({
                  body: { version, file: file as never, accepted: chosen.map((at) => ({ at, id: newId() })) },
                })
              }
            >
              {t("exchange.accept", { count: chosen.length })}
            </Button>
          </FormActions>
        )}
      </Stack>
    </section>
  );
}

function ItemCard({
  item,
  isChosen,
  onChoose,
}: {
  readonly item: Item;
  readonly isChosen: boolean;
  readonly onChoose: (on: boolean) => void;
}) {
  const t = useText("catalogue");
  const byCode = useTextByCode("catalogue");
  const words = useModelWords({});
  return (
    <Card
      aside={<Tag tone={tones[item.state]}>{t(`exchange.states.${item.state}`)}</Tag>}
      level={3}
      title={item.name || t("exchange.unknownPart", { number: item.at + 1 })}
    >
      <Stack gap={2}>
        <p className="soft small">
          {t(`exchange.itemKinds.${item.kind}`)}
          {item.target && ` · ${item.target}`}
        </p>
        {item.state === "no_place" && <Notice tone="attention">{t("exchange.noPlaceHelp")}</Notice>}
        {item.kind === "service" && item.state === "changed" && <p>{t("exchange.serviceHelp")}</p>}
        {item.problems.length > 0 && (
          <ul className="lines">
            {item.problems.map((problem) => (
              <li key={`${problem.element} ${problem.code}`}>
                <code>{problem.element || "{ }"}</code>{" "}
                {byCode(`exchange.problems.${problem.code}`, problem.values) ?? problem.code}
              </li>
            ))}
          </ul>
        )}
        {item.changes.length > 0 && (
          <dl className="import-changes">
            {item.changes.map(({ path, was, now }) => (
              <div key={path}>
                <dt>{words.place(path)}</dt>
                <dd>
                  <span className="model-was">{words.value(was as Json)}</span> → {words.value(now as Json)}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {item.notCarried.length > 0 && (
          <Disclosure aside={String(item.notCarried.length)} bare title={t("exchange.lost")}>
            <ul className="lines">
              {item.notCarried.map(({ element, value }) => (
                <li key={element} className="small">
                  <code>{element}</code>
                  {value && `: ${value.slice(0, 200)}`}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {isTakeable(item) && (
          <Checkbox
            id={`take-${item.at}`}
            label={t("exchange.acceptThis")}
            name={`take-${item.at}`}
            value={isChosen}
            onChange={(on) => onChoose(on ?? false)}
          />
        )}
      </Stack>
    </Card>
  );
}
