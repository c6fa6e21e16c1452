import { discussionPage } from "#contract/worker/discussions.ts";
import { discussionGuideOf } from "#core/discussions/guides.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { DiscussionSheet } from "./discussion-sheet.tsx";
import { Walk } from "./walk.tsx";

/** One discussion: while it is open the walk through it on the table, afterwards what it ended with. */
export default function DiscussionPage() {
  const t = useText("discussions");
  const [caseId, discussionId] = [useAddressPart("caseId"), useAddressPart("discussionId")];
  const page = useRead(discussionPage, { params: { caseId, discussionId } }, { beginsForm: true });
  const can = useCan(page.data);
  return (
    <Loaded from={page} page>
      {(found) => {
        const { guide: id, guideVersion, state } = found.discussion;
        const guide = discussionGuideOf(id, guideVersion);
        if (!guide) return <EmptyState title={t("none")} />;
        return state === "open" && can("discussion.write") ? (
          <Walk key={discussionId} caseId={caseId} guide={guide} page={found} />
        ) : (
          <DiscussionSheet key={discussionId} caseId={caseId} guide={guide} page={found} />
        );
      }}
    </Loaded>
  );
}
