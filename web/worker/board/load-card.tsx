import { LoadBar } from "#web/figures/load-bar.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import type { Board } from "./board.ts";

/** Each worker's week in hours; the fullest first. */
export function LoadCard({ load }: { readonly load: Board["load"] }) {
  const t = useText("board");
  const teams = useText("teams");
  const format = useFormat();
  const booked = load.reduce((sum, worker) => sum + worker.booked, 0);
  const available = load.reduce((sum, worker) => sum + worker.weeklyHours, 0);
  const fullest = load.toSorted((a, b) => b.booked - b.weeklyHours - (a.booked - a.weeklyHours));
  return (
    <Card
      aside={
        load.length > 0 && (
          <span className="soft small">
            {t("total", { booked: format.hours(booked), available: format.hours(available) })}
          </span>
        )
      }
      title={t("load")}
    >
      {load.length === 0 ? (
        <p className="soft">{t("noLoad")}</p>
      ) : (
        <ul className="board-load">
          {fullest.map((worker) => (
            <li key={worker.id}>
              <strong>{worker.name}</strong>
              <LoadBar available={worker.weeklyHours} booked={worker.booked} who={worker.name} />
              <p className="soft small">
                {[
                  teams("families", { count: worker.families }),
                  worker.coming > 0 && teams("comingHours", { hours: format.hours(worker.coming) }),
                  worker.ending > 0 && teams("endingHours", { hours: format.hours(worker.ending) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
