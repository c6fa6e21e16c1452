/**
 * Places inside a service model, as a person finds them: rows of a list by their own id or code, so that a place stays the same
 * when rows come and go. `rules/mapping.ceiling/parameters/max`, `themes/school/name`, `steps/2/title`.
 */
export type ModelPath = string;

export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** By what a row of a list is found: its id or code, else its place in the list. */
export function rowKey(row: unknown, at: number): string {
  if (isObject(row)) {
    const own = row["id"] ?? row["code"];
    if (typeof own === "string" && own !== "") return own;
  }
  return String(at);
}

/** Rows that have an id or a code are things of their own; others are only places. */
export const hasKeys = (list: readonly Json[]): boolean =>
  list.length > 0 && list.every((row, at) => isObject(row) && rowKey(row, at) !== String(at));

const indexOf = (list: readonly Json[], key: string): number =>
  list.findIndex((row, at) => rowKey(row, at) === key);

export const join = (path: ModelPath, key: string): ModelPath => (path === "" ? key : `${path}/${key}`);
export const partsOf = (path: ModelPath): readonly string[] => (path === "" ? [] : path.split("/"));

/** What stands at the place, or undefined. */
export function valueAt(value: unknown, path: ModelPath): Json {
  let found: unknown = value;
  for (const key of partsOf(path)) {
    if (isList(found)) found = found[indexOf(found, key)];
    else if (isObject(found)) found = found[key];
    else return undefined;
  }
  return found as Json;
}

/** A copy with another value at the place; undefined takes it away. Places that are not there are left alone. */
export function withValue<T>(value: T, path: ModelPath, next: Json): T {
  const [key, ...rest] = partsOf(path);
  if (key === undefined) return next as T;
  const deeper = rest.join("/");
  if (isList(value)) {
    const at = indexOf(value, key);
    if (at < 0) return value;
    if (rest.length === 0 && next === undefined) return value.filter((_, place) => place !== at) as T;
    return value.map((row, place) => (place === at ? withValue(row, deeper, next) : row)) as T;
  }
  if (!isObject(value)) return value;
  if (rest.length === 0 && next === undefined) {
    const { [key]: _gone, ...others } = value;
    return others as T;
  }
  return { ...value, [key]: rest.length === 0 ? next : withValue(value[key], deeper, next) };
}

/** The place that a schema's issue names by indexes, by keys instead. */
export function pathOf(model: unknown, issuePath: readonly PropertyKey[]): ModelPath {
  let found: unknown = model;
  let path = "";
  for (const key of issuePath) {
    if (isList(found)) {
      const row: unknown = found[Number(key)];
      path = join(path, rowKey(row, Number(key)));
      found = row;
    } else {
      path = join(path, String(key));
      found = isObject(found) ? found[String(key)] : undefined;
    }
  }
  return path;
}
