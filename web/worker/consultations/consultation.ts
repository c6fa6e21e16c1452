import type { readConsultation } from "#contract/worker/consultations.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Consultation = ReplyOf<typeof readConsultation>;
