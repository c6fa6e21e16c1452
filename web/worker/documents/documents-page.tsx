import { useState } from "react";
import { documentsOf } from "#contract/worker/documents.ts";
import { documentKinds } from "#core/documents/content.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Select } from "#web/ui/select.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { BeginDialog, type Beginning } from "./begin-dialog.tsx";
import { useCovers, useKindName, type DocumentGlimpse, type DocumentList } from "./document-words.ts";
import "../plans/beside.css";

const one = "/perheet/$caseId/asiakirjat/$documentId";

/** The family's documents: what is to be written, and all that there is. */
export default function DocumentsPage() {
  const t = useText("documents");
  const caseId = useAddressPart("caseId");
  const page = useRead(documentsOf, { params: { caseId } });
  const can = useCan(page.data);
  const [beginning, setBeginning] = useState<Beginning>();
  return (
    <Loaded from={page}>
      {(list) => (
        <Stack gap={5}>
          <Row align="between">
            <h2>{t("heading")}</h2>
            {can("document.write") && list.kinds.length > 0 && (
              <Button icon="plus" kind="quiet" onClick={() => setBeginning({})}>
                {t("begin")}
              </Button>
            )}
          </Row>
          <Todo caseId={caseId} kinds={list.kinds} mayWrite={can("document.write")} onBegin={setBeginning} />
          <All caseId={caseId} list={list} />
          {beginning && (
            <BeginDialog
              beginning={beginning}
              caseId={caseId}
              kinds={list.kinds}
              onClose={() => setBeginning(undefined)}
            />
          )}
        </Stack>
      )}
    </Loaded>
  );
}

/** Documents that are begun, asked for by a rule, or missing from a meeting. */
function Todo({
  caseId,
  kinds,
  mayWrite,
  onBegin,
}: {
  readonly caseId: string;
  readonly kinds: DocumentList["kinds"];
  readonly mayWrite: boolean;
  readonly onBegin: (beginning: Beginning) => void;
}) {
  const t = useText("documents");
  const say = useSay();
  const format = useFormat();
  const kindName = useKindName();
  const sourceWords = useSourceWords();
  const open = kinds.filter(
    ({ duty, underWork, meetings }) =>
      underWork || (duty && duty.state !== "upcoming") || meetings.length > 0,
  );
  if (open.length === 0) return null;
  return (
    <Card title={t("todo")}>
      <Lines>
        {open.map(({ kind, duty, underWork }) => (
          <li key={kind}>
            <div className="beside-action">
              <div>
                <strong>{kindName(kind)}</strong>{" "}
                {duty?.dueOn && (
                  <Tag
                    tone={
                      duty.state === "overdue" ? "danger" : duty.state === "due" ? "attention" : "neutral"
                    }
                  >
                    {t("dueOn", { day: format.shortDay(duty.dueOn) })}
                  </Tag>
                )}
                {duty && (
                  <p className="soft small">
                    {say(duty.reason)} {t("source", { source: sourceWords(duty.source) })}
                  </p>
                )}
              </div>
              {underWork ? (
                <LinkButton icon="write" params={{ caseId, documentId: underWork }} small to={one}>
                  {t("goOn")}
                  <span className="only-read">: {kindName(kind)}</span>
                </LinkButton>
              ) : (
                mayWrite && (
                  <Button
                    aria-label={t("writeOf", { title: kindName(kind) })}
                    icon="write"
                    kind="quiet"
                    small
                    onClick={() => onBegin({ kind })}
                  >
                    {t("write")}
                  </Button>
                )
              )}
            </div>
          </li>
        ))}
      </Lines>
    </Card>
  );
}

function All({ caseId, list }: { readonly caseId: string; readonly list: DocumentList }) {
  const t = useText("documents");
  const kindName = useKindName();
  const [filter, setFilter] = useFilter({ laji: "" });
  const kinds = documentKinds.filter((kind) => list.documents.some((document) => document.kind === kind));
  const shown = list.documents.filter(({ kind }) => filter.laji === "" || kind === filter.laji);
  if (list.documents.length === 0) {
    return <EmptyState title={t("none")}>{list.running ? t("noneHelp") : t("noService")}</EmptyState>;
  }
  return (
    <Card aside={<span className="soft small">{shown.length}</span>} title={t("all")}>
      <Stack>
        {kinds.length > 1 && (
          <Select
            emptyLabel={t("allKinds")}
            id="document-filter"
            label={t("filter")}
            name="laji"
            options={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
            value={filter.laji as (typeof kinds)[number] | ""}
            width="narrow"
            onChange={(laji) => setFilter({ laji: laji ?? "" })}
          />
        )}
        {shown.length === 0 ? (
          <EmptyState title={t("noneOfKind")} />
        ) : (
          <Lines>
            {shown.map((document) => (
              <Line key={document.id} caseId={caseId} document={document} />
            ))}
          </Lines>
        )}
      </Stack>
    </Card>
  );
}

function Line({ caseId, document }: { readonly caseId: string; readonly document: DocumentGlimpse }) {
  const t = useText("documents");
  const format = useFormat();
  const kindName = useKindName();
  const covers = useCovers();
  return (
    <li>
      <div className="beside-action">
        <div>
          <TextLink params={{ caseId, documentId: document.id }} to={one}>
            {kindName(document.kind)}
          </TextLink>
          <p className="soft small">
            {[
              covers(document),
              document.approvedOn
                ? t("approvedOn", { day: format.date(document.approvedOn) })
                : t("begunBy", { name: document.createdBy, day: format.date(document.begunOn) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {document.deliveries.length > 0 && (
            <p className="soft small">
              {t("status.given")}:{" "}
              {format.list(document.deliveries.map(({ toName, on }) => `${toName} ${format.dayMonth(on)}`))}
            </p>
          )}
        </div>
        <StatusTag document={document} />
      </div>
    </li>
  );
}

export function StatusTag({
  document,
}: {
  readonly document: Pick<DocumentGlimpse, "status" | "supersededOn">;
}) {
  const t = useText("documents");
  const status = document.supersededOn ? "superseded" : document.status;
  const tone = { draft: "attention", approved: "good", superseded: "neutral" } as const;
  return <Tag tone={tone[status]}>{t(`status.${status}`)}</Tag>;
}
