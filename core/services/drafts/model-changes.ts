import { canonical } from "#core/kernel/canonical.ts";
import {
  hasKeys,
  isList,
  isObject,
  join,
  type Json,
  type ModelPath,
  rowKey,
} from "#core/services/drafts/model-path.ts";

/** One place that differs between two versions; `was` is missing for what is new, `now` for what is gone. */
export type ModelChange = { readonly path: ModelPath; readonly was?: Json; readonly now?: Json };

const isText = (value: Json): boolean => isObject(value) && typeof value["fi"] === "string";
const alike = (was: Json, now: Json): boolean => canonical(was) === canonical(now);

function inRows(was: readonly Json[], now: readonly Json[], path: ModelPath): readonly ModelChange[] {
  const before = new Map(was.map((row, at) => [rowKey(row, at), row]));
  const after = new Map(now.map((row, at) => [rowKey(row, at), row]));
  const found: ModelChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    found.push(...changesIn(before.get(key), after.get(key), join(path, key)));
  }
  // The same rows in another order: the public page and the path line tell them in it.
  const kept = [...after.keys()].filter((key) => before.has(key));
  const stayed = [...before.keys()].filter((key) => after.has(key));
  if (kept.join("/") !== stayed.join("/")) found.push({ path, was: stayed, now: kept });
  return found;
}

function changesIn(was: Json, now: Json, path: ModelPath): readonly ModelChange[] {
  if (alike(was, now)) return [];
  if (was === undefined) return [{ path, now }];
  if (now === undefined) return [{ path, was }];
  if (isList(was) && isList(now)) {
    return hasKeys([...was, ...now]) || [...was, ...now].every(isObject)
      ? inRows(was, now, path)
      : [{ path, was, now }];
  }
  if (isObject(was) && isObject(now) && !isText(was)) {
    return [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((key) =>
      changesIn(was[key], now[key], join(path, key)),
    );
  }
  return [{ path, was, now }];
}

/** Which numbers make a version and aren't told as its changes. */
const ownOfVersion = new Set(["version"]);

/** Every place where two models differ, in the model's order; texts and lists of codes as wholes. */
export const modelChanges = (was: object, now: object): readonly ModelChange[] =>
  changesIn(was as Json, now as Json, "").filter((change) => !ownOfVersion.has(change.path));
