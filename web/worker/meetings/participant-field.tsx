import { useText } from "#web/kit/text.ts";
import { ChipGroup } from "#web/ui/choices.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { isPurchaser, keyOfRef, type Around } from "./participant-options.ts";
import { usePersonWords } from "./person-words.ts";

type Props = {
  readonly id: string;
  readonly around: Around;
  /** Chosen ones as "member:…". */
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly error?: string | undefined;
};

/** Who meets or met: the family, the workers and the partners, each a chip. */
export function ParticipantField({ id, around, value, onChange, error }: Props) {
  const t = useText("meetings");
  const words = usePersonWords();
  const groups = [
    {
      key: "member",
      label: t("form.members"),
      options: around.members.map((one) => ({
        value: keyOfRef({ kind: "member", id: one.id }),
        label: words(one),
      })),
    },
    {
      key: "worker",
      label: t("form.workers"),
      options: around.workers.map((one) => ({
        value: keyOfRef({ kind: "worker", id: one.id }),
        label: isPurchaser(one.roles) ? `${one.name}, ${t("party.purchaser")}` : one.name,
      })),
    },
    {
      key: "partner",
      label: t("form.partners"),
      options: around.partners.map((one) => ({
        value: keyOfRef({ kind: "partner", id: one.id }),
        label: one.role ? `${one.name}, ${one.role}` : one.name,
      })),
    },
  ].filter(({ options }) => options.length > 0);
  return (
    <Stack gap={3}>
      {groups.map(({ key, label, options }, at) => {
        const own = value.filter((one) => one.startsWith(`${key}:`));
        const others = value.filter((one) => !one.startsWith(`${key}:`));
        return (
          <ChipGroup
            key={key}
            error={at === 0 ? error : undefined}
            id={at === 0 ? id : `${id}-${key}`}
            label={label}
            name={`${id}-${key}`}
            options={options}
            value={own}
            onChange={(next) => onChange([...others, ...next])}
          />
        );
      })}
    </Stack>
  );
}
