import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldRow, FormSection } from "#web/ui/form.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { emptyAdult, emptyChild } from "./kept-contact.ts";
import type { PartProps } from "./contact-form-type.ts";

const mostChildren = 12;
const mostAdults = 8;

/** The children whom the matter concerns. */
export function ChildrenTold({ form }: PartProps) {
  const t = useText("contact-form");
  const notify = useText("notify");
  const children = form.values.children ?? [];
  return (
    <FormSection
      lead={form.values.kind === "notification" ? notify("own.childrenLead") : t("children.lead")}
      title={t("children.title")}
    >
      {children.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- told people have no id, and the form names them by their place
        <fieldset key={at} className="contact-person">
          <legend>{t("children.child", { number: at + 1 })}</legend>
          <FieldRow>
            <TextField
              label={t("children.givenName")}
              optional={form.values.kind !== "notification" || at > 0}
              {...form.field(`children.${at}.givenName`)}
            />
            <TextField
              label={t("children.familyName")}
              optional
              {...form.field(`children.${at}.familyName`)}
            />
          </FieldRow>
          <FieldRow>
            <DateField label={t("children.birthDate")} optional {...form.field(`children.${at}.birthDate`)} />
            <TextField label={t("children.school")} optional {...form.field(`children.${at}.school`)} />
          </FieldRow>
          {children.length > 1 && (
            <div>
              <Button
                kind="plain"
                small
                onClick={() =>
                  form.set(
                    "children",
                    children.filter((_, other) => other !== at),
                  )
                }
              >
                {t("children.remove", { number: at + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {children.length < mostChildren && (
        <div>
          <Button icon="plus" kind="quiet" onClick={() => form.set("children", [...children, emptyChild])}>
            {t("children.add")}
          </Button>
        </div>
      )}
    </FormSection>
  );
}

/** Other adults of the family, as far as one wants to tell. */
export function AdultsTold({ form }: PartProps) {
  const t = useText("contact-form");
  const notify = useText("notify");
  const adults = form.values.adults ?? [];
  return (
    <FormSection
      lead={form.values.kind === "notification" ? notify("own.adultsLead") : t("adults.lead")}
      title={t("adults.title")}
    >
      {adults.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- told people have no id, and the form names them by their place
        <fieldset key={at} className="contact-person">
          <legend>{t("adults.adult", { number: at + 1 })}</legend>
          <FieldRow>
            <TextField label={t("children.givenName")} optional {...form.field(`adults.${at}.givenName`)} />
            <TextField label={t("children.familyName")} optional {...form.field(`adults.${at}.familyName`)} />
          </FieldRow>
          <FieldRow>
            <TextField label={t("adults.relation")} optional {...form.field(`adults.${at}.relation`)} />
            <TextField label={t("you.phone")} optional type="tel" {...form.field(`adults.${at}.phone`)} />
          </FieldRow>
          <div>
            <Button
              kind="plain"
              small
              onClick={() =>
                form.set(
                  "adults",
                  adults.filter((_, other) => other !== at),
                )
              }
            >
              {t("adults.remove", { number: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      {adults.length < mostAdults && (
        <div>
          <Button icon="plus" kind="quiet" onClick={() => form.set("adults", [...adults, emptyAdult])}>
            {t("adults.add")}
          </Button>
        </div>
      )}
    </FormSection>
  );
}
