import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { contactAddress } from "../shell/nav.ts";
import { UrgentHelp } from "../shell/urgent-help.tsx";
import "./home.css";

const steps = ["contact", "meet", "plan", "work"] as const;

export default function HomePage() {
  const t = useText("public");
  return (
    <>
      <PageHead lead={t("home.lead")} title={t("home.title")} />
      <p className="row home-ways">
        {contactAddress && <LinkButton to={contactAddress}>{t("home.contact")}</LinkButton>}
        <LinkButton kind="quiet" to="/palvelut">
          {t("home.services")}
        </LinkButton>
      </p>
      <UrgentHelp />
      <section aria-labelledby="how">
        <h2 id="how">{t("home.how")}</h2>
        <ol className="home-steps">
          {steps.map((step) => (
            <li key={step}>
              <h3>{t(`home.steps.${step}`)}</h3>
              <p>{t(`home.steps.${step}Text`)}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
