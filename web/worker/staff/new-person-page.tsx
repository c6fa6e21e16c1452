import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { addStaff } from "#contract/worker/staff.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { PersonForm } from "./person-form.tsx";

export default function NewPersonPage() {
  const t = useText("staff");
  const ui = useText("ui");
  const toast = useToast();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const send = useCommand(addStaff, {
    onDone: () => {
      toast({ message: t("added") });
      void navigate({ to: "/henkilosto/$staffId", params: { staffId: id } } as unknown as Parameters<
        typeof navigate
      >[0]);
    },
  });
  return (
    <>
      <PageHead above={<TextLink to="/henkilosto">{t("people")}</TextLink>} title={t("newHeading")} />
      <PersonForm
        beside={
          <LinkButton kind="quiet" to="/henkilosto">
            {ui("cancel")}
          </LinkButton>
        }
        defaults={{
          id,
          givenName: "",
          familyName: "",
          title: "",
          phone: "",
          email: "",
          qualifications: [],
          competences: [],
          languages: ["fi"],
          weeklyHours: 37.5,
          language: "fi",
        }}
        error={send.error}
        isRunning={send.isRunning}
        onSave={(body) => send.run({ body })}
      />
    </>
  );
}
