import { instrumentShape, type Instrument } from "#core/instruments/shapes.ts";

/** What is wrong and where: a path into the instrument, and a code that screens have words for. */
export type InstrumentFault = { readonly path: string; readonly code: string };

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, place) => ids.indexOf(id) !== place);

/**
 * What the shape alone can't say: ids once each, parts that name each other are there, scales that rise, ages that don't overlap, and
 * a condition that looks only at what was asked before it. Empty when the instrument is whole.
 */
export function instrumentFaults(instrument: Instrument): readonly InstrumentFault[] {
  const faults: InstrumentFault[] = [];
  const say = (path: string, code: string): void => void faults.push({ path, code });
  const forms = new Set(instrument.forms.map(({ id }) => id));
  const scales = new Set(Object.keys(instrument.scales));
  const sections = new Set(instrument.sections.map(({ id }) => id));
  const subscales = new Set(instrument.subscales.map(({ id }) => id));
  const items = new Map(instrument.items.map((item, place) => [item.linkId, { item, place }]));

  for (const id of repeated(instrument.items.map(({ linkId }) => linkId))) say(`items.${id}`, "twice");
  for (const id of repeated(instrument.forms.map(({ id: one }) => one))) say(`forms.${id}`, "twice");
  for (const id of repeated(instrument.sections.map(({ id: one }) => one))) say(`sections.${id}`, "twice");
  for (const id of repeated(instrument.subscales.map(({ id: one }) => one))) say(`subscales.${id}`, "twice");
  for (const id of repeated(instrument.alerts.map(({ id: one }) => one))) say(`alerts.${id}`, "twice");

  for (const [id, scale] of Object.entries(instrument.scales)) {
    const values = scale.steps.map(({ value }) => value);
    if (values.some((value, at) => at > 0 && value <= (values[at - 1] ?? value)))
      say(`scales.${id}`, "not_rising");
    const [lowest = 0] = values;
    // A named point that the slider passes by could never be an answer.
    if (scale.look === "slider" && values.some((value) => (value - lowest) % (scale.by ?? 1) !== 0))
      say(`scales.${id}`, "step_not_reached");
    if (scale.steps.some(({ band }) => band !== undefined && !scale.bands?.[band]))
      say(`scales.${id}`, "unknown_band");
  }
  for (const form of instrument.forms) {
    if (form.ages && form.ages.from > form.ages.to) say(`forms.${form.id}.ages`, "not_rising");
    for (const [from, to] of Object.entries(form.scales ?? {}))
      if (!scales.has(from) || !scales.has(to)) say(`forms.${form.id}.scales.${from}`, "unknown_scale");
    const other = instrument.forms.find(
      (one) =>
        one !== form &&
        one.perspective === form.perspective &&
        (one.ages?.from ?? 0) <= (form.ages?.to ?? 999) &&
        (form.ages?.from ?? 0) <= (one.ages?.to ?? 999),
    );
    if (other) say(`forms.${form.id}.ages`, "overlaps");
  }
  for (const [place, item] of instrument.items.entries()) {
    const path = `items.${item.linkId}`;
    if (item.kind === "choice" && (item.scale === undefined || !scales.has(item.scale)))
      say(`${path}.scale`, "unknown_scale");
    if (item.kind === "number" && (!item.range || item.range.from >= item.range.to))
      say(`${path}.range`, "not_rising");
    if (item.section !== undefined && !sections.has(item.section)) say(`${path}.section`, "unknown_section");
    for (const form of [...(item.forms ?? []), ...Object.keys(item.wordings ?? {})])
      if (!forms.has(form)) say(`${path}.forms`, "unknown_form");
    for (const { linkId } of item.shownWhen?.of ?? []) {
      const asked = items.get(linkId);
      if (!asked) say(`${path}.shownWhen`, "unknown_item");
      else if (asked.place >= place) say(`${path}.shownWhen`, "asked_later");
    }
  }
  for (const { id } of instrument.sections)
    if (!instrument.items.some(({ section }) => section === id)) say(`sections.${id}`, "section_empty");
  for (const subscale of instrument.subscales) {
    for (const linkId of subscale.items) {
      const kind = items.get(linkId)?.item.kind;
      if (kind === undefined) say(`subscales.${subscale.id}.items`, "unknown_item");
      else if (kind !== "choice" && kind !== "number") say(`subscales.${subscale.id}.items`, "not_scored");
    }
    if (subscale.mayMiss >= subscale.items.length) say(`subscales.${subscale.id}.mayMiss`, "too_many");
  }
  for (const [kind, rows] of [
    ["cutOffs", instrument.cutOffs],
    ["reliability", instrument.reliability],
  ] as const)
    for (const [at, { subscale, forms: of }] of rows.entries()) {
      if (!subscales.has(subscale)) say(`${kind}.${at}.subscale`, "unknown_subscale");
      if (of?.some((form) => !forms.has(form))) say(`${kind}.${at}.forms`, "unknown_form");
    }
  for (const alert of instrument.alerts) {
    if (alert.when.of.some(({ linkId }) => !items.has(linkId)))
      say(`alerts.${alert.id}.when`, "unknown_item");
    if (alert.forms?.some((form) => !forms.has(form))) say(`alerts.${alert.id}.forms`, "unknown_form");
  }
  return faults;
}

/** Reads an instrument that came from outside: the instrument, or every fault with its path. */
export function readInstrument(
  input: unknown,
): { readonly instrument: Instrument } | { readonly faults: readonly InstrumentFault[] } {
  const read = instrumentShape.safeParse(input);
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message, code }) => ({
        path: placeOf(input, path),
        code: /^[a-z_]+$/.test(message) ? message : code,
      })),
    };
  const faults = instrumentFaults(read.data);
  return faults.length > 0 ? { faults } : { instrument: read.data };
}

/** Everything that is wrong with what should be an instrument. */
export function instrumentFaultsOf(input: unknown): readonly InstrumentFault[] {
  const read = readInstrument(input);
  return "faults" in read ? read.faults : [];
}

/** A place that the shape names by numbers, by the rows' own codes instead: as the other faults are told. */
function placeOf(input: unknown, path: readonly PropertyKey[]): string {
  let found: unknown = input;
  return path
    .map((key) => {
      found = (found as Record<PropertyKey, unknown> | undefined | null)?.[key];
      const row = found as { id?: unknown; linkId?: unknown } | undefined | null;
      const own = typeof key === "number" ? (row?.linkId ?? row?.id) : undefined;
      return typeof own === "string" && own !== "" ? own : String(key);
    })
    .join(".");
}
