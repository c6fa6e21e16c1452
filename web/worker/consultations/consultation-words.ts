import { outcomes, sectors } from "#core/consultations/sectors.ts";
import { useSay } from "#web/kit/text.ts";

/** Sectors and outcomes of consultations in words. */
export function useConsultationWords() {
  const say = useSay();
  const inWords = (list: typeof sectors | typeof outcomes, code: string | null): string => {
    const found = list.find((one) => one.code === code);
    return found ? say(found.name) : (code ?? "");
  };
  return {
    sector: (code: string) => inWords(sectors, code),
    outcome: (code: string | null) => inWords(outcomes, code),
    sectors: sectors.map(({ code, name }) => ({ value: code, label: say(name) })),
    outcomes: outcomes.map(({ code, name }) => ({ value: code, label: say(name) })),
  };
}
