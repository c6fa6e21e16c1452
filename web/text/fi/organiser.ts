// Kuka palvelun järjestää, kansallisen kuvauksen rinnalla.
export default {
  organises: "Palvelun järjestää {{organiser}}.",
  organisesCounty: "Palvelun järjestää oma hyvinvointialueesi.",
  since:
    "Hyvinvointialueet ovat vastanneet sosiaalipalveluista vuodesta 2023. Alla on kansallinen kuvaus sellaisenaan, ja siinä voidaan puhua vielä kunnasta.",
  source: "Laki sosiaali- ja terveydenhuollon järjestämisestä 612/2021, 8 §",
} as const;
