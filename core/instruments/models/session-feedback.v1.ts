import { scales } from "#core/instruments/models/shared/scales.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree as t } from "#core/kernel/text.ts";

/** Own wording: how the meeting was for each who was there. Released: a change is a new file with the next number. */
export const sessionFeedbackV1: Instrument = {
  id: "session-feedback",
  version: 1,
  purposes: ["session_feedback"],
  name: t("Tapaamisen palaute", "Respons på mötet", "Feedback on the meeting"),
  intro: t(
    "Nämä kysymykset koskevat tätä tapaamista. Vastauksenne auttaa meitä tekemään seuraavan tapaamisen paremmin. Moittia saa.",
    "Frågorna gäller det här mötet. Ert svar hjälper oss att göra nästa möte bättre. Kritik är välkommen.",
    "These questions are about this meeting. Your answer helps us to make the next one better. You may well criticise.",
  ),
  licence: t(
    "Oma sanamuoto (EUPL-1.2). Luotettavuutta ei ole tutkittu: palaute on keskustelun avaus eikä arvosana työntekijälle.",
    "Egen formulering (EUPL-1.2). Tillförlitligheten har inte undersökts: responsen öppnar ett samtal och är inget betyg.",
    "Own wording (EUPL-1.2). Its reliability hasn't been studied: the feedback opens a talk and is no mark for the worker.",
  ),
  holder: "own",
  aboutChild: false,
  sections: [],
  scales: {
    well: scales.well,
    well_faces: scales.well_faces,
    well_small: scales.well_small,
    feel: scales.well,
    feel_faces: scales.feel_faces,
    feel_small: scales.feel_small,
  },
  forms: [
    {
      id: "small",
      perspective: "child",
      ages: { from: 3, to: 6 },
      name: t("Lapsi 3–6 v", "Barn 3–6 år", "Child 3–6"),
      intro: t(
        "Nyt saat kertoa, millaista täällä oli. Voit myös olla vastaamatta.",
        "Nu får du berätta hur det var här. Du behöver inte svara.",
        "Now you can tell what it was like here. You don't have to answer.",
      ),
      pace: "one",
      aloud: true,
      scales: { well: "well_small", feel: "feel_small" },
    },
    {
      id: "child",
      perspective: "child",
      ages: { from: 7, to: 11 },
      name: t("Lapsi 7–11 v", "Barn 7–11 år", "Child 7–11"),
      intro: t(
        "Kerro, millainen tämä tapaaminen oli sinulle. Mikään vastaus ei ole väärä, ja saat jättää vastaamatta.",
        "Berätta hur det här mötet var för dig. Inget svar är fel, och du får låta bli att svara.",
        "Tell what this meeting was like for you. No answer is wrong, and you may leave any of them out.",
      ),
      pace: "one",
      aloud: true,
      scales: { well: "well_faces", feel: "feel_faces" },
    },
    {
      id: "young",
      perspective: "child",
      ages: { from: 12, to: 17 },
      name: t("Nuori 12–17 v", "Ung 12–17 år", "Young person 12–17"),
      intro: t(
        "Millainen tämä tapaaminen oli sinun kannaltasi? Saat jättää vastaamatta mihin tahansa kohtaan.",
        "Hur var det här mötet för dig? Du får låta bli att svara på vad som helst.",
        "What was this meeting like for you? You may leave out anything you like.",
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
    },
    {
      id: "close",
      perspective: "close_person",
      name: t("Läheinen", "Närstående", "Close person"),
      pace: "page",
      aloud: false,
    },
    {
      id: "worker",
      perspective: "worker",
      name: t("Työntekijä", "Medarbetare", "Worker"),
      intro: t(
        "Arvioi, millainen tapaaminen oli perheen kannalta. Vastaa ennen kuin näet muiden vastaukset.",
        "Bedöm hur mötet var för familjen. Svara innan du ser de andras svar.",
        "Judge what the meeting was like for the family. Answer before you see the others' answers.",
      ),
      pace: "page",
      aloud: false,
    },
  ],
  items: [
    {
      linkId: "heard",
      kind: "choice",
      scale: "well",
      picture: "ear",
      text: t("Miten teitä kuunneltiin?", "Hur blev ni lyssnade på?", "How were you listened to?"),
      wordings: {
        small: t(
          "Miten aikuiset kuuntelivat sinua?",
          "Hur lyssnade de vuxna på dig?",
          "How did the adults listen to you?",
        ),
        child: t("Miten sinua kuunneltiin?", "Hur lyssnade vi på dig?", "How were you listened to?"),
        young: t("Miten sinua kuunneltiin?", "Hur blev du lyssnad på?", "How were you listened to?"),
        worker: t(
          "Miten kukin tuli mielestäsi kuulluksi?",
          "Hur blev var och en hörd, tycker du?",
          "How was each one heard, in your view?",
        ),
      },
    },
    {
      linkId: "important",
      kind: "choice",
      scale: "well",
      picture: "talk",
      text: t(
        "Miten saitte puhua siitä, mikä teille on tärkeää?",
        "Hur kunde ni tala om det som är viktigt för er?",
        "How were you able to talk about what matters to you?",
      ),
      wordings: {
        small: t(
          "Miten sait kertoa omia asioitasi?",
          "Hur fick du berätta om dina egna saker?",
          "How were you able to tell about your own things?",
        ),
        child: t(
          "Miten sait puhua asioista, jotka ovat sinulle tärkeitä?",
          "Hur fick du prata om det som är viktigt för dig?",
          "How were you able to talk about things that matter to you?",
        ),
        young: t(
          "Miten sait puhua siitä, mikä sinulle on tärkeää?",
          "Hur kunde du tala om det som är viktigt för dig?",
          "How were you able to talk about what matters to you?",
        ),
        worker: t(
          "Miten päästiin puhumaan siitä, mikä perheelle on tärkeää?",
          "Hur kom ni in på det som är viktigt för familjen?",
          "How did you get to what matters to the family?",
        ),
      },
    },
    {
      linkId: "way",
      kind: "choice",
      scale: "feel",
      picture: "play",
      text: t(
        "Miten tapa tehdä ja jutella sopi teille?",
        "Hur passade sättet att göra och samtala er?",
        "How did the way of doing and talking suit you?",
      ),
      wordings: {
        small: t(
          "Miltä se tuntui, mitä tehtiin?",
          "Hur kändes det som vi gjorde?",
          "How did it feel, what we did?",
        ),
        child: t(
          "Miltä se tuntui, mitä tehtiin?",
          "Hur kändes det som vi gjorde?",
          "How did it feel, what we did?",
        ),
        young: t(
          "Miten tapa tehdä ja jutella sopi sinulle?",
          "Hur passade sättet att göra och samtala dig?",
          "How did the way of doing and talking suit you?",
        ),
        worker: t(
          "Miten työskentelytapa sopi perheelle?",
          "Hur passade arbetssättet familjen?",
          "How did the way of working suit the family?",
        ),
      },
    },
    {
      linkId: "safe",
      kind: "choice",
      scale: "feel",
      picture: "shield",
      text: t(
        "Miten turvallisesti saatoitte puhua?",
        "Hur tryggt kunde ni tala?",
        "How safely were you able to talk?",
      ),
      wordings: {
        small: t(
          "Miltä sinusta tuntui olla täällä?",
          "Hur kändes det för dig att vara här?",
          "How did it feel for you to be here?",
        ),
        child: t(
          "Miltä tuntui puhua täällä?",
          "Hur kändes det att prata här?",
          "How did it feel to talk here?",
        ),
        young: t(
          "Miten turvallisesti saatoit puhua?",
          "Hur tryggt kunde du tala?",
          "How safely were you able to talk?",
        ),
        worker: t(
          "Miten turvallisesti jokainen saattoi mielestäsi puhua?",
          "Hur tryggt kunde var och en tala, tycker du?",
          "How safely could each one talk, in your view?",
        ),
      },
    },
    {
      linkId: "useful",
      kind: "choice",
      scale: "feel",
      forms: ["child", "young", "parent", "close", "worker"],
      picture: "sun",
      text: t(
        "Miten tapaaminen auttoi teitä eteenpäin?",
        "Hur förde mötet er vidare?",
        "How did the meeting help you forward?",
      ),
      wordings: {
        child: t(
          "Miltä sinusta tuntuu nyt, kun lähdet?",
          "Hur känns det nu när du går?",
          "How do you feel now that you are leaving?",
        ),
        young: t(
          "Miten tapaaminen auttoi sinua eteenpäin?",
          "Hur förde mötet dig vidare?",
          "How did the meeting help you forward?",
        ),
        worker: t(
          "Miten tapaaminen vei perheen asioita eteenpäin?",
          "Hur förde mötet familjens saker framåt?",
          "How did the meeting take the family's matters forward?",
        ),
      },
    },
    {
      linkId: "word",
      kind: "words",
      text: t(
        "Yksi sana tai lause tästä tapaamisesta",
        "Ett ord eller en mening om det här mötet",
        "One word or sentence about this meeting",
      ),
      wordings: {
        small: t(
          "Mitä muuta haluat sanoa? Aikuinen voi kirjoittaa sen.",
          "Vad vill du säga mer? En vuxen kan skriva det.",
          "What else would you like to say? An adult can write it down.",
        ),
        child: t(
          "Sano tästä tapaamisesta jotain omin sanoin",
          "Säg något om det här mötet med egna ord",
          "Say something about this meeting in your own words",
        ),
      },
    },
  ],
  subscales: [
    {
      id: "all",
      name: t("Tapaaminen kokonaisuutena", "Mötet som helhet", "The meeting as a whole"),
      items: ["heard", "important", "way", "safe", "useful"],
      score: "share",
      mayMiss: 1,
      better: "more",
    },
  ],
  cutOffs: [],
  reliability: [],
  alerts: [
    {
      id: "not_safe_to_talk",
      forms: ["small", "child", "young"],
      when: { holds: "every", of: [{ linkId: "safe", is: "equal", value: 0 }] },
      urgency: "same_day",
      text: t(
        "Lapsesta tuntui pahalta olla tai puhua tapaamisella. Kysy häneltä kahden kesken, mikä siihen vaikutti.",
        "Barnet mådde dåligt av att vara med eller prata på mötet. Fråga barnet på tu man hand varför.",
        "It felt bad for the child to be or talk at the meeting. Ask the child alone what made it so.",
      ),
      say: t(
        "Kiitos, että kerroit. Työntekijä kysyy sinulta tästä, kun olette kahden kesken. Saat kertoa sen verran kuin haluat.",
        "Tack för att du berättade. Medarbetaren frågar dig om det när ni är ensamma. Du får berätta så mycket du vill.",
        "Thank you for telling. The worker will ask you about it when you are alone together. You can tell as much as you like.",
      ),
    },
    {
      id: "not_safe_to_talk_adult",
      forms: ["parent", "close"],
      when: { holds: "every", of: [{ linkId: "safe", is: "equal", value: 0 }] },
      urgency: "same_day",
      text: t(
        "Vastaaja ei voinut puhua tapaamisella turvallisesti. Ota yhteyttä häneen yksin; älä ota asiaa puheeksi muiden kuullen.",
        "Den som svarade kunde inte tala tryggt på mötet. Kontakta personen enskilt; ta inte upp saken inför andra.",
        "The one who answered couldn't talk safely at the meeting. Get in touch with them alone; don't raise it before others.",
      ),
      say: t(
        "Kiitos, että kerroitte. Työntekijä ottaa teihin yhteyttä kahden kesken.",
        "Tack för att ni berättade. Medarbetaren kontaktar er enskilt.",
        "Thank you for telling. The worker will get in touch with you alone.",
      ),
    },
  ],
};
