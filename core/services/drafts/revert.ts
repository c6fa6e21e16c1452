import type { ModelChange } from "#core/services/drafts/model-changes.ts";
import {
  isList,
  isObject,
  type Json,
  partsOf,
  rowKey,
  valueAt,
  withValue,
} from "#core/services/drafts/model-path.ts";

/** The list with a row of the base back where it stood there. */
function withRow(now: readonly Json[], row: Json, order: readonly string[]): readonly Json[] {
  const place = (one: Json): number => (isObject(one) ? order.indexOf(rowKey(one, -1)) : -1);
  return [...now, row].toSorted((a, b) => place(a) - place(b));
}

/** The model with one change undone: a figure or text as it was, a new row gone, a row that was taken away back in its place. */
export function revert<T extends object>(model: T, base: object, { path, was }: ModelChange): T {
  const parts = partsOf(path);
  const holder = parts.slice(0, -1).join("/");
  const [now, before] = [valueAt(model, holder), valueAt(base, holder)];
  const isGone = was !== undefined && valueAt(model, path) === undefined;
  if (isGone && isList(now) && isList(before))
    return withValue(model, holder, withRow(now, was, before.map(rowKey)));
  // Rows in another order: the same rows, as the base has them.
  const own = valueAt(model, path);
  const list = valueAt(base, path);
  if (isList(own) && isList(list) && own.every(isObject)) {
    const order = list.map(rowKey);
    const place = (row: Json): number => {
      const at = order.indexOf(rowKey(row, -1));
      return at < 0 ? order.length : at;
    };
    return withValue(
      model,
      path,
      own.toSorted((a, b) => place(a) - place(b)),
    );
  }
  return withValue(model, path, was);
}
