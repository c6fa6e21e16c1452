import { contactPlaces } from "#contract/public/contacts.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Notice } from "#web/ui/notice.tsx";

const said = (time: string): string => time.replace(/^0/, "").replace(":", ".");
const dialled = (phone: string): string => `tel:${phone.replaceAll(/[\s()-]/g, "")}`;

/** Whom to call when it can't wait: 112, and the organiser's own numbers; without them, where to ask. */
export function UrgentHelp({ form = false }: { readonly form?: boolean }) {
  const t = useText("urgent-help");
  const hoursOf = useText("opening-hours");
  const say = useSay();
  const numbers = useRead(contactPlaces, {}).data?.urgent;
  return (
    <div className="urgent-help">
      <Notice title={t("title")} tone="danger">
        <p>
          {t("danger")}{" "}
          <a className="num urgent-number" href="tel:112">
            112
          </a>
        </p>
        {numbers?.map(({ id, name, description, phone, hours }) => (
          <p key={id}>
            {say(description)} <strong>{say(name)}:</strong>{" "}
            <a className="num urgent-number" href={dialled(phone)}>
              {phone}
            </a>{" "}
            <span className="small">
              (
              {hours.length === 0
                ? t("always")
                : hours
                    .map(({ dayFrom, dayTo, from, to }) => {
                      const days = [...new Set([dayFrom, dayTo])].map((day) =>
                        hoursOf(`weekdays.d${day as 1}`),
                      );
                      return `${days.join("–")} ${hoursOf("at", { from: said(from), to: said(to) })}`;
                    })
                    .join("; ")}
              )
            </span>
          </p>
        ))}
        {numbers?.length === 0 && <p>{t("none")}</p>}
        {form && <p>{t("form")}</p>}
      </Notice>
    </div>
  );
}
