import { useSearch } from "@tanstack/react-router";
import { teamChoices, teamOf } from "#contract/worker/teams.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { BackToFamily } from "../orders/back-to-family.tsx";
import { ChooseWorker } from "./choose-worker.tsx";

/** The lead chooses a worker for the family, or with `vaihda` in the address somebody in another's place. */
export default function ChooseWorkerPage() {
  const t = useText("teams");
  const caseId = useAddressPart("caseId");
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const replaced = typeof search["vaihda"] === "string" ? search["vaihda"] : undefined;
  const choices = useRead(teamChoices, { params: { caseId } });
  const team = useRead(teamOf, { params: { caseId } });
  const former = team.data?.members.find(({ id }) => id === replaced);
  return (
    <>
      <PageHead
        above={<BackToFamily caseId={caseId} name={choices.data?.family} />}
        lead={former ? `${t("replaceLead")} ${t("chooseLead")}` : t("chooseLead")}
        title={former ? t("replaceHeading", { name: former.name }) : t("chooseHeading")}
      />
      <Loaded from={choices}>
        {(known) =>
          known.workers.length === 0 ? (
            <EmptyState title={t("noWorkers")}>{t("noWorkersHelp")}</EmptyState>
          ) : (
            (replaced === undefined || former) && (
              <ChooseWorker key={former?.id ?? "new"} caseId={caseId} choices={known} former={former} />
            )
          )
        }
      </Loaded>
    </>
  );
}
