import { accept, refuse, type Decision } from "#core/kernel/decision.ts";

/** How far a strength has come: named, asked about, agreed, in use; or it wasn't to be. */
export const resourceStates = ["named", "asked", "agreed", "begun", "declined"] as const;
export type ResourceState = (typeof resourceStates)[number];
export const whose = ["family", "close_network"] as const;
export type Whose = (typeof whose)[number];

const onward: Readonly<Record<ResourceState, readonly ResourceState[]>> = {
  named: ["asked", "agreed", "begun", "declined"],
  asked: ["agreed", "begun", "declined"],
  agreed: ["begun", "declined"],
  begun: ["declined"],
  // Somebody who said no may be asked again.
  declined: ["asked", "agreed", "begun"],
};

/** What may come next, for the screen to offer. */
export const stepsFrom = (state: ResourceState): readonly ResourceState[] => onward[state];

/** Steps go onward: what has begun isn't asked for, and nothing happens twice in a row. */
export const decideStep = (
  from: ResourceState,
  to: ResourceState,
): Decision<ResourceState, "resource_step_backward"> =>
  onward[from].includes(to) ? accept(to) : refuse("resource_step_backward");
