import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { holdsOn, membersOf, type Family } from "./family.ts";
import { useLanguageName } from "#web/kit/language-name.ts";

const closeRoles = ["grandparent", "close_person", "other"];

/**
 * What must be known in a hurry: who the children are, who cares for them, who to call, what to mind.
 * Folded, what to mind stays in sight and the rest opens.
 */
export function CrisisStrip({ family, folded }: { readonly family: Family; readonly folded: boolean }) {
  const t = useText("families");
  const { present } = membersOf(family);
  const holds = holdsOn(family.today);
  const alerts = family.alerts.filter(holds);
  const guarded = present.filter((member) => member.addressProtected);
  const guardedHomes = family.households.filter((home) => holds(home) && home.addressProtected);
  return (
    <section aria-label={t("strip.label")} className="crisis-strip">
      {family.inCrisis && <InCrisis caseId={family.family.id} inCrisis={family.inCrisis} />}
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
      {folded ? (
        <Disclosure title={t("strip.label")}>
          <StripFacts family={family} />
        </Disclosure>
      ) : (
        <StripFacts family={family} />
      )}
    </section>
  );
}

/** What has been agreed for the worst moment, in sight at once: whom to call, where the child is safe. */
function InCrisis({
  caseId,
  inCrisis,
}: {
  readonly caseId: string;
  readonly inCrisis: NonNullable<Family["inCrisis"]>;
}) {
  const t = useText("families");
  const say = useSay();
  const format = useFormat();
  return (
    <div aria-label={say(inCrisis.title)} className="strip-crisis" role="group">
      <p>
        <Tag icon="attention" tone="danger">
          {say(inCrisis.title)}
        </Tag>{" "}
        <span className="soft small">{t("strip.agreedOn", { day: format.date(inCrisis.approvedOn) })}</span>{" "}
        <TextLink
          params={{ caseId, documentId: inCrisis.documentId }}
          to="/perheet/$caseId/asiakirjat/$documentId"
        >
          {t("strip.openCrisis")}
        </TextLink>
      </p>
      <dl>
        {inCrisis.lines.map(({ label, words }) => (
          <div key={label.fi}>
            <dt>{say(label)}</dt>
            <dd>
              <WithNumbers words={words} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const telephone = /(\+?\d[\d ]{4,}\d|\b112\b)/;

/** Words in which each telephone number can be called by a touch. */
function WithNumbers({ words }: { readonly words: string }) {
  return words
    .split(telephone)
    .map((part, at) => (at % 2 === 1 ? <Phone key={`${at} ${part}`} number={part} /> : part));
}

function StripFacts({ family }: { readonly family: Family }) {
  const t = useText("families");
  const { present, children } = membersOf(family);
  const close = present.filter(({ role }) => closeRoles.includes(role));
  const partners = family.partners.filter(holdsOn(family.today));
  return (
    <Facts
      facts={[
        {
          name: t("strip.children"),
          value: children.length > 0 ? <Children family={family} /> : t("strip.notRecorded"),
        },
        { name: t("strip.guardians"), value: <Guardians family={family} /> },
        { name: t("strip.keyWorker"), value: <OwnWorkers family={family} /> },
        // A family's own start has none.
        {
          name: t("strip.purchaser"),
          value: family.workers.some(isPurchaser) ? <Purchasers family={family} /> : "",
        },
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

/** Who cares for the children: children with the same guardians together, so that two homes are seen at once. */
function Guardians({ family }: { readonly family: Family }) {
  const t = useText("families");
  const { children } = membersOf(family);
  const now = family.guardianships.filter(holdsOn(family.today));
  const keyOf = (childId: string): string =>
    now
      .filter((one) => one.childId === childId)
      .map(({ guardianId, scope }) => `${guardianId}${scope}`)
      .sort()
      .join();
  const groups = [...new Set(children.map(({ personId }) => keyOf(personId)))];
  if (now.length === 0) return <span className="soft">{t("strip.notRecorded")}</span>;
  return groups.map((key) => {
    const own = children.filter(({ personId }) => keyOf(personId) === key);
    return (
      <div key={key}>
        {groups.length > 1 && `${own.map(({ givenName }) => givenName).join(", ")}: `}
        <GuardiansOf family={family} rows={now.filter(({ childId }) => childId === own[0]?.personId)} />
      </div>
    );
  });
}

function GuardiansOf({ family, rows }: { readonly family: Family; readonly rows: Family["guardianships"] }) {
  const t = useText("families");
  const format = useFormat();
  const { given } = membersOf(family);
  const named = (scopes: readonly string[]): string[] =>
    rows.filter(({ scope }) => scopes.includes(scope)).flatMap(({ guardianId }) => given(guardianId) ?? []);
  const guardians = named(["sole", "joint", "limited"]);
  const not = named(["none"]);
  if (rows.length === 0) return <span className="soft">{t("strip.notRecorded")}</span>;
  const joint = guardians.length > 1 && rows.every(({ scope }) => scope !== "sole" && scope !== "limited");
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

const isPurchaser = ({ role }: Family["workers"][number]): boolean => role === "purchaser";

function Purchasers({ family }: { readonly family: Family }) {
  const found = family.workers.filter(isPurchaser);
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
