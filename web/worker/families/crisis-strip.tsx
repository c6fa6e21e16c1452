import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Facts } from "#web/ui/facts.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { holdsOn, membersOf, type Family } from "./family.ts";
import { useLanguageName } from "#web/kit/language-name.ts";

const closeRoles = ["grandparent", "close_person", "other"];

/** What must be known in a hurry: who the children are, who cares for them, who to call, what to mind. */
export function CrisisStrip({ family }: { readonly family: Family }) {
  const t = useText("families");
  const { present, children } = membersOf(family);
  const holds = holdsOn(family.today);
  const alerts = family.alerts.filter(holds);
  const guarded = present.filter((member) => member.addressProtected);
  const guardedHomes = family.households.filter((home) => holds(home) && home.addressProtected);
  const close = present.filter(({ role }) => closeRoles.includes(role));
  const partners = family.partners.filter(holds);
  return (
    <section aria-label={t("strip.label")} className="crisis-strip">
      {(alerts.length > 0 || guarded.length > 0 || guardedHomes.length > 0) && (
        <ul aria-label={t("strip.alerts")} className="strip-alerts">
          {(guarded.length > 0 || guardedHomes.length > 0) && (
            <li>
              <Tag icon="lock" tone="danger">
                {t("strip.protected")}
              </Tag>
              {guarded.length > 0
                ? guarded.map((member) => member.givenName).join(", ")
                : guardedHomes.map((home) => home.name).join(", ")}
            </li>
          )}
          {alerts.map((alert) => (
            <li key={alert.id}>
              <Tag icon="attention" tone="attention">
                {t(`alertKinds.${alert.kind}`)}
              </Tag>
              {alert.words}
            </li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          {
            name: t("strip.children"),
            value: children.length > 0 ? <Children family={family} /> : t("strip.notRecorded"),
          },
          { name: t("strip.guardians"), value: <Guardians family={family} /> },
          { name: t("strip.keyWorker"), value: <OwnWorkers family={family} /> },
          { name: t("strip.purchaser"), value: <Purchasers family={family} /> },
          {
            name: t("strip.close"),
            value: close
              .map(({ relationWords, givenName }) => [relationWords, givenName].filter(Boolean).join(" "))
              .join(", "),
          },
          { name: t("strip.languages"), value: <Languages family={family} /> },
          {
            name: t("strip.partners"),
            value: partners.map(({ agency, role, name }) => agency || role || name).join(", "),
          },
        ]}
      />
    </section>
  );
}

function Children({ family }: { readonly family: Family }) {
  const t = useText("families");
  const format = useFormat();
  const holds = holdsOn(family.today);
  const homes = (personId: string): number =>
    family.households.filter(
      (home) => holds(home) && home.residents.some((one) => one.personId === personId && holds(one)),
    ).length;
  return membersOf(family).children.map((child, at) => (
    <span key={child.id}>
      {at > 0 && ", "}
      {child.givenName}{" "}
      {child.birthDate && <span className="num">{format.age(child.birthDate, family.today)}</span>}
      {homes(child.personId) > 1 && <span className="soft small"> ({t("strip.twoHomes")})</span>}
    </span>
  ));
}

function Guardians({ family }: { readonly family: Family }) {
  const t = useText("families");
  const format = useFormat();
  const { given } = membersOf(family);
  const now = family.guardianships.filter(holdsOn(family.today));
  const named = (scopes: readonly string[]): string[] => [
    ...new Set(
      now.filter(({ scope }) => scopes.includes(scope)).flatMap(({ guardianId }) => given(guardianId) ?? []),
    ),
  ];
  const guardians = named(["sole", "joint", "limited"]);
  const not = named(["none"]).filter((name) => !guardians.includes(name));
  if (guardians.length === 0 && not.length === 0)
    return <span className="soft">{t("strip.notRecorded")}</span>;
  const joint = guardians.length > 1 && now.every(({ scope }) => scope !== "sole" && scope !== "limited");
  return (
    <>
      {format.list(guardians)}
      {joint && `, ${t("strip.jointly")}`}
      {not.length > 0 && (
        <span className="soft small">
          {guardians.length > 0 && "; "}
          {t("strip.notGuardian", { names: format.list(not), count: not.length })}
        </span>
      )}
    </>
  );
}

function Phone({ number }: { readonly number: string }) {
  return number ? (
    <a className="num strip-phone" href={`tel:${number.replace(/[^\d+]/g, "")}`}>
      {number}
    </a>
  ) : null;
}

function OwnWorkers({ family }: { readonly family: Family }) {
  const t = useText("families");
  const key = family.workers.filter((worker) => worker.role === "keyWorker");
  const stand = family.workers.filter((worker) => worker.role === "standIn");
  const others = family.workers.filter(
    (worker) => worker.role === "familyWorker" || worker.role === "therapist",
  );
  if (key.length === 0) return <span className="soft">{t("strip.notNamed")}</span>;
  return (
    <>
      {key.map((worker) => (
        <span key={worker.id}>
          {worker.name} <Phone number={worker.phone} />
        </span>
      ))}
      {stand.length > 0 && (
        <span>, {t("strip.standIn", { name: stand.map(({ name }) => name).join(", ") })}</span>
      )}
      {others.length > 0 && (
        <span className="soft small">
          {" "}
          · {t("strip.pair", { names: others.map(({ name }) => name).join(", ") })}
        </span>
      )}
    </>
  );
}

function Purchasers({ family }: { readonly family: Family }) {
  const found = family.workers.filter((worker) => worker.role === "purchaser");
  return found.map((worker, at) => (
    <span key={worker.id}>
      {at > 0 && ", "}
      {worker.name} <Phone number={worker.phone} />
    </span>
  ));
}

function Languages({ family }: { readonly family: Family }) {
  const t = useText("families");
  const nameOfLanguage = useLanguageName();
  const { present } = membersOf(family);
  const spoken = [...new Set(present.map(({ language }) => nameOfLanguage(language)))];
  const needed = [
    ...new Set(
      present.flatMap(({ interpreterLanguage }) =>
        interpreterLanguage ? [nameOfLanguage(interpreterLanguage)] : [],
      ),
    ),
  ];
  return (
    <>
      {spoken.join(", ")}
      {needed.length > 0 && (
        <>
          {" "}
          <Tag tone="attention">{t("strip.interpreter", { language: needed.join(", ") })}</Tag>
        </>
      )}
    </>
  );
}
