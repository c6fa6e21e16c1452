import type { partnersOf, sharedPlan } from "#contract/worker/partners.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type PartnersPage = ReplyOf<typeof partnersOf>;
export type Partner = PartnersPage["partners"][number];
export type Consent = Partner["consents"][number];
export type SharedPlan = NonNullable<ReplyOf<typeof sharedPlan>["plan"]>;
