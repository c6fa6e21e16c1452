import type fi from "../fi/shared-picture.ts";
import type { SameAs } from "../nouns.ts";

export default {
  heading: "Gemensam bild",
  lead: "Hur det ser ut med vars och ens ögon. Var och en svarar själv, och svaren hålls isär: olika syn är något att tala om.",
  leadTogether: "Vi tittar tillsammans med familjen. Bara de svar som den som svarat vill visa är med.",
  view: "För vem bilden visas",
  views: { all: "För arbetstagarna", together: "Vi tittar tillsammans" },
  kept_one: "Ett svar visas inte när man tittar med familjen, eftersom den som svarat har önskat det.",
  kept_other: "{{count}} svar visas inte när man tittar med familjen, eftersom de som svarat har önskat det.",
  none: "Det finns ingen gemensam bild ännu",
  noneHelp:
    "Bilden växer fram när barnet, föräldern, arbetstagaren eller en närstående svarar på samma frågor. Börja med en runda.",
  noneTogether: "Ingen har ännu låtit visa sina svar när man tittar tillsammans.",
  about: "{{name}}: {{child}}",
  former: "{{about}}, tidigare frågor",
  formerHelp:
    "Frågorna har ändrats efter det. De här svaren läses som de då frågades och jämförs inte med de nya.",
  rater: "{{name}} ({{perspective}})",
  perspective: { child: "Barnet", parent: "Föräldern", worker: "Arbetstagaren", close_person: "Närstående" },
  figure: "{{name}}: vars och ens svar över tid",
  highest: "100, bra",
  lowest: "0, dåligt",
  score: "{{value}}/100, besvarat {{answered}}/{{asked}}",
  scoreOn:
    "{{value}} poäng (skalan {{low}}–{{high}}), i bilden {{place}}/100, besvarat {{answered}}/{{asked}}",
  noScores: "Det finns för få svar för att räkna ett resultat.",
  gap: "skillnad {{points}}: {{highest}} högst, {{lowest}} lägst",
  silent: {
    declined: "{{day}} {{name}} ville inte svara",
    not_reached: "{{day}} {{name}} gick inte att nå",
  },
  distress: { title: "I svaret fanns nöd. Tala om det först.", who: "{{name}}, {{day}}: öppna rundan" },
  prompt: {
    title: "Det här är värt att tala om",
    gap_grew:
      "Skillnaden i syn har vuxit från {{from}} till {{to}} poäng ({{day}}). {{highest}} ser ljusast på saken, {{lowest}} tyngst. Vad ser var och en som den andra inte ser?",
    gap_wide:
      "Skillnaden i syn är {{to}} poäng ({{day}}). {{highest}} ser ljusast på saken, {{lowest}} tyngst. Fråga båda: hur märks det?",
    gap_narrowed: "Synen har närmat sig: skillnaden var {{from}}, nu {{to}} poäng ({{day}}). Vad har hjälpt?",
    silent: "{{name}} har inte svarat på {{times}} gånger. Hur skulle hen vilja berätta?",
  },
  differences: "Det här ser ni mest olika på",
  own: {
    title: "Jämfört med den egna början",
    too_early: "Riktningen sägs när det finns svar från minst {{needs}} gånger. Hittills finns det: {{who}}.",
    below_start:
      "i början {{from}} ({{fromDay}}), nu {{now}} ({{day}}). De två senaste gångerna ligger under början. Fråga vad som har blivit svårare.",
    turned_down:
      "som bäst {{from}} ({{fromDay}}), nu {{now}} ({{day}}). De två senaste gångerna ligger under det bästa. Fråga vad som har ändrats.",
    risen: "har stigit från början: {{from}} ({{fromDay}}), nu {{now}} ({{day}}). Fråga vad som har hjälpt.",
    rose: "i början {{from}} ({{fromDay}}), nu {{now}} ({{day}}).",
    once: "i början {{from}} ({{fromDay}}), nu {{now}} ({{day}}). Skillnaden syns först i det senaste svaret, och av ett enda svar kan man inte sluta sig till någon riktning.",
    steady:
      "i början {{from}} ({{fromDay}}), nu {{now}} ({{day}}). Skillnaden är för liten för att man ska kunna tala om en förändring.",
    lastShown: "senast givet för att ses tillsammans {{day}}",
    explained:
      "Jämförelsen görs med den svarandes egen början och bästa, inte med andra familjer. Den är ett skäl att fråga, ingen dom. En enda svag gång säger ännu ingenting.",
  },
  goals: {
    words: "”{{words}}”",
    none: "Ingen har bedömt målen ännu.",
    apart:
      "Vars och ens bedömning är egen och bedömningarna räknas inte ihop. Den streckade linjen är samma persons förra bedömning.",
  },
  zones: {
    step: "{{value}}, {{zone}}",
    said: "{{zone}} ({{day}})",
    saidWas: "{{zone}} ({{day}}); före det {{was}} ({{before}})",
    none: "Ingen har bedömt det här ännu.",
    history: "Alla bedömningar",
    apart:
      "Vars och ens bedömning är egen. Inget medeltal räknas. Den streckade ringen är samma bedömares förra bedömning.",
  },
} as const satisfies SameAs<typeof fi>;
