import { useState } from "react";
import { useCan } from "#web/kit/query.ts";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { AlertsCard, PartnersCard } from "./around-cards.tsx";
import { useFamily } from "./family.ts";
import { GuardianshipsCard } from "./guardianships-card.tsx";
import { HomesCard } from "./homes-card.tsx";
import { NameCard } from "./name-card.tsx";
import { MembersCard } from "./members-card.tsx";
import type { Opened } from "./details-card.ts";

/** The family's own details: members, homes, guardians, who else is around, what to mind. Changed here, with dates. */
export default function DetailsPage() {
  const family = useFamily();
  const can = useCan(family);
  const [opened, setOpened] = useState<Opened>();
  const close = (): void => setOpened(undefined);
  const card = { mayEdit: can("family.edit"), open: setOpened };
  return (
    <>
      <Columns>
        <Stack>
          <MembersCard {...card} />
          <HomesCard {...card} />
        </Stack>
        <Stack>
          <GuardianshipsCard {...card} />
          <AlertsCard {...card} />
          <PartnersCard {...card} />
          <NameCard {...card} />
        </Stack>
      </Columns>
      <Dialog isOpen={opened !== undefined} title={opened?.title ?? ""} onClose={close}>
        {opened?.form(close)}
      </Dialog>
    </>
  );
}
