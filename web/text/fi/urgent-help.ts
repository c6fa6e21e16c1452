// Kenelle soitetaan, kun apua tarvitaan heti.
export default {
  title: "Onko hätä?",
  danger: "Jos joku on vaarassa nyt, soita",
  always: "aina auki",
  none: "Jos lapsi tarvitsee apua heti, soita sosiaalipäivystykseen. Numeron saat hyvinvointialueesi sivuilta. Jos et löydä sitä, soita 112.",
  form: "Tämän lomakkeen luemme arkipäivisin.",
  is: "Numero hätään: sosiaalipäivystys",
  hint: "Näkyy etusivulla ja yhteydenottolomakkeella, ei yksittäisen palvelun sivulla. Jätä aukioloajat tyhjiksi, jos päivystys on aina auki.",
} as const;
