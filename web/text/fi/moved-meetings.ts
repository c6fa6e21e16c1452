export default {
  heading: "Sovitut tapaamiset",
  help: "Valitse jokaisesta, siirtyykö tapaaminen uuteen palveluun vai perutaanko se. Jos kukaan tapaamisen työntekijöistä ei jatka, sen pitää uusi vastuutyöntekijä.",
  keeps: "siirtyy",
  cancelled: "perutaan",
  notHeld: "Seuraavassa palvelussa ei ole tällaisia tapaamisia, joten tapaaminen perutaan.",
  reason: "Miksi tapaaminen perutaan",
  reasonHint: "Syy jää tapaamisen tietoihin. Kerro se perheelle.",
  reasonReady: "Perhe siirtyy palveluun {{service}}. Uudet tapaamiset sovitaan siellä.",
  notChosen: "Sovituista tapaamisista ei ole vielä valittu, mitkä siirtyvät.",
  choose: "Valitkaa, mikä jatkuu",
} as const;
