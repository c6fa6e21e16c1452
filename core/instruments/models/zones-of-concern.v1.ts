import type { Form, Instrument, Item } from "#core/instruments/shapes.ts";
import { inThree as t, type Text } from "#core/kernel/text.ts";

/** A part of the child's life, asked of those around the child and of a young person about themselves. */
const domain = (id: string, asked: Text, young: Text): readonly Item[] => [
  { linkId: id, kind: "choice", scale: "zones", section: id, text: asked, wordings: { young } },
  {
    linkId: `${id}_worry`,
    kind: "words",
    section: id,
    text: t("Mikä tässä huolettaa?", "Vad oroar i det här?", "What worries you in this?"),
    shownWhen: { holds: "every", of: [{ linkId: id, is: "at_least", value: 2 }] },
  },
];

const domains: readonly { id: string; name: Text; asked: Text; young: Text }[] = [
  {
    id: "home",
    name: t("Koti ja arki", "Hem och vardag", "Home and everyday life"),
    asked: t(
      "Kuinka huolissanne olette lapsen arjesta kotona?",
      "Hur oroliga är ni för barnets vardag hemma?",
      "How worried are you about the child's everyday life at home?",
    ),
    young: t(
      "Kuinka huolissasi olet arjestasi kotona?",
      "Hur orolig är du för din vardag hemma?",
      "How worried are you about your everyday life at home?",
    ),
  },
  {
    id: "parents",
    name: t("Vanhempien jaksaminen", "Föräldrarnas ork", "Parents' strength"),
    asked: t(
      "Kuinka huolissanne olette vanhempien jaksamisesta lapsen kannalta?",
      "Hur oroliga är ni för föräldrarnas ork, med tanke på barnet?",
      "How worried are you about the parents' strength, for the child's sake?",
    ),
    young: t(
      "Kuinka huolissasi olet siitä, miten vanhempasi jaksavat?",
      "Hur orolig är du för hur dina föräldrar orkar?",
      "How worried are you about how your parents are coping?",
    ),
  },
  {
    id: "school",
    name: t("Päiväkoti tai koulu", "Dagis eller skola", "Day care or school"),
    asked: t(
      "Kuinka huolissanne olette lapsen päivistä päiväkodissa tai koulussa?",
      "Hur oroliga är ni för barnets dagar på dagis eller i skolan?",
      "How worried are you about the child's days at day care or school?",
    ),
    young: t(
      "Kuinka huolissasi olet koulunkäynnistäsi?",
      "Hur orolig är du för din skolgång?",
      "How worried are you about your schooling?",
    ),
  },
  {
    id: "health",
    name: t("Terveys, uni ja ruoka", "Hälsa, sömn och mat", "Health, sleep and food"),
    asked: t(
      "Kuinka huolissanne olette lapsen terveydestä, unesta ja syömisestä?",
      "Hur oroliga är ni för barnets hälsa, sömn och ätande?",
      "How worried are you about the child's health, sleep and eating?",
    ),
    young: t(
      "Kuinka huolissasi olet terveydestäsi, unestasi ja syömisestäsi?",
      "Hur orolig är du för din hälsa, sömn och ditt ätande?",
      "How worried are you about your health, sleep and eating?",
    ),
  },
  {
    id: "friends",
    name: t("Kaverit ja vapaa-aika", "Kompisar och fritid", "Friends and free time"),
    asked: t(
      "Kuinka huolissanne olette lapsen kavereista ja vapaa-ajasta?",
      "Hur oroliga är ni för barnets kompisar och fritid?",
      "How worried are you about the child's friends and free time?",
    ),
    young: t(
      "Kuinka huolissasi olet kavereistasi ja vapaa-ajastasi?",
      "Hur orolig är du för dina kompisar och din fritid?",
      "How worried are you about your friends and free time?",
    ),
  },
  {
    id: "feelings",
    name: t("Tunteet ja käytös", "Känslor och beteende", "Feelings and behaviour"),
    asked: t(
      "Kuinka huolissanne olette lapsen mielialasta ja käytöksestä?",
      "Hur oroliga är ni för barnets sinnesstämning och beteende?",
      "How worried are you about the child's mood and behaviour?",
    ),
    young: t(
      "Kuinka huolissasi olet siitä, millainen olo sinulla on?",
      "Hur orolig är du för hur du mår?",
      "How worried are you about how you feel?",
    ),
  },
  {
    id: "safety",
    name: t("Turvallisuus", "Trygghet", "Safety"),
    asked: t(
      "Kuinka huolissanne olette lapsen turvallisuudesta?",
      "Hur oroliga är ni för barnets trygghet?",
      "How worried are you about the child's safety?",
    ),
    young: t(
      "Kuinka huolissasi olet omasta turvallisuudestasi?",
      "Hur orolig är du för din egen trygghet?",
      "How worried are you about your own safety?",
    ),
  },
];

