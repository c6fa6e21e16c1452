import { useState } from "react";
import type { FhirFault } from "#core/instruments/fhir/shapes.ts";
import { useText } from "#web/kit/text.ts";
import { FieldFrame } from "#web/ui/field.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** Chooses a file of JSON: what is in it, or nothing while none is chosen or it can't be read. */
export function FhirFileField({
  id,
  onPick,
}: {
  readonly id: string;
  readonly onPick: (json: object | undefined) => void;
}) {
  const t = useText("instruments");
  const [isBroken, setBroken] = useState(false);
  const pick = async (picked: File | undefined): Promise<void> => {
    onPick(undefined);
    setBroken(false);
    if (!picked) return;
    try {
      const json: unknown = JSON.parse(await picked.text());
      if (typeof json === "object" && json !== null) onPick(json);
      else setBroken(true);
    } catch {
      setBroken(true);
    }
  };
  return (
    <FieldFrame error={isBroken ? t("bring.notJson") : undefined} id={id} label={t("bring.file")}>
      <input
        accept="application/json,application/fhir+json,.json"
        id={id}
        type="file"
        // The same file chosen again, mended meanwhile, is read anew.
        onClick={(event) => {
          event.currentTarget.value = "";
        }}
        onChange={(event) => void pick(event.target.files?.[0])}
      />
    </FieldFrame>
  );
}

/** As many places as one mends at a time; a file that is wrong all through has thousands. */
const mostTold = 20;

/** Each place that hinders the file, and why. */
export function FhirFaults({
  title,
  faults,
  sayWhy,
}: {
  readonly title: string;
  readonly faults: readonly FhirFault[];
  readonly sayWhy: (code: string) => string;
}) {
  const t = useText("instruments");
  const left = faults.length - mostTold;
  return (
    <Notice announce title={title} tone="danger">
      <ul>
        {faults.slice(0, mostTold).map(({ path, code }) => (
          <li key={`${path} ${code}`}>
            <code>{path}</code>: {sayWhy(code)}
          </li>
        ))}
        {left > 0 && <li>{t("bring.more", { count: left })}</li>}
      </ul>
    </Notice>
  );
}

/** What is in the file and isn't kept. */
export function FhirDropped({
  title,
  places,
}: {
  readonly title: string;
  readonly places: readonly string[];
}) {
  if (places.length === 0) return null;
  return (
    <Disclosure bare title={title}>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <code>{place}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
