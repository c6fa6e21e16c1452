import type { DiscussionGuide } from "#core/discussions/guide.ts";

/** A child's life area by area: what carries, what is vulnerable, what helps. Own wording. Released: a change is a new file with the next number. */
export const strengthsAndVulnerabilitiesV1: DiscussionGuide = {
  id: "strengths-and-vulnerabilities",
  version: 1,
  name: {
    fi: "Vahvuuksien ja haavoittuvuuksien loki",
    sv: "Logg över styrkor och sårbarheter",
    en: "Log of strengths and vulnerabilities",
  },
  purpose: {
    fi: "Käydään lapsen elämä läpi alue kerrallaan: mikä kantaa, mikä on haavoittuvaa, mikä auttaa ja kuka tekee mitä.",
    sv: "Barnets liv gås igenom ett område i taget: vad som bär, vad som är sårbart, vad som hjälper och vem som gör vad.",
    en: "The child's life is gone through area by area: what carries, what is vulnerable, what helps, and who does what.",
  },
  source:
    "practice: talking about a child's everyday life area by area, as in Lapset puheeksi (T. Solantaus), used as a shared tool of multi-agency family work. Own wording; the method's own log isn't copied.",
  about: "child",
  lead: {
    fi: "Aloittakaa vahvuuksista. Haavoittuva ei tarkoita vikaa: se on kohta, josta pidetään huolta. Kirjaa konkreettisesti, mitä tapahtuu, ja kysy jokaisesta, mikä siinä auttaa jo nyt.",
    sv: "Börja med styrkorna. Sårbar betyder inte fel: det är något man tar hand om. Skriv konkret vad som händer, och fråga om varje sak vad som hjälper redan nu.",
    en: "Begin with strengths. Vulnerable doesn't mean a fault: it is a place that is looked after. Write concretely what happens, and ask of each thing what helps already.",
  },
  opening: {
    fi: "Katsotaan yhdessä lapsen elämää: kotia, koulua tai päiväkotia, kavereita ja muuta arkea. Etsitään sekä se, mikä kantaa, että se, mistä pitää pitää huolta.",
    sv: "Vi tittar tillsammans på barnets liv: hemmet, skolan eller daghemmet, kompisarna och den övriga vardagen. Vi söker både det som bär och det som vi behöver ta hand om.",
    en: "Let us look together at the child's life: home, school or day care, friends and other days. We look for what carries and for what needs looking after.",
  },
  rounds: [
    {
      code: "well",
      title: { fi: "Mikä on nyt hyvin", sv: "Vad som är bra nu", en: "What is well now" },
      ask: {
        adult: {
          fi: "Mikä lapsen elämässä on nyt hyvin? Mistä olet iloinen?",
          sv: "Vad är bra i barnets liv nu? Vad är du glad över?",
          en: "What is well in the child's life now? What makes you glad?",
        },
        under_seven: {
          fi: "Mikä on nyt kivaa? Mitä tykkäät tehdä, ja kenen kanssa?",
          sv: "Vad är roligt nu? Vad tycker du om att göra, och med vem?",
          en: "What is nice now? What do you like to do, and with whom?",
        },
        school_child: {
          fi: "Mikä on nyt hyvin? Missä olet hyvä, ja kuka on sinun puolellasi?",
          sv: "Vad är bra nu? Vad är du bra på, och vem är på din sida?",
          en: "What is well now? What are you good at, and who is on your side?",
        },
        young: {
          fi: "Mikä sinun elämässäsi on nyt hyvin? Mikä auttaa jaksamaan?",
          sv: "Vad är bra i ditt liv nu? Vad hjälper dig att orka?",
          en: "What is well in your life now? What helps you keep going?",
        },
        professional: {
          fi: "Missä olet nähnyt lapsen parhaimmillaan?",
          sv: "Var har du sett barnet som bäst?",
          en: "Where have you seen the child at their best?",
        },
      },
    },
  ],
  areas: [
    {
      code: "home",
      name: { fi: "Koti ja turva", sv: "Hemmet och tryggheten", en: "Home and safety" },
      ask: {
        fi: "Millaista kotona on olla? Kuka lohduttaa, ja milloin on levotonta?",
        sv: "Hur är det att vara hemma? Vem tröstar, och när är det oroligt?",
        en: "What is it like to be at home? Who comforts, and when is it restless?",
      },
    },
    {
      code: "everyday",
      name: {
        fi: "Perheen arki ja rytmi",
        sv: "Familjens vardag och rytm",
        en: "The family's everyday and rhythm",
      },
      ask: {
        fi: "Miten aamut, ruoka, läksyt ja ilta sujuvat?",
        sv: "Hur går morgnarna, maten, läxorna och kvällen?",
        en: "How do mornings, meals, homework and evenings go?",
      },
    },
    {
      code: "day_care_or_school",
      name: { fi: "Päiväkoti tai koulu", sv: "Daghemmet eller skolan", en: "Day care or school" },
      ask: {
        fi: "Millaista siellä on? Missä lapsi onnistuu, ja missä hän tarvitsee aikuista?",
        sv: "Hur är det där? Var lyckas barnet, och var behöver barnet en vuxen?",
        en: "What is it like there? Where does the child succeed, and where is an adult needed?",
      },
    },
    {
      code: "friends",
      name: { fi: "Kaverit", sv: "Kompisarna", en: "Friends" },
      ask: {
        fi: "Kenen kanssa lapsi on? Onko joku, joka odottaa häntä?",
        sv: "Vem är barnet med? Finns det någon som väntar på barnet?",
        en: "Whom is the child with? Is there somebody who waits for them?",
      },
    },
    {
      code: "free_time",
      name: { fi: "Vapaa-aika ja harrastukset", sv: "Fritiden och intressena", en: "Free time and hobbies" },
      ask: {
        fi: "Mitä lapsi tekee mielellään? Mikä estää tekemästä?",
        sv: "Vad gör barnet gärna? Vad hindrar?",
        en: "What does the child like to do? What stands in the way?",
      },
    },
    {
      code: "health",
      name: { fi: "Terveys, uni ja mieli", sv: "Hälsa, sömn och sinne", en: "Health, sleep and mind" },
      ask: {
        fi: "Miten lapsi voi ja nukkuu? Mikä häntä pelottaa tai surettaa?",
        sv: "Hur mår och sover barnet? Vad är barnet rädd för eller ledset över?",
        en: "How does the child feel and sleep? What frightens or saddens them?",
      },
    },
    {
      code: "parents_strength",
      name: { fi: "Vanhempien voimat", sv: "Föräldrarnas krafter", en: "The parents' strength" },
      ask: {
        fi: "Miten jaksatte? Mistä saatte voimaa, ja mikä vie sitä?",
        sv: "Hur orkar ni? Varifrån får ni kraft, och vad tar den?",
        en: "How do you manage? What gives you strength, and what takes it?",
      },
    },
    {
      code: "close_people",
      name: {
        fi: "Läheiset ja muu tuki",
        sv: "Närstående och annat stöd",
        en: "Close people and other support",
      },
      ask: {
        fi: "Ketkä ovat lähellä? Keneltä voi pyytää apua, ja mikä jää vaille?",
        sv: "Vilka finns nära? Vem kan man be om hjälp, och vad saknas?",
        en: "Who is close? Whom can you ask for help, and what is missing?",
      },
    },
  ],
  closing: {
    picture: {
      fi: "Miltä lapsen elämä nyt näyttää, kun kaikki alueet on katsottu? Sanotaan se yhdessä.",
      sv: "Hur ser barnets liv ut nu när alla områden är sedda? Vi säger det tillsammans.",
      en: "How does the child's life look now that every area has been seen? Let us say it together.",
    },
    dissent: {
      fi: "Kuka näkee toisin? Kysytään jokaiselta nimeltä. Eri mieltä saa olla, ja se kirjataan yhtä näkyvästi.",
      sv: "Vem ser det annorlunda? Vi frågar var och en vid namn. Det är tillåtet att vara oense, och det skrivs lika synligt.",
      en: "Who sees it differently? We ask each by name. It is all right to disagree, and it is written just as visibly.",
    },
    steps: {
      fi: "Mitä tehdään, jotta vahvuudet pysyvät ja haavoittuvista kohdista pidetään huolta? Kuka, ja mihin mennessä?",
      sv: "Vad gör vi för att styrkorna ska bestå och det sårbara tas om hand? Vem, och senast när?",
      en: "What is done so that strengths last and what is vulnerable is looked after? Who, and by when?",
    },
  },
};
