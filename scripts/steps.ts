// What a start shows: one line a step, with its time; on a terminal the line of a long step is redrawn in place.

export interface Step {
  /** What is being done right now, shown on a terminal only. */
  note(text: string): void;
  /** How far it has come. */
  progress(done: number, total: number): void;
}

export interface Steps {
  /** Runs a step; what the work returns is shown as its outcome. */
  run<T extends { readonly outcome: string }>(name: string, work: (step: Step) => Promise<T>): Promise<T>;
}

export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const column = 12;
const redrawEvery = 100; // ms
const nextLine = "\r\u001b[2K";

export function stepsOn(screen: Screen, milliseconds: () => number = () => performance.now()): Steps {
  return {
    async run(name, work) {
      const label = `  ${name.padEnd(column)}`;
      const begun = milliseconds();
      let drawn = begun - redrawEvery;
      let fifths = 0;
      const draw = (text: string) => {
        if (screen.isTTY !== true || milliseconds() - drawn < redrawEvery) return;
        drawn = milliseconds();
        screen.write(`${nextLine}${label}${text} …`);
      };
      const step: Step = {
        note: draw,
        progress(done, total) {
          const share = total === 0 ? 1 : done / total;
          const percent = `${Math.floor(share * 100)} %`;
          draw(percent);
          // Without a terminal a line for each fifth is enough to see that it lives.
          if (screen.isTTY === true || share < 0.2 * (fifths + 1) || share >= 1) return;
          fifths = Math.floor(share / 0.2);
          screen.write(`${label}${percent} …\n`);
        },
      };
      draw("");
      try {
        const result = await work(step);
        const seconds = ((milliseconds() - begun) / 1000).toFixed(1);
        screen.write(`${screen.isTTY === true ? nextLine : ""}${label}${result.outcome} (${seconds} s)\n`);
        return result;
      } catch (error) {
        if (screen.isTTY === true) screen.write(nextLine);
        throw error;
      }
    },
  };
}
