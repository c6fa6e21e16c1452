import { consultationList, consultationStates } from "#contract/worker/consultations.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { Paging } from "../families/paging.tsx";
import { useConsultationWords } from "./consultation-words.ts";
import "./consultations.css";

type Line = ReplyOf<typeof consultationList>["consultations"][number];

/** Questions that other professionals ask the team: what waits, and what has been answered. */
export default function ConsultationsPage() {
  const t = useText("consultations");
  const [filter, setFilter] = useFilter({ tila: "waiting", sivu: "1" });
  const state = consultationStates.find((one) => one === filter.tila) ?? "waiting";
  const at = Number(filter.sivu) || 1;
  const list = useRead(consultationList, { query: { state, page: at } }, { keepFormer: true, every: 60_000 });
  const counts = list.data?.counts;
  return (
    <>
      <PageHead
        actions={
          <>
            <LinkButton kind="quiet" to="/konsultaatiot/tilasto">
              {t("figures")}
            </LinkButton>
            <LinkButton icon="phone" to="/konsultaatiot/uusi">
              {t("writeDown")}
            </LinkButton>
          </>
        }
        lead={t("lead")}
        title={t("title")}
      />
      <Stack>
        <RadioGroup
          id="consultation-state"
          label={t("state.label")}
          look="chips"
          name="tila"
          options={consultationStates.map((value) => ({
            value,
            label: `${t(`state.${value}`)}${counts ? ` ${counts[value]}` : ""}`,
          }))}
          value={state}
          onChange={(value) => setFilter({ tila: value ?? "waiting", sivu: "1" })}
        />
        <Loaded from={list}>
          {(page) =>
            page.consultations.length === 0 ? (
              <EmptyState title={t(`empty.${state}`)}>
                {state === "waiting" ? t("empty.waitingHelp") : undefined}
              </EmptyState>
            ) : (
              <>
                <p className="soft small" role="status">
                  {t("shown", { count: page.total })}
                </p>
                <ul className="consultations">
                  {page.consultations.map((line) => (
                    <ConsultationLine key={line.id} line={line} />
                  ))}
                </ul>
                <Paging at={at} page={page} onPage={(sivu) => setFilter({ sivu: String(sivu) })} />
              </>
            )
          }
        </Loaded>
      </Stack>
    </>
  );
}

function ConsultationLine({ line }: { readonly line: Line }) {
  const t = useText("consultations");
  const format = useFormat();
  const words = useConsultationWords();
  return (
    <li className="card consultation-line">
      <div>
        <TextLink
          className="consultation-name"
          params={{ consultationId: line.id }}
          to="/konsultaatiot/$consultationId"
        >
          {[line.askerName, line.organisation].filter(Boolean).join(", ")}
        </TextLink>
        <div className="soft small">
          {words.sector(line.sector)} · {t("asked", { when: format.recent(line.askedAt) })} ·{" "}
          <span className="num">{line.reference}</span>
        </div>
      </div>
      <p className="consultation-question">{line.question}</p>
      <Row>
        <Tag icon={line.isAnonymous ? "lock" : "people"}>{t(line.isAnonymous ? "anonymous" : "named")}</Tag>
        {line.status === "answered" && line.answeredAt ? (
          <>
            <Tag tone="good">{words.outcome(line.outcome)}</Tag>
            <span className="soft small">{t("answeredWhen", { when: format.recent(line.answeredAt) })}</span>
          </>
        ) : (
          <Tag tone={line.handler ? "neutral" : "attention"}>{line.handler?.name ?? t("noHandler")}</Tag>
        )}
      </Row>
    </li>
  );
}
