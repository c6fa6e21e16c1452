import type { Text } from "#core/kernel/text.ts";
import type { ServiceModel } from "#core/services/model.ts";

/** Words that stand alike on the pages of several services. Released: a change is a new file with the next number. */
export const freeOfCharge: ServiceModel["cost"] = {
  charge: "free_of_charge",
  text: {
    fi: "Palvelu on perheelle maksuton.",
    sv: "Tjänsten är avgiftsfri för familjen.",
    en: "The service is free of charge for the family.",
  },
};

export const contactUsDirectly: Text = {
  fi: "Voit ottaa yhteyttä itse: täytä yhteydenottolomake tai soita. Et tarvitse lähetettä. Myös neuvola, päiväkoti, koulu tai muu ammattilainen voi ottaa yhteyttä kanssasi.",
  sv: "Du kan själv ta kontakt: fyll i kontaktformuläret eller ring. Du behöver ingen remiss. Även rådgivningen, daghemmet, skolan eller någon annan professionell kan ta kontakt tillsammans med dig.",
  en: "You can contact us yourself: fill in the contact form or call. You need no referral. The child health clinic, day care, school or another professional can also contact us together with you.",
};

export const contactSocialWorker: Text = {
  fi: "Puhu lapsesi sosiaalityöntekijälle. Hän arvioi tarpeen yhdessä kanssasi, tekee päätöksen ja tilaa palvelun. Jos perheellä ei ole sosiaalityöntekijää, täytä yhteydenottolomake.",
  sv: "Tala med ditt barns socialarbetare. Hen bedömer behovet tillsammans med dig, fattar beslut och beställer tjänsten. Om familjen inte har någon socialarbetare, fyll i kontaktformuläret.",
  en: "Talk to your child's social worker, who looks at the need together with you, makes the decision and orders the service. If the family has no social worker, fill in the contact form.",
};
