import type { publicService } from "#contract/public/services.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Icon } from "#web/ui/icon.tsx";

type Channel = ReplyOf<typeof publicService>["channels"][number];

const icons = { phone: "phone", location: "place", web_form: "write" } as const;
/** 8.30 as it is said, and not 08:30. */
const said = (time: string): string => time.replace(/^0/, "").replace(":", ".");

/** How the service is reached: each way with what it is and when it is open. */
export function ServiceChannels({ channels }: { readonly channels: readonly Channel[] }) {
  const t = useText("services");
  const hoursOf = useText("opening-hours");
  const say = useSay();
  if (channels.length === 0) return null;
  return (
    <Card title={t("channels")}>
      <ul className="lines service-channels">
        {channels.map((channel) => (
          <li key={channel.id}>
            <h3>
              <Icon name={icons[channel.kind]} />
              {say(channel.name)}
            </h3>
            <p className="soft small">{t(`channelKinds.${channel.kind}`)}</p>
            {channel.phone && (
              <p>
                <a className="num" href={`tel:${channel.phone.replaceAll(" ", "")}`}>
                  {channel.phone}
                </a>
              </p>
            )}
            {channel.street && (
              <p>
                {channel.street}, {channel.postcode} {channel.city}
              </p>
            )}
            {channel.email && (
              <p>
                <a href={`mailto:${channel.email}`}>{channel.email}</a>
              </p>
            )}
            {channel.url && (
              <p>
                <a href={channel.url}>{t("openForm")}</a>
              </p>
            )}
            <p>{say(channel.description)}</p>
            {channel.hours.length > 0 && (
              <p className="soft small">
                {t("hours")}:{" "}
                {channel.hours
                  .map(({ dayFrom, dayTo, from, to }) => {
                    const days = [dayFrom, dayTo].map((day) => hoursOf(`weekdays.d${day as 1}`));
                    return `${dayFrom === dayTo ? days[0] : days.join("–")} ${hoursOf("at", { from: said(from), to: said(to) })}`;
                  })
                  .join("; ")}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
