import { reminderCount } from "#contract/worker/reminders.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Icon } from "#web/ui/icon.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import "./reminders.css";

const askEvery = 300_000; // milliseconds

/** The way to one's reminders, with how many wait. */
export function Bell() {
  const t = useText("reminders");
  const count = useRead(reminderCount, {}, { every: askEvery }).data?.count ?? 0;
  return (
    <TextLink className="bell" to="/muistutukset">
      <Icon name="bell" />
      <span className="only-read">{count > 0 ? t("bellWaits", { count }) : t("bell")}</span>
      {count > 0 && (
        <span aria-hidden="true" className="bell-count num">
          {count > 99 ? "99+" : count}
        </span>
      )}
    </TextLink>
  );
}
