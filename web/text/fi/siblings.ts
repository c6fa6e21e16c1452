export default {
  open: "Sisarus toisesta asiakkuudesta",
  title: "Ota mukaan sisarus toisesta asiakkuudesta",
  help: "Lapsi tulee mukaan tähän perheeseen ja hänelle avataan oma asia. Hänen oma asiakkuutensa jatkuu ennallaan, eikä sen kirjauksia siirry tänne.",
  who: "Kuka lapsista",
  ofCase: "{{name}}, perhe {{family}}",
  sharesParent: "sama vanhempi",
  none: "Muissa perheissäsi ei ole lasta, jonka voisit ottaa mukaan",
  noneHelp:
    "Voit ottaa mukaan vain lapsen, jonka omassa asiakkuudessa sinäkin työskentelet. Pyydä muuten lapsen sosiaalityöntekijää tai esihenkilöäsi hoitamaan asia.",
  from: "Tuli perheen {{family}} asiakkuudesta.",
} as const;
