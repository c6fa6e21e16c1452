export default {
  home: {
    title: "Apua lapsiperheen arkeen",
    lead: "Perhetyö on tukea kotiin: teemme arjesta toimivampaa yhdessä teidän kanssanne. Se on perheelle maksutonta.",
    contact: "Ota yhteyttä",
    services: "Tutustu palveluihin",
    how: "Näin se etenee",
    steps: {
      contact: "Otatte yhteyttä",
      contactText: "Kerrotte omin sanoin, mihin toivotte apua. Lähetettä ei tarvita.",
      meet: "Tapaamme",
      meetText: "Työntekijä soittaa, ja sovitte ensimmäisen tapaamisen kotiin tai muualle.",
      plan: "Teemme suunnitelman yhdessä",
      planText: "Te kerrotte, minkä pitäisi muuttua. Suunnitelma kirjoitetaan teidän sanoillanne.",
      work: "Työskentelemme ja katsomme, auttaako se",
      workText: "Jokaisesta tapaamisesta jää kirjaus, jonka saatte lukea. Lopuksi arvioimme, mikä muuttui.",
    },
  },
  footer: {
    label: "Sivuston tiedot",
    accessibility: "Saavutettavuusseloste",
    forStaff: "Työntekijöiden kirjautuminen",
  },
  nav: { home: "Etusivu", services: "Palvelut", contact: "Ota yhteyttä", label: "Päävalikko" },
} as const;
