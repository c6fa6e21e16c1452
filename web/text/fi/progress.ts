export default {
  heading: "Edistyminen",
  lead: "Miten pitkälle tavoitteissa on päästy ja mikä on muuttunut. Luvut ovat keskustelun alku, eivät tuomio.",
  decimal: ",",
  none: "Seurattavia tavoitteita ei vielä ole",
  noneHelp: "Tavoitteet tulevat seurantaan, kun suunnitelma on hyväksytty.",
  toPlan: "Suunnitelmaan",
  formula: "Näin tämä lasketaan",
  together: {
    title: "Tavoitteet yhdessä",
    now: "Yhteinen pistemäärä on nyt {{score}}, {{goals}} tavoitetta, joista arvioitu {{rated}}. 50 tarkoittaa, että kaikki tavoitteet ovat juuri toivotulla tasolla.",
    was: "Yhteinen pistemäärä oli lopussa {{score}}, {{goals}} tavoitetta, joista arvioitu {{rated}}. 50 tarkoittaa, että kaikki tavoitteet olivat juuri toivotulla tasolla.",
    former_one: "Yksi aiempi tavoite",
    former_other: "{{count}} aiempaa tavoitetta",
    left: { dropped: "jätettiin pois suunnitelmasta {{day}}", ended: "päättyi {{day}}" },
    figure: "Tavoitteiden yhteinen pistemäärä ajassa",
    highest: "80, yli toiveiden",
    lowest: "20, kaukana toivotusta",
    point: "{{score}} ({{goals}} tavoitetta, arvioitu {{rated}})",
    tooFew: "Yhteinen pistemäärä lasketaan, kun tavoitteita on vähintään kaksi.",
    formulaWords:
      "x on tavoitteen taso (−2 … +2), w sen paino. Tavoite on viimeksi arvioidulla tasollaan, ennen ensimmäistä arviota alkutasollaan. Mukana ovat kunakin päivänä ne tavoitteet, joita silloin seurattiin, myös myöhemmin pois jätetyt.",
  },
  goal: {
    now: "Nyt: {{level}}.",
    aim: "Tavoite: {{level}}.",
    unnamed: "tasoa ei ole kuvattu",
    figure: "{{goal}}: taso ajassa",
    start: "{{level}}, alussa",
    notRated: "Tavoitetta ei ole vielä arvioitu. Arvio tehdään tapaamisen kirjauksessa.",
    askTitle: "Tästä kannattaa puhua",
    below_start:
      "Kahdella viime kerralla tavoite on ollut alkutilanteen alapuolella ({{level}}). Onko tavoite oikea, vai onko jokin vaikeutunut?",
    not_rated_one: "Tavoitetta ei ole arvioitu päivään. Onko se vielä perheelle tärkeä?",
    not_rated_other: "Tavoitetta ei ole arvioitu {{count}} päivään. Onko se vielä perheelle tärkeä?",
    stands_still:
      "Tavoite ei ole noussut alkutasostaan {{days}} päivässä ({{times}} arviota). Onko tavoite liian suuri, tai tarvitaanko toinen tapa?",
    voices: "Näin kukin sen näkee",
    helped: "Mikä auttoi: {{words}}",
  },
  change: {
    title: "Muutos vastauksissa",
    once: "vastannut kerran; muutosta ei vielä ole",
    reliable: "luotettava muutos (RC {{rc}})",
    notReliable: "muutos on niin pieni, että se voi johtua sattumasta (RC {{rc}})",
    less: "Pienempi pistemäärä on parempi.",
    otherForm: "vastattu eri lomakkeilla: muutoksen luotettavuutta ei voi arvioida",
    unknown:
      "Muutosta ei voi sanoa luotettavaksi eikä epäluotettavaksi: mittarin luotettavuutta ei ole tutkittu.",
    source: "r = {{r}}, s = {{sd}}, n = {{n}}: {{source}}",
    formulaWords:
      "s on pisteiden hajonta ja r mittarin luotettavuus tutkimuksessa. Ilman tutkimusta muutosta ei sanota luotettavaksi.",
  },
} as const;
