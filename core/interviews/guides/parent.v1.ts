import type { InterviewGuide } from "#core/interviews/guide.ts";

/** Each parent alone: the family as they see it, what repeats, what they want. Own wording. Released: a change is a new file with the next number. */
export const parentV1: InterviewGuide = {
  id: "parent",
  version: 1,
  role: "parent",
  name: { fi: "Vanhemman haastattelu", sv: "Intervju med föräldern", en: "Interview of the parent" },
  opening: {
    fi: "Haluan kuulla, miltä tilanne näyttää juuri sinulle. Kirjoitan sen sinun sanoillasi. Saat lukea sen ja jättää vastaamatta.",
    sv: "Jag vill höra hur läget ser ut för just dig. Jag skriver det med dina ord. Du får läsa det och låta bli att svara.",
    en: "I want to hear how things look to you. I write it in your words. You may read it and leave things unanswered.",
  },
  lead: {
    fi: "Jokainen vanhempi erikseen, ilman lapsia. Puhu suoraan ja syyllistämättä; kysy, mitä malli on joskus suojellut.",
    sv: "Varje förälder för sig, utan barnen. Tala rakt och utan skuld; fråga vad mönstret en gång har skyddat.",
    en: "Each parent alone, without the children. Speak directly and without blame; ask what the pattern once protected.",
  },
  sections: [
    {
      code: "now",
      title: { fi: "Nyt", sv: "Nu", en: "Now" },
      questions: [
        {
          code: "situation",
          ask: {
            fi: "Mikä teillä on nyt vaikeinta? Mikä toimii?",
            sv: "Vad är svårast hos er just nu? Vad fungerar?",
            en: "What is hardest for you now? What works?",
          },
        },
        {
          code: "strength",
          ask: {
            fi: "Miten itse jaksat, ja mistä saat voimaa?",
            sv: "Hur orkar du själv, och var får du kraft?",
            en: "How do you cope yourself, and where do you get strength?",
          },
        },
        {
          code: "child",
          ask: {
            fi: "Millainen lapsesi on, ja mitä hän sinulta tarvitsee?",
            sv: "Hurdant är ditt barn, och vad behöver det av dig?",
            en: "What is your child like, and what do they need from you?",
          },
          hint: {
            fi: "Jokaisesta lapsesta erikseen.",
            sv: "Om varje barn för sig.",
            en: "About each child separately.",
          },
        },
      ],
    },
    {
      code: "story",
      title: { fi: "Tausta", sv: "Bakgrund", en: "Background" },
      questions: [
        {
          code: "own",
          ask: {
            fi: "Millainen oma lapsuutesi oli, ja mitä haluat siirtää eteenpäin tai jättää?",
            sv: "Hurdan var din egen barndom, och vad vill du föra vidare eller lämna?",
            en: "What was your own childhood like, and what do you want to pass on or leave behind?",
          },
        },
        {
          code: "values",
          ask: {
            fi: "Mikä perheellesi on tärkeintä: arvot, kulttuuri, usko, kieli?",
            sv: "Vad är viktigast för din familj: värden, kultur, tro, språk?",
            en: "What matters most to your family: values, culture, faith, language?",
          },
        },
      ],
    },
    {
      code: "pattern",
      title: { fi: "Mikä toistuu", sv: "Vad som upprepas", en: "What repeats" },
      questions: [
        {
          code: "stuck",
          ask: {
            fi: "Mikä teillä toistuu aina samalla tavalla, vaikka kukaan ei halua sitä?",
            sv: "Vad upprepas alltid likadant hos er, fast ingen vill det?",
            en: "What repeats in the same way at your home though nobody wants it?",
          },
        },
        {
          code: "protects",
          ask: {
            fi: "Mitä se auttaa välttämään? Mitä tapahtuisi ilman sitä?",
            sv: "Vad hjälper det er att undvika? Vad skulle hända utan det?",
            en: "What does it help you to avoid? What would happen without it?",
          },
        },
        {
          code: "better",
          ask: {
            fi: "Milloin on mennyt toisin? Mitä silloin tehtiin?",
            sv: "När har det gått annorlunda? Vad gjordes då?",
            en: "When has it gone differently? What was done then?",
          },
        },
      ],
    },
    {
      code: "ahead",
      title: { fi: "Eteenpäin", sv: "Framåt", en: "Ahead" },
      questions: [
        {
          code: "safety",
          ask: {
            fi: "Onko kotona väkivaltaa, päihteitä tai muuta, mikä pelottaa?",
            sv: "Finns det våld, rusmedel eller annat hemma som skrämmer?",
            en: "Is there violence, substance use or anything else at home that frightens?",
          },
          hint: {
            fi: "Kysy jokaiselta, aina kahden kesken.",
            sv: "Fråga var och en, alltid på tu man hand.",
            en: "Ask each one, always alone.",
          },
        },
        {
          code: "hope",
          ask: {
            fi: "Mistä huomaat, että kuntoutuksesta on ollut apua?",
            sv: "Vad visar dig att rehabiliteringen har hjälpt?",
            en: "How will you notice that rehabilitation has helped?",
          },
        },
      ],
    },
  ],
};
