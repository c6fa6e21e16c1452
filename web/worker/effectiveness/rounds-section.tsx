import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { FigureList } from "./figure-list.tsx";
import type { SectionProps } from "./sections.tsx";

const codes = ["voicesAsked", "voicesAnswered", "voicesDeclined", "voicesNotReached", "voicesWaiting"];

/** Who was asked in rounds, and what became of it: each perspective by itself, those who didn't answer in the figure. */
export function RoundsSection({ page, names }: SectionProps) {
  const t = useText("effectiveness");
  const { voices } = page.own;
  return (
    <Card title={t("part.rounds")}>
      <Stack>
        <p className="soft">{voices.length === 0 ? t("noRounds") : t("roundsHelp")}</p>
        {voices.map(({ perspective, figures }) => {
          const name = t(`perspective.${perspective as "child"}`);
          return (
            <section key={perspective}>
              <h3>{name}</h3>
              <FigureList
                caption={`${t("part.rounds")}: ${name}`}
                codes={codes}
                figures={figures}
                leastGroup={page.leastGroup}
                names={names}
                others={page.other?.voices.find((one) => one.perspective === perspective)?.figures}
              />
            </section>
          );
        })}
      </Stack>
    </Card>
  );
}
