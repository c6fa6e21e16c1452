import { Stack } from "#web/ui/layout.tsx";
import { useFamily } from "../families/family.ts";
import { FamilySupport } from "../support-persons/family-support.tsx";
import { FamilyGroups } from "./family-groups.tsx";

/** What the family has beside its own work: places in groups, and support persons for its children. */
export default function FamilyGroupsPage() {
  const { family } = useFamily();
  return (
    <Stack gap={5}>
      <FamilyGroups caseId={family.id} />
      <FamilySupport caseId={family.id} />
    </Stack>
  );
}
