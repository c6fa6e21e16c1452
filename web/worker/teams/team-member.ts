import type { teamOf } from "#contract/worker/teams.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Team = ReplyOf<typeof teamOf>;
export type TeamMember = Team["members"][number];
