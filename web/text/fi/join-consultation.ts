export default {
  title: "Liitä perheeseen",
  lead: "Jos työskentelet jo tämän perheen kanssa, liitä konsultaatio perheen asiakkuuteen.",
  which: "Perhe",
  whichHint: "Hae perheen tai lapsen nimellä. Näkyvissä ovat avoimet perheet, joissa itse työskentelet.",
  warn: "Konsultaatio näkyy edelleen vain tiimille, jolta kysyttiin. Liittämistä ei voi perua.",
  save: "Liitä",
} as const;
