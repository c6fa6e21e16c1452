import type { notificationsOf } from "#contract/worker/notifications.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Notification = ReplyOf<typeof notificationsOf>["notifications"][number];

/** A part of the page about one notification. */
export type PartProps = {
  readonly caseId: string;
  readonly notification: Notification;
  readonly mayWrite: boolean;
};
