import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { saved, sessionBody, version } from "#contract/worker/group-shapes.ts";

export const moveSession = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/sessions/:sessionId/move",
  audience: "worker",
  action: "group.lead",
  summary:
    "Move a planned session to another day, time or place, with the reason; whoever takes part must be told",
  params: z.object({ groupId: id, sessionId: id }),
  body: z.object({
    version,
    onDay: sessionBody.onDay,
    begins: sessionBody.begins,
    ends: sessionBody.ends,
    place: sessionBody.place,
    reason: words(500),
  }),
  reply: saved.extend({ toTell: z.int() }),
  refusals: [
    "group_not_open",
    "session_not_planned",
    "session_outside_group",
    "session_ends_before_it_begins",
    "session_moved_to_past",
    "session_not_moved",
  ],
});
