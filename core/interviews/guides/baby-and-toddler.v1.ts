import type { InterviewGuide } from "#core/interviews/guide.ts";
import { inThree as t } from "#core/kernel/text.ts";

/**
 * Who doesn't tell by words yet is heard by being with them: what the child shows, beside the adult who cares for the child. Own
 * wording. Released: a change is a new file with the next number.
 */
export const babyAndToddlerV1: InterviewGuide = {
  id: "baby-and-toddler",
  version: 1,
  role: "child",
  ages: { from: 0, to: 2 },
  name: t(
    "Vauvan ja taaperon kuuleminen",
    "Att lyssna på en baby eller ett småbarn",
    "Hearing a baby or a toddler",
  ),
  opening: t(
    "Hei! Tulin katsomaan, mitä sinulle kuuluu. Ollaan tässä hetki yhdessä.",
    "Hej! Jag kom för att se hur du har det. Vi är här en stund tillsammans.",
    "Hello! I came to see how you are. Let us be here together for a while.",
  ),
  lead: t(
    "Lattialla, lapsen omassa tahdissa, hoitava aikuinen lähellä. Vastaukseksi kirjataan, mitä lapsi näytti ja teki, ei arviota siitä. Jos jokin ei tullut esiin, merkitse, ettei lapsi vastannut.",
    "På golvet, i barnets egen takt, med den vuxna som sköter barnet nära. Som svar skrivs vad barnet visade och gjorde, inte en bedömning av det. Om något inte kom fram, anteckna att barnet inte svarade.",
    "On the floor, at the child's own pace, with the adult who cares for the child near. Write as the answer what the child showed and did, not a judgement of it. If something didn't come up, mark that the child didn't answer.",
  ),
  sections: [
    {
      code: "being",
      title: t("Olo", "Hur barnet mår", "How the child is"),
      questions: [
        {
          code: "mood",
          ask: t("Mitä sinulle kuuluu tänään?", "Hur mår du i dag?", "How are you today?"),
          hint: t(
            "Ilme, ääni, katse, liike ja vireys. Onko lapsi syönyt ja nukkunut?",
            "Min, röst, blick, rörelse och vakenhet. Har barnet ätit och sovit?",
            "Face, voice, eyes, movement and wakefulness. Has the child eaten and slept?",
          ),
        },
        {
          code: "likes",
          ask: t("Mistä sinä pidät? Näytä!", "Vad tycker du om? Visa!", "What do you like? Show me!"),
          hint: t(
            "Mihin lapsi kurottaa tai konttaa, mikä saa hymyn.",
            "Vad barnet sträcker sig efter eller kryper till, vad som väcker ett leende.",
            "What the child reaches for or crawls to, what brings a smile.",
          ),
        },
      ],
    },
    {
      code: "adults",
      title: t("Aikuiset", "De vuxna", "The adults"),
      questions: [
        {
          code: "comfort",
          ask: t(
            "Kenen syliin sinä menet, kun harmittaa?",
            "Till vems famn går du när du är ledsen?",
            "In whose arms do you go when you are upset?",
          ),
          hint: t(
            "Keneltä lapsi hakee lohtua, ja rauhoittuuko hän siinä.",
            "Hos vem barnet söker tröst, och lugnar det sig där.",
            "From whom the child seeks comfort, and whether the child calms there.",
          ),
        },
        {
          code: "together",
          ask: t(
            "Mitä te teette yhdessä, kun on kivaa?",
            "Vad gör ni tillsammans när det är roligt?",
            "What do you do together when it is fun?",
          ),
          hint: t(
            "Vuorottelu, katse, ääntely: kuka aloittaa, kuka vastaa.",
            "Turtagning, blick, joller: vem börjar, vem svarar.",
            "Turns, eyes, babble: who begins, who answers.",
          ),
        },
        {
          code: "apart",
          ask: t(
            "Mitä tapahtuu, kun aikuinen menee hetkeksi pois?",
            "Vad händer när den vuxna går undan en stund?",
            "What happens when the adult goes away for a moment?",
          ),
          hint: t(
            "Vain jos näin käy luonnostaan. Miten lapsi ottaa aikuisen takaisin?",
            "Bara om det sker naturligt. Hur tar barnet emot den vuxna igen?",
            "Only if it happens by itself. How does the child take the adult back?",
          ),
        },
      ],
    },
    {
      code: "safe",
      title: t("Turva", "Trygghet", "Safety"),
      questions: [
        {
          code: "startle",
          ask: t(
            "Mikä sinua säikäyttää? Mikä auttaa?",
            "Vad skrämmer dig? Vad hjälper?",
            "What startles you? What helps?",
          ),
          hint: t(
            "Jähmettyminen, väistäminen, itku jota kukaan ei kuule. Turvaan liittyvästä kerrot heti työparille.",
            "Barnet stelnar, väjer, gråter utan att någon hör. Det som gäller säkerhet berättar du genast för din arbetspartner.",
            "Freezing, flinching, crying that nobody hears. What concerns safety you tell your partner at once.",
          ),
        },
        {
          code: "place",
          ask: t(
            "Missä sinun on hyvä nukkua ja olla?",
            "Var är det bra att sova och vara?",
            "Where is it good for you to sleep and be?",
          ),
          hint: t(
            "Oma paikka, lämpö, puhtaus, rauha.",
            "En egen plats, värme, renhet, lugn.",
            "A place of one's own, warmth, cleanness, peace.",
          ),
        },
      ],
    },
  ],
};
