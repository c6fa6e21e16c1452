import type { DocumentTemplate } from "#core/documents/template.ts";

/**
 * A child-welfare notification (lastensuojelulaki 417/2007 25 §): made without delay and regardless of secrecy when a
 * child's need of care, endangering circumstances or own behaviour ask for looking into the need of child welfare.
 * Released: a change is a new file with the next number.
 */
export const childWelfareNotificationV1: DocumentTemplate = {
  kind: "child_welfare_notification",
  version: 1,
  about: "concern",
  title: { fi: "Lastensuojeluilmoitus", sv: "Barnskyddsanmälan", en: "Child-welfare notification" },
  lead: {
    fi: "Ilmoitus tehdään viipymättä ja salassapidon estämättä (LsL 417/2007 25 §). Kerro perheelle ilmoituksesta, ellei se vaaranna lasta.",
    sv: "Anmälan görs utan dröjsmål och utan hinder av sekretessen (barnskyddslagen 417/2007 25 §). Berätta för familjen om anmälan, om det inte äventyrar barnet.",
    en: "The notification is made without delay and regardless of secrecy (LsL 417/2007 25 §). Tell the family of it, unless that endangers the child.",
  },
  sections: [
    {
      code: "child",
      title: { fi: "Lapsi", sv: "Barnet", en: "The child" },
      help: {
        fi: "Kenestä ilmoitus tehdään.",
        sv: "Vem anmälan gäller.",
        en: "Whom the notification is about.",
      },
      draft: [],
      fields: [
        {
          code: "name",
          label: { fi: "Lapsen nimi", sv: "Barnets namn", en: "The child's name" },
          size: "line",
          required: true,
          prefill: "child",
        },
        {
          code: "birth_date",
          label: { fi: "Syntymäaika", sv: "Födelsetid", en: "Date of birth" },
          size: "line",
          required: false,
          prefill: "child_birth_date",
        },
      ],
      required: true,
    },
    {
      code: "notifier",
      title: { fi: "Ilmoittaja", sv: "Anmälaren", en: "The notifier" },
      help: {
        fi: "Nimi, virka-asema ja yhteystiedot.",
        sv: "Namn, tjänsteställning och kontaktuppgifter.",
        en: "Name, position and contact details.",
      },
      draft: [],
      fields: [
        {
          code: "name",
          label: { fi: "Nimi", sv: "Namn", en: "Name" },
          size: "line",
          required: true,
          prefill: "author",
        },
        {
          code: "position",
          label: { fi: "Tehtävä", sv: "Uppgift", en: "Position" },
          size: "line",
          required: false,
          prefill: "author_title",
        },
        {
          code: "contact",
          label: { fi: "Yhteystiedot", sv: "Kontaktuppgifter", en: "Contact details" },
          size: "line",
          required: true,
          prefill: "author_contact",
        },
        {
          code: "receiver",
          label: { fi: "Vastaanottaja", sv: "Mottagare", en: "Receiver" },
          help: {
            fi: "Hyvinvointialueen lastensuojelu tai sosiaalipäivystys.",
            sv: "Välfärdsområdets barnskydd eller socialjouren.",
            en: "Child welfare of the county, or social emergency services.",
          },
          size: "line",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "grounds",
      title: { fi: "Mistä huoli on syntynyt", sv: "Vad oron bygger på", en: "What the concern rests on" },
      help: {
        fi: "Kerro tarkasti, mitä on nähty ja kuultu, milloin ja missä. Erota havainnot arvioista.",
        sv: "Berätta noggrant vad som har setts och hörts, när och var. Skilj iakttagelser från bedömningar.",
        en: "Tell exactly what was seen and heard, when and where. Keep observations apart from assessments.",
      },
      draft: ["concern_of_notification"],
      fields: [
        {
          code: "words",
          label: { fi: "Täydennä havaintoja", sv: "Komplettera iakttagelserna", en: "Add observations" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "child_voice",
      title: { fi: "Mitä lapsi on kertonut", sv: "Vad barnet har berättat", en: "What the child has told" },
      help: {
        fi: "Lapsen omat sanat sellaisinaan.",
        sv: "Barnets egna ord som de är.",
        en: "The child's own words as they are.",
      },
      draft: ["child_voice"],
      fields: [],
      required: false,
    },
    {
      code: "family_told",
      title: {
        fi: "Onko perheelle kerrottu",
        sv: "Har familjen informerats",
        en: "Has the family been told",
      },
      help: {
        fi: "Milloin ja miten ilmoituksesta on kerrottu perheelle, ja mitä perhe sanoi. Jos ei ole, miksi.",
        sv: "När och hur familjen har informerats om anmälan, och vad familjen sade. Om inte, varför.",
        en: "When and how the family was told of the notification, and what it said. If not, why.",
      },
      draft: ["concern_raised"],
      fields: [
        {
          code: "words",
          label: {
            fi: "Ilmoituksesta kertominen",
            sv: "Information om anmälan",
            en: "Telling of the notification",
          },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "support",
      title: { fi: "Tuki nyt", sv: "Stödet nu", en: "Support now" },
      help: {
        fi: "Mikä tuki perheellä on, ja mitä on jo tehty.",
        sv: "Vilket stöd familjen har, och vad som redan har gjorts.",
        en: "What support the family has, and what has been done already.",
      },
      draft: ["meetings_counted", "referrals"],
      fields: [
        {
          code: "words",
          label: { fi: "Tehdyt toimet", sv: "Vidtagna åtgärder", en: "What has been done" },
          size: "text",
          required: false,
        },
      ],
      required: false,
    },
  ],
};
