import { propose } from "#contract/worker/support-matches.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useSpokenLanguage } from "../teams/worker-words.ts";
import { useInterestName, type MatchPage } from "./support.ts";

/** Who could be found, and why: the child's wishes give the order, people decide. */
export function CandidatesCard({ page: { match, candidates } }: { readonly page: MatchPage }) {
  const t = useText("support-persons");
  const format = useFormat();
  const toast = useToast();
  const interestName = useInterestName();
  const spoken = useSpokenLanguage();
  const send = useCommand(propose, { onDone: () => toast({ message: t("candidates.proposed") }) });
  return (
    <Card title={t("candidates.heading")}>
      <Stack>
        <p className="soft small">{t("candidates.help")}</p>
        {candidates.length === 0 ? (
          <EmptyState title={t("candidates.none")}>{t("candidates.noneHelp")}</EmptyState>
        ) : (
          <Lines ordered>
            {candidates.map((one) => (
              <li key={one.id}>
                <Row align="between">
                  <Stack gap={1}>
                    <TextLink params={{ supportPersonId: one.id }} to="/tukihenkilot/$supportPersonId">
                      {one.name}
                    </TextLink>
                    <span className="small">
                      {one.sharedInterests.length > 0
                        ? t("candidates.shares", {
                            what: format.list(one.sharedInterests.map(interestName)),
                          })
                        : t("candidates.sharesNothing")}
                    </span>
                    <span className="small soft">
                      {[
                        one.sharedLanguages.length > 0 &&
                          t("candidates.speaks", { what: format.list(one.sharedLanguages.map(spoken)) }),
                        one.missingLanguages.length > 0 &&
                          t("candidates.speaksNot", {
                            what: format.list(one.missingLanguages.map(spoken)),
                          }),
                        one.sameArea
                          ? t("candidates.sameArea")
                          : one.area && t("candidates.otherArea", { area: one.area }),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                  </Stack>
                  {match.supportPerson?.id === one.id ? (
                    <Tag tone="info">{t("candidates.now")}</Tag>
                  ) : (
                    <Button
                      aria-label={t("candidates.proposeOf", { name: one.name })}
                      isRunning={send.isRunning}
                      kind="quiet"
                      small
                      onClick={() =>
                        void send.run({
                          params: { matchId: match.id },
                          body: { version: match.version, supportPersonId: one.id },
                        })
                      }
                    >
                      {t("candidates.propose")}
                    </Button>
                  )}
                </Row>
              </li>
            ))}
          </Lines>
        )}
        <Failure error={send.error} />
      </Stack>
    </Card>
  );
}
