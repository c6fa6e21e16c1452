import { localDate } from "#core/kernel/local-date.ts";
import type { LegalBasis } from "#core/services/model.ts";

/** Sections that services rest on. Released: a change is a new file with the next number. */
const socialWelfareAct = {
  statute: "sosiaalihuoltolaki",
  number: "1301/2014",
  validFrom: localDate("2015-04-01"),
};
const childWelfareAct = {
  statute: "lastensuojelulaki",
  number: "417/2007",
  validFrom: localDate("2008-01-01"),
};

export const laws = {
  shl16: {
    ...socialWelfareAct,
    code: "shl_16",
    section: "16 §",
    note: {
      fi: "Sosiaaliohjaus: neuvontaa, ohjausta ja tukea palvelujen käytössä. Peruste on yleinen käytäntö; järjestäjä vahvistaa sen.",
      sv: "Social handledning: rådgivning, handledning och stöd i att använda tjänster. Grunden är allmän praxis; anordnaren bekräftar den.",
      en: "Social guidance: advice, guidance and support in using services. The basis is common practice; the organiser confirms it.",
    },
  },
  shl18: {
    ...socialWelfareAct,
    code: "shl_18",
    section: "18 §",
    note: {
      fi: "Perhetyöllä tuetaan hyvinvointia sosiaaliohjauksella ja muulla tarvittavalla avulla.",
      sv: "Med familjearbete stöds välfärden genom social handledning och annan nödvändig hjälp.",
      en: "Family work supports wellbeing with social guidance and other help that is needed.",
    },
  },
  shl18SpecialSupport: {
    ...socialWelfareAct,
    code: "shl_18_special_support",
    section: "18 §",
    serviceTask: "family-services",
    note: {
      fi: "Sosiaalihuoltolain mukaisena palveluna, kun lapsi tarvitsee erityistä tukea.",
      sv: "Som tjänst enligt socialvårdslagen när ett barn behöver särskilt stöd.",
      en: "As a service under the Social Welfare Act when a child needs special support.",
    },
  },
  shl36: {
    ...socialWelfareAct,
    code: "shl_36",
    section: "36 §",
    serviceTask: "family-services",
    note: {
      fi: "Palvelutarpeen arviointi ja sen määräajat.",
      sv: "Bedömning av servicebehovet och dess tidsfrister.",
      en: "Assessment of the need for services and its time limits.",
    },
  },
  shl41: {
    ...socialWelfareAct,
    code: "shl_41",
    section: "41 §",
    note: {
      fi: "Monialainen yhteistyö: eri toimijat sovittavat palvelut yhteen asiakkaan edun mukaan.",
      sv: "Sektorsövergripande samarbete: aktörerna samordnar tjänsterna enligt klientens bästa.",
      en: "Multi-agency cooperation: agencies bring their services together in the client's interest.",
    },
  },
  lsl26: {
    ...childWelfareAct,
    code: "lsl_26",
    section: "26 §",
    serviceTask: "child-welfare",
    note: {
      fi: "Lastensuojeluasian vireilletulo ja palvelutarpeen arviointi.",
      sv: "Hur ett barnskyddsärende inleds och bedömning av servicebehovet.",
      en: "How a child welfare matter starts, and assessment of the need for services.",
    },
  },
  lsl36: {
    ...childWelfareAct,
    code: "lsl_36",
    section: "36 §",
    serviceTask: "child-welfare",
    note: {
      fi: "Lastensuojelun avohuollon tukitoimet.",
      sv: "Stödåtgärder inom barnskyddets öppenvård.",
      en: "Support measures of open care in child welfare.",
    },
  },
  lsl75: {
    ...childWelfareAct,
    code: "lsl_75",
    section: "75 §",
    serviceTask: "child-welfare",
    note: {
      fi: "Oikeus jälkihuoltoon. Oikeus päättyy, kun nuori täyttää 23 vuotta (1.1.2024 alkaen).",
      sv: "Rätt till eftervård. Rätten upphör när den unga fyller 23 år (från 1.1.2024).",
      en: "The right to aftercare. It ends when the young person turns 23 (since 1 January 2024).",
    },
  },
  lsl76: {
    ...childWelfareAct,
    code: "lsl_76",
    section: "76 §",
    serviceTask: "child-welfare",
    note: {
      fi: "Jälkihuollon sisältö ja suunnitelma.",
      sv: "Eftervårdens innehåll och plan.",
      en: "The contents of aftercare and its plan.",
    },
  },
  lsl77: {
    ...childWelfareAct,
    code: "lsl_77",
    section: "77 §",
    serviceTask: "child-welfare",
    note: {
      fi: "Jälkihuollossa olevan nuoren taloudellinen tuki ja itsenäistyminen.",
      sv: "Ekonomiskt stöd och självständighet för unga i eftervård.",
      en: "Financial support and independence of a young person in aftercare.",
    },
  },
} as const satisfies Record<string, LegalBasis>;
