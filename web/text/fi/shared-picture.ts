export default {
  heading: "Yhteinen kuva",
  lead: "Miltä asiat näyttävät kenenkin silmin. Jokainen vastaa itse, ja vastaukset pidetään erillään: erimielisyys on puheenaihe.",
  leadTogether:
    "Katsotaan yhdessä perheen kanssa. Mukana ovat vain ne vastaukset, jotka vastaaja on antanut näyttää.",
  view: "Kenelle kuva näytetään",
  views: { all: "Työntekijöille", together: "Katsotaan yhdessä" },
  kept_one: "Yhtä vastausta ei näytetä perheen kanssa katsottaessa, koska vastaaja on toivonut niin.",
  kept_other:
    "{{count}} vastausta ei näytetä perheen kanssa katsottaessa, koska vastaajat ovat toivoneet niin.",
  none: "Yhteistä kuvaa ei vielä ole",
  noneHelp:
    "Kuva syntyy, kun lapsi, vanhempi, työntekijä tai läheinen vastaa samoihin kysymyksiin. Aloita kierroksesta.",
  noneTogether: "Kukaan ei ole vielä antanut näyttää vastauksiaan yhdessä katsottaessa.",
  about: "{{name}}: {{child}}",
  former: "{{about}}, aiemmat kysymykset",
  formerHelp:
    "Kysymykset ovat sen jälkeen vaihtuneet. Nämä vastaukset luetaan sellaisina kuin niitä silloin kysyttiin, eikä niitä verrata uusiin.",
  rater: "{{name}} ({{perspective}})",
  perspective: { child: "Lapsi", parent: "Vanhempi", worker: "Työntekijä", close_person: "Läheinen" },
  figure: "{{name}}: kunkin vastaukset ajassa",
  highest: "100, hyvin",
  lowest: "0, huonosti",
  score: "{{value}}/100, vastattu {{answered}}/{{asked}}",
  scoreOn:
    "{{value}} pistettä (asteikko {{low}}–{{high}}), kuvassa {{place}}/100, vastattu {{answered}}/{{asked}}",
  noScores: "Vastauksia on liian vähän tuloksen laskemiseen.",
  gap: "ero {{points}}: {{highest}} ylimpänä, {{lowest}} alimpana",
  silent: {
    declined: "{{day}} {{name}} ei halunnut vastata",
    not_reached: "{{day}} {{name}} ei ollut tavoitettavissa",
  },
  distress: { title: "Vastauksessa oli hätää. Puhukaa siitä ensin.", who: "{{name}}, {{day}}: avaa kierros" },
  prompt: {
    title: "Tästä kannattaa puhua",
    gap_grew:
      "Näkemysten ero on kasvanut {{from}} pisteestä {{to}} pisteeseen ({{day}}). {{highest}} näkee asiat valoisimmin, {{lowest}} raskaimmin. Mitä kumpikin näkee, mitä toinen ei?",
    gap_wide:
      "Näkemysten ero on {{to}} pistettä ({{day}}). {{highest}} näkee asiat valoisimmin, {{lowest}} raskaimmin. Kysykää kummaltakin: mistä sen huomaa?",
    gap_narrowed:
      "Näkemykset ovat lähentyneet: ero oli {{from}}, nyt {{to}} pistettä ({{day}}). Mikä on auttanut?",
    silent: "{{name}} ei ole vastannut {{times}} kertaan. Miten hän haluaisi kertoa?",
  },
  differences: "Tästä olette eniten eri mieltä",
  own: {
    title: "Suhteessa omaan alkuun",
    too_early: "Suunta sanotaan, kun vastauskertoja on vähintään {{needs}}. Toistaiseksi niitä on: {{who}}.",
    below_start:
      "alussa {{from}} ({{fromDay}}), nyt {{now}} ({{day}}). Kaksi viimeistä kertaa ovat alun alapuolella. Kysykää, mikä on vaikeutunut.",
    turned_down:
      "parhaimmillaan {{from}} ({{fromDay}}), nyt {{now}} ({{day}}). Kaksi viimeistä kertaa ovat parhaan alapuolella. Kysykää, mikä on muuttunut.",
    risen: "noussut alusta: {{from}} ({{fromDay}}), nyt {{now}} ({{day}}). Kysykää, mikä on auttanut.",
    rose: "alussa {{from}} ({{fromDay}}), nyt {{now}} ({{day}}).",
    once: "alussa {{from}} ({{fromDay}}), nyt {{now}} ({{day}}). Ero näkyy vasta viimeisimmässä vastauksessa, eikä yhdestä voi vielä päätellä suuntaa.",
    steady:
      "alussa {{from}} ({{fromDay}}), nyt {{now}} ({{day}}). Ero on pienempi kuin mistä voi päätellä muutoksen.",
    lastShown: "viimeksi yhdessä katsottavaksi annettu {{day}}",
    explained:
      "Vertailu on vastaajan omaan alkuun ja parhaaseen, ei muihin perheisiin. Se on syy kysyä, ei tuomio. Yksi heikko kerta ei vielä kerro mitään.",
  },
  goals: {
    words: "”{{words}}”",
    none: "Kukaan ei ole vielä arvioinut tavoitteita.",
    apart:
      "Jokaisen arvio on oma, eikä arvioita lasketa yhteen. Katkoviiva on saman vastaajan edellinen arvio.",
  },
  zones: {
    step: "{{value}}, {{zone}}",
    said: "{{zone}} ({{day}})",
    saidWas: "{{zone}} ({{day}}); sitä ennen {{was}} ({{before}})",
    none: "Kukaan ei ole vielä arvioinut tätä.",
    history: "Kaikki arviot",
    apart:
      "Jokaisen arvio on oma. Arvioista ei lasketa keskiarvoa. Katkoviivaympyrä on saman arvioijan edellinen arvio.",
  },
} as const;
