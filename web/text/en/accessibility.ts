import type { SameAs } from "#web/text/nouns.ts";
import type fi from "../fi/accessibility.ts";

export default {
  title: "Accessibility statement",
  lead: "This statement covers the public pages of Rinnalla and the workers' application.",
  status: "How accessible the service is",
  statusText:
    "The service is made to meet levels A and AA of WCAG 2.2, which the Act on the Provision of Digital Services (306/2019) requires. Its makers have checked it themselves. No outside evaluation has been made yet.",
  works: "What has been made sure of",
  keyboard: "Everything can be used with a keyboard alone, and the focus is visible.",
  reader:
    "Fields, buttons and figures have names that a screen reader reads. Figures are also given as a table or as text.",
  colour: "Colour is never the only sign. The contrast of text is at least 4.5:1 in light and in dark.",
  motion: "If you have asked your device for less motion, the pages do not move.",
  zoom: "The pages work on a phone and at 400 per cent zoom.",
  gaps: "What we know is missing",
  gapsText:
    "There are no pages in sign language or easy language yet. Testing with screen readers is under way.",
  feedback: "Tell us if something does not work",
  feedbackText:
    "Get in touch with your wellbeing services county. You get an answer within 14 days. If you are not satisfied with it, or get none, you can notify the supervising authority, the Finnish Transport and Communications Agency Traficom.",
  supervisor: "Supervising authority",
  supervisorText:
    "Finnish Transport and Communications Agency Traficom, supervision of digital accessibility, saavutettavuus@traficom.fi, telephone +358 29 534 5000 (switchboard).",
  dated: "The statement was drawn up on {{day}}.",
} satisfies SameAs<typeof fi>;
