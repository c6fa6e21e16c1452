import { useState } from "react";
import { chooseThemes, themesOf } from "#contract/worker/themes.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { ChipGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { ReplyOf } from "#web/kit/call.ts";

type Page = ReplyOf<typeof themesOf>;

/** What the family has chosen to work on; changed with the family as things change. */
export function ThemesCard({ caseId }: { readonly caseId: string }) {
  const t = useText("own-start");
  const say = useSay();
  const page = useRead(themesOf, { params: { caseId } });
  const can = useCan(page.data);
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      aside={
        page.data?.running &&
        can("plan.write") && (
          <Button kind="quiet" small onClick={() => setOpen(true)}>
            {t("themesChange")}
          </Button>
        )
      }
      title={t("themesOf")}
    >
      <Loaded from={page} skeleton={<Skeleton lines={1} />}>
        {(found) => (
          <>
            {found.chosen.length === 0 ? (
              <p className="soft">{t("themesNone")}</p>
            ) : (
              <Row>
                {found.known
                  .filter(({ code }) => found.chosen.includes(code))
                  .map(({ code, name }) => (
                    <Tag key={code} tone="accent">
                      {say(name)}
                    </Tag>
                  ))}
              </Row>
            )}
            {isOpen && <ThemesDialog caseId={caseId} page={found} onClose={() => setOpen(false)} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function ThemesDialog({
  caseId,
  page,
  onClose,
}: {
  readonly caseId: string;
  readonly page: Page;
  readonly onClose: () => void;
}) {
  const t = useText("own-start");
  const say = useSay();
  const toast = useToast();
  const [chosen, setChosen] = useState<string[]>([...page.chosen]);
  const choose = useCommand(chooseThemes, {
    onDone: () => {
      toast({ message: t("themesSaved") });
      onClose();
    },
  });
  return (
    <Dialog isOpen title={t("themesChange")} onClose={onClose}>
      <ChipGroup
        id="themes"
        label={t("themes")}
        name="themes"
        options={page.known.map(({ code, name }) => ({ value: code, label: say(name) }))}
        value={chosen}
        onChange={(value) => setChosen(value ?? [])}
      />
      <Failure error={choose.error} />
      <FormActions>
        <Button
          isRunning={choose.isRunning}
          onClick={() =>
            void choose.run({ params: { caseId }, body: { version: page.version, themes: chosen } })
          }
        >
          {t("themesSave")}
        </Button>
      </FormActions>
    </Dialog>
  );
}
