import { familyHistory } from "#contract/worker/families.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useLanguageName } from "#web/kit/language-name.ts";
import { useRead } from "#web/kit/query.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Loaded } from "#web/ui/loaded.tsx";

type Change = ReplyOf<typeof familyHistory>["changes"][number];

/** What has changed in the family's data: who, when, what it was and what it became. */
export default function HistoryPage() {
  const t = useText("families");
  const caseId = useAddressPart("caseId");
  const [filter, setFilter] = useFilter({ ennen: "" });
  const history = useRead(
    familyHistory,
    { params: { caseId }, query: { before: filter.ennen || undefined } },
    { keepFormer: true },
  );
  return (
    <Card title={t("history.title")}>
      <p className="soft">{t("history.lead")}</p>
      <Loaded from={history}>
        {({ changes, more }) => (
          <>
            {changes.length === 0 ? (
              <EmptyState title={t("history.none")} />
            ) : (
              <Lines>
                {changes.map((change) => (
                  <ChangeLine key={change.at + change.rowId} change={change} />
                ))}
              </Lines>
            )}
            <div className="paging">
              {filter.ennen && (
                <Button kind="quiet" small onClick={() => setFilter({ ennen: "" })}>
                  {t("history.newest")}
                </Button>
              )}
              {more && (
                <Button kind="quiet" small onClick={() => setFilter({ ennen: changes.at(-1)?.at ?? "" })}>
                  {t("history.older")}
                </Button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </Card>
  );
}

function ChangeLine({ change }: { readonly change: Change }) {
  const t = useText("families");
  const format = useFormat();
  const byCode = useTextByCode("families");
  const what = byCode(`history.tables.${change.table}`) ?? change.table;
  return (
    <li>
      <div className="soft small">
        {format.instant(change.at)} · {change.by}
      </div>
      <strong>
        {what}: {change.about}
      </strong>{" "}
      {change.kind === "added" && t("history.added")}
      {change.fields.length > 0 && (
        <ul className="history-fields">
          {change.fields.map((field) => (
            <li key={field.name}>
              <span className="soft">{byCode(`history.fields.${field.name}`) ?? field.name}:</span>{" "}
              <s>
                <Value name={field.name} value={field.was} />
              </s>{" "}
              → <Value name={field.name} value={field.became} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A kept value in the reader's words: days, yes and no, languages and codes. */
function Value({ name, value }: { readonly name: string; readonly value: string | null }) {
  const t = useText("families");
  const ui = useText("ui");
  const format = useFormat();
  const nameOfLanguage = useLanguageName();
  const byCode = useTextByCode("families");
  if (value === null) return <span className="soft">{t("history.blank")}</span>;
  if (value === "true" || value === "false") return ui(value === "true" ? "yes" : "no");
  if (isLocalDate(value)) return <span className="num">{format.date(value)}</span>;
  if (name === "language" || name === "interpreterLanguage") return nameOfLanguage(value);
  const group = { role: "roles", scope: "scopes", kind: "alertKinds" }[name];
  return (group && byCode(`${group}.${value}`)) || value;
}
