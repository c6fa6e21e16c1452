import type { InterviewGuide } from "#core/interviews/guide.ts";

/** A school-age child tells in short talk with something to draw and to point at. Own wording. Released: a change is a new file with the next number. */
export const schoolChildV1: InterviewGuide = {
  id: "school-child",
  version: 1,
  role: "child",
  ages: { from: 7, to: 11 },
  name: {
    fi: "Kouluikäisen haastattelu",
    sv: "Intervju med ett barn i skolåldern",
    en: "Interview of a school-age child",
  },
  opening: {
    fi: "Haluan kuulla sinulta itseltäsi, millaista teillä on. Kirjoitan sen sinun sanoillasi ja luen sen sinulle lopuksi. Voit jättää vastaamatta.",
    sv: "Jag vill höra av dig själv hur ni har det. Jag skriver det med dina ord och läser upp det för dig till slut. Du får låta bli att svara.",
    en: "I want to hear from you yourself what it is like at home. I write it in your words and read it to you at the end. You may leave things unanswered.",
  },
  lead: {
    fi: "Kahden kesken, paikassa jonka lapsi valitsee. Lue kirjaus lapselle lopuksi ja kysy, mitä aikuisille saa kertoa.",
    sv: "På tu man hand, på en plats som barnet väljer. Läs upp anteckningen till slut och fråga vad de vuxna får veta.",
    en: "Alone together, in a place the child chooses. Read the record to the child at the end and ask what the adults may be told.",
  },
  sections: [
    {
      code: "everyday",
      title: { fi: "Arki", sv: "Vardagen", en: "Everyday" },
      questions: [
        {
          code: "day",
          ask: {
            fi: "Kerro tavallisesta päivästäsi aamusta iltaan.",
            sv: "Berätta om en vanlig dag från morgon till kväll.",
            en: "Tell me about an ordinary day from morning to evening.",
          },
          hint: {
            fi: "Aikajana paperille auttaa: aamu, koulu, iltapäivä, ilta.",
            sv: "En tidslinje på papper hjälper: morgon, skola, eftermiddag, kväll.",
            en: "A timeline on paper helps: morning, school, afternoon, evening.",
          },
        },
        {
          code: "feel",
          ask: {
            fi: "Millainen olo sinulla on kotona yleensä?",
            sv: "Hur känns det oftast hemma?",
            en: "How do you mostly feel at home?",
          },
          options: [
            { code: "good", name: { fi: "hyvä", sv: "bra", en: "good" } },
            { code: "so_so", name: { fi: "siltä väliltä", sv: "sådär", en: "so-so" } },
            { code: "bad", name: { fi: "paha", sv: "dålig", en: "bad" } },
          ],
        },
        {
          code: "school",
          ask: {
            fi: "Mitä koulussa ja kavereiden kanssa kuuluu?",
            sv: "Hur går det i skolan och med kompisarna?",
            en: "How are things at school and with friends?",
          },
        },
      ],
    },
    {
      code: "family",
      title: { fi: "Perhe", sv: "Familjen", en: "The family" },
      questions: [
        {
          code: "close",
          ask: {
            fi: "Kenen kanssa kotona on helppo olla? Kenen kanssa vaikeampi?",
            sv: "Vem är det lätt att vara med hemma? Vem är det svårare med?",
            en: "Who at home is easy to be with? Who is harder?",
          },
        },
        {
          code: "quarrel",
          ask: {
            fi: "Miten teillä riidellään, ja miten riita loppuu?",
            sv: "Hur grälar ni, och hur slutar grälet?",
            en: "How do you quarrel at your home, and how does it end?",
          },
        },
        {
          code: "you_do",
          ask: { fi: "Mitä sinä silloin teet?", sv: "Vad gör du då?", en: "What do you do then?" },
          hint: {
            fi: "Ei ratkaisuja lapsen puolesta; kuuntele, minkä tehtävän lapsi on ottanut.",
            sv: "Inga lösningar åt barnet; lyssna efter vilken uppgift barnet har tagit.",
            en: "No solutions for the child; listen for the task the child has taken.",
          },
        },
      ],
    },
    {
      code: "safe",
      title: { fi: "Turva ja toive", sv: "Trygghet och önskan", en: "Safety and a wish" },
      questions: [
        {
          code: "afraid",
          ask: {
            fi: "Onko jokin, mitä pelkäät tai mikä huolettaa?",
            sv: "Finns det något som du är rädd för eller orolig över?",
            en: "Is there something you fear or worry about?",
          },
        },
        {
          code: "tell",
          ask: {
            fi: "Kenelle kerrot, kun on paha olla?",
            sv: "Vem berättar du för när det känns dåligt?",
            en: "Whom do you tell when you feel bad?",
          },
        },
        {
          code: "change",
          ask: {
            fi: "Mitä haluaisit, että kotona tehtäisiin toisin?",
            sv: "Vad skulle du vilja att ni gjorde annorlunda hemma?",
            en: "What would you like to be done differently at home?",
          },
        },
      ],
    },
  ],
};
