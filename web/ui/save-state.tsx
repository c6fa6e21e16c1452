import type { AutosaveState } from "#web/kit/autosave.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Failure } from "./failure.tsx";
import { Icon } from "./icon.tsx";

/** Tells how the draft is doing: saving, saved at what time, or kept on the device. */
export function SaveState({ state }: { readonly state: AutosaveState }) {
  const t = useText("ui");
  const format = useFormat();
  if (state.kind === "failed" && state.why.kind !== "offline") {
    return (
      <div className="stack gap-2">
        <span className="save-state failed">{t("saving.failed")}</span>
        <Failure error={state.why} />
      </div>
    );
  }
  return (
    <span className={`save-state ${state.kind}`} role="status">
      {state.kind === "saving" && t("saving.saving")}
      {state.kind === "saved" && (
        <>
          <Icon name="cloud" />
          {t("saving.saved", { when: format.recent(state.at) })}
        </>
      )}
      {state.kind === "offline" && (
        <>
          <Icon name="offline" />
          {t("saving.offline")}
        </>
      )}
    </span>
  );
}
