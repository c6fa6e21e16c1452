import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree as t } from "#core/kernel/text.ts";

/** Own wording: the family's own goals by their own five levels (Kiresuk & Sherman 1968). Released: a change is a new file. */
export const goalFollowUpV1: Instrument = {
  id: "goal-follow-up",
  version: 1,
  purposes: ["goal_follow_up"],
  name: t("Tavoitteiden seuranta", "Uppföljning av målen", "Following the goals"),
  intro: t(
    "Katsokaa jokaista tavoitettanne ja valitkaa se kuvaus, joka on lähinnä sitä, miten asia on nyt.",
    "Se på vart och ett av era mål och välj den beskrivning som bäst motsvarar hur det är nu.",
    "Look at each of your goals and choose the description that is nearest to how it is now.",
  ),
  licence: t(
    "Oma sanamuoto (EUPL-1.2). Menetelmä: Goal Attainment Scaling, Kiresuk & Sherman 1968. Tasot ovat perheen omia.",
    "Egen formulering (EUPL-1.2). Metod: Goal Attainment Scaling, Kiresuk & Sherman 1968. Nivåerna är familjens egna.",
    "Own wording (EUPL-1.2). Method: Goal Attainment Scaling, Kiresuk & Sherman 1968. The levels are the family's own.",
  ),
  holder: "own",
  aboutChild: false,
  sections: [],
  scales: {},
  forms: [
    {
      id: "child",
      perspective: "child",
      ages: { from: 7, to: 11 },
      name: t("Lapsi 7–11 v", "Barn 7–11 år", "Child 7–11"),
      intro: t(
        "Tässä on asioita, joita teillä kotona harjoitellaan. Kerro, millaista nyt on. Saat jättää vastaamatta.",
        "Här är saker som ni övar på hemma. Berätta hur det är nu. Du får låta bli att svara.",
        "Here are things that you practise at home. Tell how it is now. You may leave any of them out.",
      ),
      pace: "one",
      aloud: true,
    },
    {
      id: "young",
      perspective: "child",
      ages: { from: 12, to: 17 },
      name: t("Nuori 12–17 v", "Ung 12–17 år", "Young person 12–17"),
      intro: t(
        "Katso jokaista tavoitetta ja valitse, mikä on lähinnä sitä, miten asia on nyt. Saat jättää vastaamatta.",
        "Se på varje mål och välj det som bäst motsvarar hur det är nu. Du får låta bli att svara.",
        "Look at each goal and choose what is nearest to how it is now. You may leave any of them out.",
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
      pace: "page",
      aloud: false,
    },
  ],
  items: [
    {
      linkId: "goals",
      kind: "goals",
      text: t("Missä kohdassa tavoite on nyt?", "Var står målet nu?", "Where does the goal stand now?"),
    },
    {
      linkId: "helped",
      kind: "words",
      text: t("Mikä on auttanut?", "Vad har hjälpt?", "What has helped?"),
    },
    {
      linkId: "next",
      kind: "words",
      forms: ["young", "parent", "close", "worker"],
      text: t(
        "Mikä olisi seuraava pieni askel?",
        "Vad skulle nästa lilla steg vara?",
        "What would the next small step be?",
      ),
    },
  ],
  subscales: [],
  cutOffs: [],
  reliability: [],
  alerts: [],
};
