/** A text in the three languages that every text of the product has. Finnish is the source. */
export type Text = { readonly fi: string; readonly sv: string; readonly en: string };

export const languages = ["fi", "sv", "en"] as const;
export type Language = (typeof languages)[number];

/** A piece of text with `{name}` places filled from `values`; an unknown place stays visible, so that it gets noticed. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** Fills the same places in all three languages. */
export function fillText(text: Text, values: Readonly<Record<string, string | number>>): Text {
  return { fi: fill(text.fi, values), sv: fill(text.sv, values), en: fill(text.en, values) };
}

/** A text in a row of data, on one line: Finnish, Swedish, English. */
export const inThree = (fi: string, sv: string, en: string): Text => ({ fi, sv, en });
