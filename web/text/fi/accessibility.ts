export default {
  title: "Saavutettavuusseloste",
  lead: "Tämä seloste koskee Rinnalla-palvelun julkisia sivuja ja työntekijöiden sovellusta.",
  status: "Miten saavutettava palvelu on",
  statusText:
    "Palvelu on tehty täyttämään WCAG 2.2 -ohjeiston A- ja AA-tason vaatimukset, joita laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää. Palvelun tekijät ovat tarkistaneet sen itse. Ulkopuolista arviota ei ole vielä tehty.",
  works: "Mitä on varmistettu",
  keyboard: "Kaikkea voi käyttää pelkällä näppäimistöllä, ja kohdistus näkyy.",
  reader:
    "Kentillä, painikkeilla ja kuvioilla on nimi, jonka ruudunlukija lukee. Kuvioista on myös taulukko tai teksti.",
  colour:
    "Väri ei ole koskaan ainoa merkki. Tekstin kontrasti on vähintään 4,5:1 vaaleassa ja tummassa teemassa.",
  motion: "Jos olet pyytänyt laitteeltasi vähemmän liikettä, sivut eivät liiku.",
  zoom: "Sivut toimivat puhelimella ja 400 prosentin suurennoksella.",
  gaps: "Mitä tiedämme puuttuvan",
  gapsText:
    "Viittomakielisiä ja selkokielisiä sivuja ei vielä ole. Ruudunlukijoilla tehty testaus on kesken.",
  feedback: "Kerro, jos jokin ei toimi",
  feedbackText:
    "Ota yhteyttä hyvinvointialueeseesi. Vastaus annetaan 14 vuorokauden kuluessa. Jos et ole tyytyväinen vastaukseen tai et saa sitä, voit tehdä ilmoituksen valvovalle viranomaiselle, Liikenne- ja viestintävirasto Traficomille.",
  supervisor: "Valvova viranomainen",
  supervisorText:
    "Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvonta, saavutettavuus@traficom.fi, puhelin 029 534 5000 (vaihde).",
  dated: "Seloste on laadittu {{day}}.",
} as const;
