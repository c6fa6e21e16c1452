import type { Cost, Measured } from "./compare.ts";

/** The figures as a Markdown table, then what the goals ask that no single row shows. */
export function tableOf(measured: readonly Measured[]): string[] {
  return [
    "| screen | families | requests/s | p50 ms | p99 ms | processor ms | few workers' requests/s | bare requests/s | bare p50 ms | bare p99 ms | bare processor ms | ratio |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...measured.map(
      ({ scenario, families, rinnalla, beside, bare, ratio }) =>
        `| ${[scenario, families, rinnalla.perSecond.toFixed(0), rinnalla.p50.toFixed(1), rinnalla.p99.toFixed(1), processor(rinnalla), beside.perSecond.toFixed(0), bare.perSecond.toFixed(0), bare.p50.toFixed(1), bare.p99.toFixed(1), processor(bare), ratio.toFixed(2)].join(" | ")} |`,
    ),
    ...growth(measured),
  ];
}

/** Node's and the database's, added. */
const processor = ({ used }: Cost): string =>
  used ? `${used.server.toFixed(1)} + ${used.database.toFixed(1)}` : "";

function growth(measured: readonly Measured[]): string[] {
  const least = Math.min(...measured.map(({ families }) => families));
  const most = Math.max(...measured.map(({ families }) => families));
  if (least === most) return [];
  const p50 = (scenario: string, size: number) =>
    measured.find((one) => one.scenario === scenario && one.families === size)?.rinnalla.p50;
  const lines = [...new Set(measured.map(({ scenario }) => scenario))].flatMap((scenario) => {
    const [small, large] = [p50(scenario, least), p50(scenario, most)];
    return small === undefined || large === undefined ? [] : [`${scenario} ${(large / small).toFixed(2)}`];
  });
  return ["", `p50 at ${most} families to that at ${least}: ${lines.join(", ")}`];
}
