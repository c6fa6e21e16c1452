import { useState } from "react";
import { patternsOf } from "#contract/worker/patterns.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { ObserveDialog } from "./observe-dialog.tsx";
import type { Pattern, Relationship } from "./pattern.ts";
import { PatternCard } from "./pattern-card.tsx";
import { PatternDialog } from "./pattern-dialog.tsx";
import { RelationshipCard } from "./relationship-card.tsx";
import { RelationshipDialog } from "./relationship-dialog.tsx";

type Window =
  | { readonly kind: "relationship"; readonly relationship?: Relationship }
  | { readonly kind: "pattern"; readonly pattern?: Pattern }
  | { readonly kind: "observe"; readonly pattern: Pattern };

/** What is between people, and what repeats: named, understood, practised, and followed day by day. */
export default function PatternsPage() {
  const t = useText("patterns");
  const caseId = useAddressPart("caseId");
  const page = useRead(patternsOf, { params: { caseId } });
  const can = useCan(page.data);
  const [open, setOpen] = useState<Window>();
  const close = (): void => setOpen(undefined);
  return (
    <Loaded from={page}>
      {({ relationships, patterns, running }) => {
        const mayWrite = running && can("pattern.write");
        return (
          <Stack gap={6}>
            <section aria-labelledby="relationships" className="stack">
              <Row align="between">
                <h2 id="relationships">{t("relationships")}</h2>
                {mayWrite && (
                  <Button icon="plus" kind="quiet" onClick={() => setOpen({ kind: "relationship" })}>
                    {t("nameRelationship")}
                  </Button>
                )}
              </Row>
              {relationships.length === 0 && (
                <EmptyState title={t("relationshipsNone")}>{t("relationshipsHelp")}</EmptyState>
              )}
              {relationships.map((relationship) => (
                <RelationshipCard
                  key={relationship.id}
                  mayWrite={mayWrite}
                  relationship={relationship}
                  onChange={() => setOpen({ kind: "relationship", relationship })}
                />
              ))}
            </section>
            <section aria-labelledby="patterns" className="stack">
              <Row align="between">
                <h2 id="patterns">{t("patterns")}</h2>
                {mayWrite && (
                  <Button icon="plus" kind="quiet" onClick={() => setOpen({ kind: "pattern" })}>
                    {t("namePattern")}
                  </Button>
                )}
              </Row>
              {patterns.length === 0 && (
                <EmptyState title={t("patternsNone")}>{t("patternsHelp")}</EmptyState>
              )}
              {patterns.map((pattern) => (
                <PatternCard
                  key={pattern.id}
                  caseId={caseId}
                  mayWrite={mayWrite}
                  pattern={pattern}
                  relationship={relationships.find(({ id }) => id === pattern.relationshipId)}
                  onChange={() => setOpen({ kind: "pattern", pattern })}
                  onObserve={() => setOpen({ kind: "observe", pattern })}
                />
              ))}
            </section>
            {open?.kind === "relationship" && (
              <RelationshipDialog caseId={caseId} relationship={open.relationship} onClose={close} />
            )}
            {open?.kind === "pattern" && (
              <PatternDialog
                caseId={caseId}
                pattern={open.pattern}
                relationships={relationships.filter(({ endedOn }) => endedOn === null)}
                onClose={close}
              />
            )}
            {open?.kind === "observe" && (
              <ObserveDialog caseId={caseId} pattern={open.pattern} onClose={close} />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
