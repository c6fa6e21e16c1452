import type { youthTeam } from "#contract/worker/youth-teams.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type YouthPage = ReplyOf<typeof youthTeam>;
export type TeamPartner = YouthPage["partners"][number];
export type ReadyThing = YouthPage["readiness"][number];
