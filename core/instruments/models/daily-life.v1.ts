import { scales } from "#core/instruments/models/shared/scales.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree as t } from "#core/kernel/text.ts";

/** Own wording: how everyday life is, safety at home among it. Released: a change is a new file with the next number. */
export const dailyLifeV1: Instrument = {
  id: "daily-life",
  version: 1,
  purposes: ["daily_life"],
  name: t("Arjen tilanne", "Läget i vardagen", "Everyday life now"),
  intro: t(
    "Ajatelkaa kahta viime viikkoa. Vastauksissa ei ole oikeaa eikä väärää; niistä jutellaan yhdessä, jos sopii.",
    "Tänk på de två senaste veckorna. Inget svar är rätt eller fel; vi talar om dem tillsammans om det passar er.",
    "Think of the past two weeks. No answer is right or wrong; we talk them over together if you agree.",
  ),
  licence: t(
    "Oma sanamuoto (EUPL-1.2). Luotettavuutta ei ole tutkittu: kysely on perheen oman muutoksen seuraamiseen.",
    "Egen formulering (EUPL-1.2). Tillförlitligheten har inte undersökts: enkäten är till för att följa familjens egen förändring.",
    "Own wording (EUPL-1.2). Its reliability hasn't been studied: it is for following the family's own change.",
  ),
  holder: "own",
  aboutChild: false,
  sections: [],
  scales: {
    well: scales.well,
    weather: scales.weather,
    often: scales.often,
    often_faces: scales.often_faces,
    feel_small: scales.feel_small,
    safety: {
      look: "steps",
      steps: [
        { value: 0, name: t("En ole turvassa", "Jag är inte trygg", "I am not safe") },
        { value: 1, name: t("Usein pelottaa", "Jag är ofta rädd", "I am often afraid") },
        { value: 2, name: t("Joskus pelottaa", "Jag är ibland rädd", "I am sometimes afraid") },
        { value: 3, name: t("Melkein aina on turvallista", "Nästan alltid tryggt", "Almost always safe") },
        { value: 4, name: t("Minulla on turvallinen olo", "Jag känner mig trygg", "I feel safe") },
      ],
    },
    safety_faces: {
      look: "faces",
      steps: [
        { value: 0, name: t("En ole turvassa", "Jag är inte trygg", "I am not safe") },
        { value: 1, name: t("Usein pelottaa", "Jag är ofta rädd", "I am often afraid") },
        { value: 2, name: t("Joskus pelottaa", "Jag är ibland rädd", "I am sometimes afraid") },
        { value: 3, name: t("Melkein aina on turvallista", "Nästan alltid tryggt", "Almost always safe") },
        { value: 4, name: t("Minulla on turvallinen olo", "Jag känner mig trygg", "I feel safe") },
      ],
    },
    safety_small: {
      look: "faces",
      steps: [
        { value: 0, name: t("Ei ole turvallista", "Det är inte tryggt", "It isn't safe") },
        { value: 2, name: t("Joskus pelottaa", "Ibland är jag rädd", "Sometimes I'm afraid") },
        { value: 4, name: t("On turvallista", "Det är tryggt", "It is safe") },
      ],
    },
    safety_seen: {
      look: "steps",
      steps: [
        { value: 0, name: t("Lapsi ei ole turvassa", "Barnet är inte tryggt", "The child isn't safe") },
        { value: 1, name: t("Usein turvatonta", "Ofta otryggt", "Often unsafe") },
        { value: 2, name: t("Joskus turvatonta", "Ibland otryggt", "Sometimes unsafe") },
        { value: 3, name: t("Melkein aina turvallista", "Nästan alltid tryggt", "Almost always safe") },
        { value: 4, name: t("Turvallista", "Tryggt", "Safe") },
      ],
    },
  },
  forms: [
    {
      id: "small",
      perspective: "child",
      ages: { from: 3, to: 6 },
      name: t("Lapsi 3–6 v", "Barn 3–6 år", "Child 3–6"),
      intro: t(
        "Nyt saat kertoa, millaista sinulla on. Voit myös olla vastaamatta.",
        "Nu får du berätta hur du har det. Du behöver inte svara.",
        "Now you can tell how things are for you. You don't have to answer.",
      ),
      pace: "one",
      aloud: true,
      scales: { well: "weather", often: "feel_small", safety: "safety_small" },
    },
    {
      id: "child",
      perspective: "child",
      ages: { from: 7, to: 11 },
      name: t("Lapsi 7–11 v", "Barn 7–11 år", "Child 7–11"),
      intro: t(
        "Ajattele tätä viikkoa ja viime viikkoa. Mikään vastaus ei ole väärä, ja saat jättää vastaamatta.",
        "Tänk på den här veckan och förra veckan. Inget svar är fel, och du får låta bli att svara.",
        "Think of this week and last week. No answer is wrong, and you may leave any of them out.",
      ),
      pace: "one",
      aloud: true,
      scales: { well: "weather", often: "often_faces", safety: "safety_faces" },
    },
    {
      id: "young",
      perspective: "child",
      ages: { from: 12, to: 17 },
      name: t("Nuori 12–17 v", "Ung 12–17 år", "Young person 12–17"),
      intro: t(
        "Ajattele kahta viime viikkoa. Saat jättää vastaamatta mihin tahansa kohtaan.",
        "Tänk på de två senaste veckorna. Du får låta bli att svara på vad som helst.",
        "Think of the past two weeks. You may leave out anything you like.",
      ),
      pace: "one",
      aloud: false,
    },
    {
      id: "parent",
      perspective: "parent",
      name: t("Vanhempi", "Förälder", "Parent"),
      pace: "page",
      aloud: false,
      scales: { safety: "safety_seen" },
    },
    {
      id: "close",
      perspective: "close_person",
      name: t("Läheinen", "Närstående", "Close person"),
      intro: t(
        "Ajatelkaa kahta viime viikkoa. Vastatkaa sen mukaan, mitä olette itse nähneet ja kuulleet; muun voi jättää väliin.",
        "Tänk på de två senaste veckorna. Svara utifrån vad ni själva har sett och hört; annat kan ni hoppa över.",
        "Think of the past two weeks. Answer by what you have seen and heard yourself; leave out the rest.",
      ),
      pace: "page",
      aloud: false,
      scales: { safety: "safety_seen" },
    },
    {
      id: "worker",
      perspective: "worker",
      name: t("Työntekijä", "Medarbetare", "Worker"),
      intro: t(
        "Vastaa sen mukaan, mitä olet itse nähnyt ja kuullut kahden viime viikon aikana, ennen kuin näet muiden vastaukset.",
        "Svara utifrån vad du själv har sett och hört de två senaste veckorna, innan du ser de andras svar.",
        "Answer by what you have seen and heard yourself in the past two weeks, before you see the others' answers.",
      ),
      pace: "page",
      aloud: false,
      scales: { safety: "safety_seen" },
    },
  ],
  items: [
    {
      linkId: "going",
      kind: "choice",
      scale: "well",
      text: t(
        "Miten teillä on mennyt kahden viime viikon aikana?",
        "Hur har ni haft det de två senaste veckorna?",
        "How have things been with you in the past two weeks?",
      ),
      wordings: {
        small: t(
          "Millainen sää sinulla on mielessä nyt?",
          "Vilket väder har du i sinnet just nu?",
          "What is the weather like in your mind now?",
        ),
        child: t(
          "Jos tämä viikko olisi sää, millainen se olisi?",
          "Om den här veckan var ett väder, vilket skulle det vara?",
          "If this week were weather, what would it be?",
        ),
        young: t(
          "Miten sinulla on mennyt kahden viime viikon aikana?",
          "Hur har du haft det de två senaste veckorna?",
          "How have things been with you in the past two weeks?",
        ),
        close: t(
          "Miten perheellä on mennyt kahden viime viikon aikana?",
          "Hur har familjen haft det de två senaste veckorna?",
          "How have things been with the family in the past two weeks?",
        ),
        worker: t(
          "Miten perheellä on mennyt kahden viime viikon aikana?",
          "Hur har familjen haft det de två senaste veckorna?",
          "How have things been with the family in the past two weeks?",
        ),
      },
    },
    {
      linkId: "home",
      kind: "choice",
      scale: "often",
      picture: "home",
      text: t("Kotona on rauhallista", "Det är lugnt hemma", "It is calm at home"),
      wordings: {
        small: t(
          "Miltä tuntuu olla kotona?",
          "Hur känns det att vara hemma?",
          "How does it feel to be at home?",
        ),
      },
    },
    {
      linkId: "quarrels",
      kind: "choice",
      scale: "often",
      reversed: true,
      forms: ["child", "young", "parent", "close", "worker"],
      picture: "quarrel",
      text: t(
        "Riidat kestävät pitkään tai palaavat samanlaisina",
        "Grälen drar ut på tiden eller kommer tillbaka likadana",
        "Quarrels go on for long or come back the same",
      ),
      wordings: {
        child: t("Kotona riidellään", "Det grälas hemma", "There is quarrelling at home"),
        young: t("Kotona riidellään", "Det grälas hemma", "There is quarrelling at home"),
      },
    },
    {
      linkId: "rhythm",
      kind: "choice",
      scale: "often",
      picture: "bed",
      text: t(
        "Aamut, ruoka-ajat ja nukkumaanmeno sujuvat",
        "Morgnar, måltider och läggdags löper",
        "Mornings, meals and bedtimes go well",
      ),
      wordings: {
        small: t(
          "Miltä nukkumaanmeno tuntuu?",
          "Hur känns det att gå och lägga sig?",
          "How does going to bed feel?",
        ),
        child: t("Nukun hyvin", "Jag sover bra", "I sleep well"),
        young: t("Nukun hyvin", "Jag sover bra", "I sleep well"),
      },
    },
    {
      linkId: "together",
      kind: "choice",
      scale: "often",
      picture: "together",
      text: t(
        "Meillä on mukavia hetkiä yhdessä",
        "Vi har trevliga stunder tillsammans",
        "We have good moments together",
      ),
      wordings: {
        small: t(
          "Miltä tuntuu, kun teette jotain yhdessä kotona?",
          "Hur känns det när ni gör något tillsammans hemma?",
          "How does it feel when you do something together at home?",
        ),
        child: t(
          "Teemme kotona yhdessä jotain mukavaa",
          "Vi gör något roligt tillsammans hemma",
          "We do something nice together at home",
        ),
        close: t(
          "Perheellä on mukavia hetkiä yhdessä",
          "Familjen har trevliga stunder tillsammans",
          "The family has good moments together",
        ),
        worker: t(
          "Perheellä on mukavia hetkiä yhdessä",
          "Familjen har trevliga stunder tillsammans",
          "The family has good moments together",
        ),
      },
    },
    {
      linkId: "listened",
      kind: "choice",
      scale: "often",
      picture: "ear",
      text: t(
        "Lapsen ajatuksia kysytään ja kuunnellaan",
        "Man frågar vad barnet tänker och lyssnar",
        "The child's thoughts are asked and listened to",
      ),
      wordings: {
        small: t(
          "Miltä tuntuu kertoa asioita aikuiselle kotona?",
          "Hur känns det att berätta saker för en vuxen hemma?",
          "How does it feel to tell things to an adult at home?",
        ),
        child: t(
          "Aikuiset kotona kuuntelevat minua",
          "De vuxna hemma lyssnar på mig",
          "The adults at home listen to me",
        ),
        young: t(
          "Aikuiset kotona kuuntelevat minua",
          "De vuxna hemma lyssnar på mig",
          "The adults at home listen to me",
        ),
      },
    },
    {
      linkId: "school",
      kind: "choice",
      scale: "often",
      picture: "school",
      text: t(
        "Päiväkodissa tai koulussa sujuu",
        "Det går bra på dagis eller i skolan",
        "Things go well at day care or school",
      ),
      wordings: {
        small: t(
          "Miltä tuntuu olla päiväkodissa?",
          "Hur känns det att vara på dagis?",
          "How does it feel to be at day care?",
        ),
        child: t("Koulussa on hyvä olla", "Det är bra att vara i skolan", "It is good to be at school"),
        young: t("Koulussa on hyvä olla", "Det är bra att vara i skolan", "It is good to be at school"),
      },
    },
    {
      linkId: "friends",
      kind: "choice",
      scale: "often",
      picture: "friend",
      text: t(
        "Lapsella on kavereita ja mukavaa tekemistä",
        "Barnet har kompisar och roliga saker att göra",
        "The child has friends and nice things to do",
      ),
      wordings: {
        small: t(
          "Miltä tuntuu leikkiä toisten lasten kanssa?",
          "Hur känns det att leka med andra barn?",
          "How does it feel to play with other children?",
        ),
        child: t(
          "Minulla on kavereita, joiden kanssa olla",
          "Jag har kompisar att vara med",
          "I have friends to be with",
        ),
        young: t(
          "Minulla on kavereita, joiden kanssa olla",
          "Jag har kompisar att vara med",
          "I have friends to be with",
        ),
      },
    },
    {
      linkId: "strength",
      kind: "choice",
      scale: "often",
      forms: ["parent", "close", "worker"],
      text: t(
        "Vanhemman voimat riittävät arkeen",
        "Förälderns krafter räcker till vardagen",
        "The parent's strength is enough for everyday life",
      ),
      wordings: {
        parent: t(
          "Voimani riittävät arkeen",
          "Mina krafter räcker till vardagen",
          "My strength is enough for everyday life",
        ),
      },
    },
    {
      linkId: "safe",
      kind: "choice",
      scale: "safety",
      picture: "shield",
      text: t(
        "Millainen olo lapsella on kotona?",
        "Hur har barnet det hemma?",
        "How is it for the child to be at home?",
      ),
      wordings: {
        small: t(
          "Millaista sinun on olla kotona?",
          "Hur har du det hemma?",
          "What is it like for you at home?",
        ),
        child: t("Millainen olo sinulla on kotona?", "Hur känner du dig hemma?", "How do you feel at home?"),
        young: t("Millainen olo sinulla on kotona?", "Hur känner du dig hemma?", "How do you feel at home?"),
      },
    },
    {
      linkId: "word",
      kind: "words",
      text: t(
        "Mitä muuta haluatte kertoa arjestanne?",
        "Vad mer vill ni berätta om er vardag?",
        "What else would you like to tell about your everyday life?",
      ),
      wordings: {
        small: t(
          "Mitä muuta haluat kertoa? Aikuinen voi kirjoittaa sen.",
          "Vad vill du berätta mer? En vuxen kan skriva det.",
          "What else would you like to tell? An adult can write it down.",
        ),
        child: t(
          "Mitä muuta haluat kertoa?",
          "Vad mer vill du berätta?",
          "What else would you like to tell?",
        ),
        young: t(
          "Mitä muuta haluat kertoa?",
          "Vad mer vill du berätta?",
          "What else would you like to tell?",
        ),
        close: t(
          "Mitä muuta haluatte kertoa?",
          "Vad mer vill ni berätta?",
          "What else would you like to tell?",
        ),
        worker: t(
          "Mihin arviosi perustuu?",
          "Vad grundar du din bedömning på?",
          "What is your judgement based on?",
        ),
      },
    },
  ],
  subscales: [
    {
      id: "all",
      name: t("Arki kokonaisuutena", "Vardagen som helhet", "Everyday life as a whole"),
      items: [
        "going",
        "home",
        "quarrels",
        "rhythm",
        "together",
        "listened",
        "school",
        "friends",
        "strength",
        "safe",
      ],
      score: "share",
      mayMiss: 2,
      better: "more",
    },
    {
      id: "safety",
      name: t("Turvallisuus kotona", "Trygghet hemma", "Safety at home"),
      items: ["safe"],
      score: "share",
      mayMiss: 0,
      better: "more",
    },
  ],
  cutOffs: [],
  reliability: [],
  alerts: [
    {
      id: "child_not_safe",
      forms: ["small", "child", "young"],
      when: { holds: "every", of: [{ linkId: "safe", is: "equal", value: 0 }] },
      urgency: "at_once",
      text: t(
        "Lapsi vastasi, ettei ole turvassa kotona. Jutelkaa heti kahden kesken, ennen kuin lapsi palaa kotiin tai jää sinne. Arvioi lastensuojeluilmoituksen ja rikosilmoituksen tarve (LsL 25 §); välittömässä vaarassa soita 112.",
        "Barnet svarade att hen inte är trygg hemma. Prata genast på tu man hand, innan barnet går hem eller lämnas där. Bedöm behovet av barnskyddsanmälan och polisanmälan (BarnskyddsL 25 §); vid omedelbar fara ring 112.",
        "The child answered that they aren't safe at home. Talk at once, alone with the child, before they go home or are left there. Judge whether a child-welfare notification and a report of an offence are needed (Child Welfare Act 25 §); in immediate danger call 112.",
      ),
      say: t(
        "Kiitos, että kerroit. Teit oikein. Työntekijä juttelee kanssasi ihan kohta, ja mietitte yhdessä, mitä tehdään. Aikuisten tehtävä on pitää huolta siitä, että lapsi on turvassa.",
        "Tack för att du berättade. Du gjorde rätt. Medarbetaren pratar med dig alldeles strax, och ni funderar tillsammans på vad ni ska göra. Det är de vuxnas uppgift att se till att ett barn är tryggt.",
        "Thank you for telling. You did right. The worker will talk with you in a moment, and you will think together about what to do. It is the adults' job to see that a child is safe.",
      ),
    },
    {
      id: "child_often_afraid",
      forms: ["child", "young"],
      when: { holds: "every", of: [{ linkId: "safe", is: "equal", value: 1 }] },
      urgency: "same_day",
      text: t(
        "Lapsi vastasi, että kotona usein pelottaa. Kysy häneltä tänään kahden kesken, mikä pelottaa.",
        "Barnet svarade att hen ofta är rädd hemma. Fråga barnet i dag på tu man hand vad som skrämmer.",
        "The child answered that they are often afraid at home. Ask them today, alone, what frightens them.",
      ),
      say: t(
        "Kiitos, että kerroit. Työntekijä kysyy sinulta tästä tänään. Saat kertoa sen verran kuin haluat.",
        "Tack för att du berättade. Medarbetaren frågar dig om det i dag. Du får berätta så mycket du vill.",
        "Thank you for telling. The worker will ask you about it today. You can tell as much as you like.",
      ),
    },
    {
      id: "adult_says_not_safe",
      forms: ["parent", "close"],
      when: { holds: "every", of: [{ linkId: "safe", is: "equal", value: 0 }] },
      urgency: "at_once",
      text: t(
        "Vastaaja arvioi, ettei lapsi ole turvassa kotona. Puhu hänen kanssaan heti kahden kesken ja arvioi lastensuojeluilmoituksen tarve (LsL 25 §); välittömässä vaarassa soita 112.",
        "Den som svarade bedömer att barnet inte är tryggt hemma. Tala genast enskilt med personen och bedöm behovet av barnskyddsanmälan (BarnskyddsL 25 §); vid omedelbar fara ring 112.",
        "The one who answered judges that the child isn't safe at home. Talk with them at once, alone, and judge whether a child-welfare notification is needed (Child Welfare Act 25 §); in immediate danger call 112.",
      ),
      say: t(
        "Kiitos, että kerroitte. Työntekijä puhuu kanssanne tästä heti kahden kesken. Jos lapsi on vaarassa juuri nyt, soittakaa 112.",
        "Tack för att ni berättade. Medarbetaren talar genast enskilt med er. Om barnet är i fara just nu, ring 112.",
        "Thank you for telling. The worker will talk with you about this at once, alone. If the child is in danger right now, call 112.",
      ),
    },
    {
      id: "worker_sees_not_safe",
      forms: ["worker"],
      when: { holds: "every", of: [{ linkId: "safe", is: "equal", value: 0 }] },
      urgency: "at_once",
      text: t(
        "Työntekijä arvioi, ettei lapsi ole turvassa kotona. Lastensuojeluilmoitus tehdään viipymättä (LsL 25 §); välittömässä vaarassa soita 112.",
        "Medarbetaren bedömer att barnet inte är tryggt hemma. Barnskyddsanmälan görs utan dröjsmål (BarnskyddsL 25 §); vid omedelbar fara ring 112.",
        "The worker judges that the child isn't safe at home. A child-welfare notification is made without delay (Child Welfare Act 25 §); in immediate danger call 112.",
      ),
    },
  ],
};
