import type { z } from "zod";
import type { obstacleShown } from "#contract/worker/obstacles.ts";
import type { ClosingGap, ClosingParty } from "#core/closings/decide-closing.ts";
import type { Text } from "#core/kernel/text.ts";
import { refusalTexts } from "#core/services/refusal-texts.ts";
import { listInWords } from "#core/services/wording.ts";

type Obstacle = z.input<typeof obstacleShown>;

const partyWords: Readonly<Record<ClosingParty, Text>> = {
  child: { fi: "lapsi", sv: "barnet", en: "the child" },
  parent: { fi: "vanhempi", sv: "föräldern", en: "the parent" },
  worker: { fi: "työntekijä", sv: "medarbetaren", en: "the worker" },
  purchaser: { fi: "tilaaja", sv: "beställaren", en: "the purchaser" },
  close_person: { fi: "läheinen", sv: "den närstående", en: "the close person" },
};

const whyOutcome: Text = {
  fi: "Päätettäessä kirjataan, mihin työskentely päättyi. Siitä näkee myöhemmin, mikä auttoi ketäkin.",
  sv: "När arbetet avslutas antecknas hur det slutade. Av det ser man senare vad som hjälpte vem.",
  en: "On closing it is written down how the work ended. It shows later what helped whom.",
};

const endWords: Readonly<Record<"outcome_reasons_missing" | "continues_missing", Text>> = {
  outcome_reasons_missing: {
    fi: "Kirjaa, miksi työskentely päättyi näin.",
    sv: "Anteckna varför arbetet slutade så.",
    en: "Record why the work ended like this.",
  },
  continues_missing: {
    fi: "Nimeä ainakin yksi palvelu tai tuki, joka jatkuu.",
    sv: "Nämn minst en tjänst eller ett stöd som fortsätter.",
    en: "Name at least one service or support that goes on.",
  },
};

