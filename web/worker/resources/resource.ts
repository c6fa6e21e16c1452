import type { resourcesOf } from "#contract/worker/resources.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type ResourcePage = ReplyOf<typeof resourcesOf>;
export type Resource = ResourcePage["resources"][number];
