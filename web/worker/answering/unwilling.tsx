import { useText } from "#web/kit/text.ts";

/** "I don't want to answer": a choice like the others, and never the smallest of them. */
export function Unwilling({
  isOn,
  small,
  onChange,
}: {
  readonly isOn: boolean;
  readonly small?: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  const t = useText("answering");
  return (
    <button
      aria-pressed={isOn}
      className={small ? "answering-unwilling small" : "answering-unwilling"}
      type="button"
      onClick={() => onChange(!isOn)}
    >
      {t("unwilling")}
    </button>
  );
}