/** What stands in the way of closing beside the model's own rules, in words. */
export function gapInWords(gap: ClosingGap): Obstacle {
  const rest = { code: gap.code, rule: null, deviable: false };
  if (gap.code === "outcome_missing") {
    return {
      ...rest,
      text: refusalTexts.outcome_missing,
      why: whyOutcome,
      source: "practice: päättymisen syy kirjataan",
      values: {},
    };
  }
  if (gap.code === "outcome_reasons_missing" || gap.code === "continues_missing")
    return { ...rest, text: endWords[gap.code], why: whyOutcome, source: null, values: {} };
  if (gap.code === "meetings_still_planned") {
    const n = gap.count;
    return {
      ...rest,
      text: {
        fi:
          n === 1
            ? "Kalenterissa on vielä yksi sovittu tapaaminen."
            : `Kalenterissa on vielä ${n} sovittua tapaamista.`,
        sv:
          n === 1
            ? "Det finns ännu ett avtalat möte i kalendern."
            : `Det finns ännu ${n} avtalade möten i kalendern.`,
        en:
          n === 1
            ? "There is still a meeting in the calendar."
            : `There are still ${n} meetings in the calendar.`,
      },
      why: {
        fi: "Tapaamiset kirjataan tai perutaan ennen päättämistä, ettei kukaan jää odottamaan.",
        sv: "Mötena antecknas eller ställs in före avslutet, så att ingen blir väntande.",
        en: "Meetings are recorded or cancelled before closing, so that nobody is left waiting.",
      },
      source: null,
      values: { count: n },
    };
  }
  if (gap.code === "alerts_still_open") {
    const n = gap.count;
    return {
      ...rest,
      text: {
        fi: n === 1 ? "Vastauksessa on ollut hätää." : `${n} vastauksessa on ollut hätää.`,
        sv: n === 1 ? "Det fanns nöd i ett svar." : `Det fanns nöd i ${n} svar.`,
        en: n === 1 ? "There was distress in an answer." : `There was distress in ${n} answers.`,
      },
      why: {
        fi: "Ennen päättämistä kirjataan, mitä asialle tehtiin, ettei kukaan jää hätänsä kanssa yksin.",
        sv: "Före avslutet antecknas vad som har gjorts, så att ingen blir ensam med sin nöd.",
        en: "Before closing it is written down what was done, so that nobody is left alone with it.",
      },
      source: null,
      values: { count: n },
    };
  }
  if (gap.code === "rounds_still_wait") {
    const n = gap.count;
    return {
      ...rest,
      text: {
        fi:
          n === 1
            ? "Yksi arviokierros odottaa vielä vastauksia."
            : `${n} arviokierrosta odottaa vielä vastauksia.`,
        sv: n === 1 ? "En svarsomgång väntar ännu på svar." : `${n} svarsomgångar väntar ännu på svar.`,
        en: n === 1 ? "A round still waits for answers." : `${n} rounds still wait for answers.`,
      },
      why: {
        fi: "Annetut vastaukset aukeavat vasta, kun jokainen on vastannut, jättänyt vastaamatta tai merkitty tavoittamattomaksi. Muuten ne jäisivät lukkoon. Kierroksen, johon kukaan ei ole vastannut, voi perua.",
        sv: "De svar som getts öppnas först när var och en har svarat, låtit bli att svara eller antecknats som inte nådd. Annars skulle de förbli låsta. En omgång som ingen har svarat på kan tas tillbaka.",
        en: "Answers that were given open only when each has answered, declined or been marked as not reached; otherwise they would stay locked. A round that nobody has answered can be given up.",
      },
      source: null,
      values: { count: n },
    };
  }
  if (gap.code === "goals_not_chosen") {
    return {
      ...rest,
      text: {
        fi: "Perheen kanssa ei ole vielä valittu, mitkä tavoitteet jatkuvat seuraavassa palvelussa.",
        sv: "Det har ännu inte valts med familjen vilka mål som fortsätter i följande service.",
        en: "It hasn't been chosen with the family yet which goals go on in the next service.",
      },
      why: {
        fi: "Perhe siirtyy seuraavaan palveluun, kun tämä päätetään. Tavoitteet ovat perheen, ja perhe sanoo, mitkä niistä kulkevat mukana.",
        sv: "Familjen flyttar till följande service när den här avslutas. Målen är familjens, och familjen säger vilka som följer med.",
        en: "The family moves to the next service when this one is closed. The goals are the family's, and it says which of them come along.",
      },
      source: "practice: tavoitteet ovat perheen",
      values: {},
    };
  }
  if (gap.code === "moved_meetings_not_chosen") {
    const n = gap.count;
    return {
      ...rest,
      text: {
        fi:
          n === 1
            ? "Yhdestä sovitusta tapaamisesta ei ole valittu, siirtyykö se seuraavaan palveluun."
            : `${n} sovitusta tapaamisesta ei ole valittu, siirtyvätkö ne seuraavaan palveluun.`,
        sv:
          n === 1
            ? "För ett avtalat möte har det inte valts om det flyttas till följande service."
            : `För ${n} avtalade möten har det inte valts om de flyttas till följande service.`,
        en:
          n === 1
            ? "For one planned meeting it hasn't been chosen whether it moves to the next service."
            : `For ${n} planned meetings it hasn't been chosen whether they move to the next service.`,
      },
      why: {
        fi: "Tulevat tapaamiset siirtyvät uuteen palveluun tai perutaan, ettei kukaan jää odottamaan. Tapaaminen ennen uuden palvelun alkua perutaan.",
        sv: "Kommande möten flyttas till den nya servicen eller ställs in, så att ingen blir väntande. Ett möte före den nya servicen börjar ställs in.",
        en: "Meetings ahead move to the new service or are cancelled, so that nobody is left waiting. A meeting before the new service begins is cancelled.",
      },
      source: null,
      values: { count: n },
    };
  }
  const who = listInWords(gap.missing.map((party) => partyWords[party]));
  return {
    ...rest,
    text: {
      fi: `Näkemys puuttuu: ${who.fi}.`,
      sv: `Synen saknas: ${who.sv}.`,
      en: `A view is missing: ${who.en}.`,
    },
    why: {
      fi: "Loppuarvioinnissa kysytään jokaisen oma näkemys. Jos joku ei halua sanoa, kirjataan sekin.",
      sv: "I slututvärderingen frågas vars och ens syn. Om någon inte vill säga den antecknas också det.",
      en: "The final evaluation asks each one's own view. If somebody doesn't want to give one, that is written down too.",
    },
    source: "practice: arviointi neljästä näkökulmasta (lapsi, vanhempi, työntekijä, tilaaja)",
    values: { missing: gap.missing.join(",") },
  };
}
