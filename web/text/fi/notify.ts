export default {
  kind: "Lastensuojeluilmoitus",
  kindHint: "Teet ilmoituksen työsi puolesta, esimerkiksi koulussa, neuvolassa tai poliisina.",
  private:
    "Yksityishenkilö tekee ilmoituksen puhelimessa: soita numeroon {{phone}}. Ilmoittajan nimeä ei kerrota perheelle.",
  privateNoPhone:
    "Yksityishenkilö tekee ilmoituksen puhelimessa: soita asiakasohjaukseen. Ilmoittajan nimeä ei kerrota perheelle.",
  notifier: "Mistä ilmoitat?",
  noticed: "Mitä on huomattu?",
  noticedHint: "Valitse kaikki, jotka sopivat.",
  consultation: "Konsultaation viite",
  consultationHint: "Jos kysyit ensin neuvoa, kirjoita saamasi viite. Esimerkiksi K-2026-7K4M-9QWX.",
  childNeeded: "Kirjoita ainakin yhden lapsen nimi.",
  send: "Lähetä ilmoitus",
} as const;