const onPage = (id: string, perspective: Form["perspective"], name: Text): Form => ({
  id,
  perspective,
  name,
  pace: "page",
  aloud: false,
});

/**
 * Own wording of a practice known in Finland as huolen vyöhykkeistö (Arnkil & Eriksson, THL): each judges their own worry, nobody
 * another's, and the worries are put beside each other. Released: a change is a new file with the next number.
 */
export const zonesOfConcernV1: Instrument = {
  id: "zones-of-concern",
  version: 1,
  purposes: ["concern_zones"],
  name: t("Huolen vyöhykkeet", "Orons zoner", "Zones of concern"),
  intro: t(
    "Arvioikaa omaa huoltanne yhdestä lapsesta. Tämä on teidän huolenne, ei totuus lapsesta eikä arvio kenestäkään muusta. Erilaiset huolet ovat arvokas tieto.",
    "Bedöm er egen oro för ett barn. Det är er oro, inte sanningen om barnet eller en bedömning av någon annan. Olika oro är värdefull kunskap.",
    "Judge your own worry about one child. It is your worry, not the truth about the child nor a judgement of anybody else. Different worries are worth knowing.",
  ),
  licence: t(
    "Oma sanamuoto (EUPL-1.2). Ajatus huolen vyöhykkeistä: Tom Arnkil ja Esa Eriksson, Huoli puheeksi (Stakes/THL). Ei ole mitta vaan keskustelun väline; vastauksia ei lasketa yhteen eikä keskiarvoiksi.",
    "Egen formulering (EUPL-1.2). Idén om orons zoner: Tom Arnkil och Esa Eriksson, Huoli puheeksi (Stakes/THL). Inget mått utan ett redskap för samtal; svaren summeras inte och medelvärden räknas inte.",
    "Own wording (EUPL-1.2). The idea of zones of concern: Tom Arnkil and Esa Eriksson, Huoli puheeksi (Stakes/THL). Not a measure but a tool for talking; answers are neither added up nor averaged.",
  ),
  holder: "own",
  aboutChild: true,
  sections: [
    ...domains.map(({ id, name }) => ({ id, name })),
    { id: "ahead", name: t("Eteenpäin", "Framåt", "Ahead") },
  ],
  scales: {
    zones: {
      look: "steps",
      steps: [
        {
          value: 1,
          band: "none",
          name: t("Asiat ovat hyvin, ei huolta", "Det är bra, ingen oro", "Things are well, no worry"),
        },
        {
          value: 2,
          band: "small",
          name: t(
            "Asia on käynyt mielessä; keinoni riittävät hyvin",
            "Saken har slagit mig; mina medel räcker bra",
            "It has crossed my mind; my own means are well enough",
          ),
        },
        {
          value: 3,
          band: "small",
          name: t(
            "Mietin asiaa toistuvasti; keinoni riittävät vielä",
            "Jag tänker ofta på saken; mina medel räcker än",
            "I think of it often; my own means are still enough",
          ),
        },
        {
          value: 4,
          band: "grey",
          name: t(
            "Huoli kasvaa; en ole varma, riittävätkö keinoni",
            "Oron växer; jag är inte säker på att mina medel räcker",
            "The worry grows; I am not sure my means are enough",
          ),
        },
        {
          value: 5,
          band: "grey",
          name: t(
            "Huoli painaa koko ajan; keinoni ovat loppumassa, tarvitaan muita",
            "Oron tynger hela tiden; mina medel tar slut, andra behövs",
            "The worry weighs all the time; my means are running out, others are needed",
          ),
        },
        {
          value: 6,
          band: "great",
          name: t(
            "Olen hyvin huolissani; keinoni ovat loppu, muutos tarvitaan pian",
            "Jag är mycket orolig; mina medel är slut, en ändring behövs snart",
            "I am very worried; my means are at an end, a change is needed soon",
          ),
        },
        {
          value: 7,
          band: "great",
          name: t(
            "Vaara on lähellä; muutos tarvitaan heti",
            "Faran är nära; en ändring behövs genast",
            "Danger is near; a change is needed at once",
          ),
        },
      ],
      bands: {
        none: t("ei huolta", "ingen oro", "no worry"),
        small: t("pieni huoli", "liten oro", "small worry"),
        grey: t("harmaa vyöhyke", "grå zon", "grey zone"),
        great: t("suuri huoli", "stor oro", "great worry"),
      },
    },
  },
  forms: [
    {
      id: "young",
      perspective: "child",
      ages: { from: 12, to: 17 },
      name: t("Nuori itse, 12–17 v", "Den unga själv, 12–17 år", "The young person, 12–17"),
      intro: t(
        "Arvioi omaa huoltasi omasta elämästäsi. Kukaan muu ei voi tietää sitä puolestasi. Saat jättää vastaamatta mihin tahansa kohtaan.",
        "Bedöm din egen oro för ditt eget liv. Ingen annan kan veta det åt dig. Du får låta bli att svara på vad som helst.",
        "Judge your own worry about your own life. Nobody else can know it for you. You may leave out anything you like.",
      ),
      pace: "one",
      aloud: false,
    },
    onPage("parent", "parent", t("Vanhempi", "Förälder", "Parent")),
    onPage("close", "close_person", t("Läheinen", "Närstående", "Close person")),
    onPage("worker", "worker", t("Työntekijä", "Medarbetare", "Worker")),
  ],
  items: [
    ...domains.flatMap(({ id, asked, young }) => domain(id, asked, young)),
    {
      linkId: "strong",
      kind: "words",
      section: "ahead",
      text: t(
        "Mikä lapsen elämässä on vahvaa?",
        "Vad är starkt i barnets liv?",
        "What is strong in the child's life?",
      ),
      wordings: {
        young: t("Mikä elämässäsi on hyvin?", "Vad är bra i ditt liv?", "What is good in your life?"),
      },
    },
    {
      linkId: "will_do",
      kind: "words",
      section: "ahead",
      text: t(
        "Mitä aiotte itse tehdä huolen pienentämiseksi?",
        "Vad tänker ni själva göra för att minska oron?",
        "What will you yourself do to lessen the worry?",
      ),
      wordings: {
        young: t("Mistä olisi sinulle apua?", "Vad skulle hjälpa dig?", "What would help you?"),
      },
    },
  ],
  // One part of life each: worries of different kinds aren't added up.
  subscales: domains.map(({ id, name }) => ({
    id,
    name,
    items: [id],
    score: "sum",
    mayMiss: 0,
    better: "less",
  })),
  cutOffs: [],
  reliability: [],
  alerts: [
    {
      id: "danger_is_near",
      forms: ["parent", "close", "worker"],
      when: {
        holds: "some",
        of: domains.map(({ id }) => ({ linkId: id, is: "at_least" as const, value: 7 })),
      },
      urgency: "at_once",
      text: t(
        "Vastaaja arvioi vaaran olevan lähellä. Selvitä heti, mistä on kyse, ja arvioi lastensuojeluilmoituksen tarve (LsL 25 §); välittömässä vaarassa soita 112.",
        "Den som svarade bedömer att faran är nära. Ta genast reda på vad det gäller och bedöm behovet av barnskyddsanmälan (BarnskyddsL 25 §); vid omedelbar fara ring 112.",
        "The one who answered judges that danger is near. Find out at once what it is about and judge whether a child-welfare notification is needed (Child Welfare Act 25 §); in immediate danger call 112.",
      ),
      say: t(
        "Kiitos, että kerroitte. Tästä puhutaan kanssanne heti. Jos lapsi on vaarassa juuri nyt, soittakaa 112.",
        "Tack för att ni berättade. Vi talar genast med er om det. Om barnet är i fara just nu, ring 112.",
        "Thank you for telling. This will be talked over with you at once. If the child is in danger right now, call 112.",
      ),
    },
    {
      id: "young_in_danger",
      forms: ["young"],
      when: {
        holds: "some",
        of: domains.map(({ id }) => ({ linkId: id, is: "at_least" as const, value: 7 })),
      },
      urgency: "at_once",
      text: t(
        "Nuori arvioi vaaran olevan lähellä. Jutelkaa heti kahden kesken ja arvioi lastensuojeluilmoituksen tarve (LsL 25 §); välittömässä vaarassa soita 112.",
        "Den unga bedömer att faran är nära. Prata genast på tu man hand och bedöm behovet av barnskyddsanmälan (BarnskyddsL 25 §); vid omedelbar fara ring 112.",
        "The young person judges that danger is near. Talk at once, alone, and judge whether a child-welfare notification is needed (Child Welfare Act 25 §); in immediate danger call 112.",
      ),
      say: t(
        "Kiitos, että kerroit. Työntekijä juttelee kanssasi ihan kohta, ja mietitte yhdessä, mitä tehdään.",
        "Tack för att du berättade. Medarbetaren pratar med dig alldeles strax, och ni funderar tillsammans på vad ni ska göra.",
        "Thank you for telling. The worker will talk with you in a moment, and you will think together about what to do.",
      ),
    },
  ],
};
