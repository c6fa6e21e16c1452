import type { sendContactBody } from "#contract/public/contact-body.ts";
import type { Form } from "#web/kit/form.ts";

/** The one form whose parts stand in files of their own. */
export type ContactFormOf = Form<typeof sendContactBody>;
export type PartProps = { readonly form: ContactFormOf };
