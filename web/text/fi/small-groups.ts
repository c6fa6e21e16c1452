export default {
  months: "Luvut ovat kokonaisilta kuukausilta {{from}}–{{to}}.",
  rule: "Alle {{count}} konsultaation ryhmiä ei näytetä, eikä lukuja, joista ne voisi tällä sivulla laskea.",
  few: "Valitulla ajalla on alle {{count}} konsultaatiota",
  fewHelp: "Näin pienestä joukosta ei näytetä lukuja. Kokeile pidempää aikaväliä.",
  left: "ei näytetä",
  noneShown: "Ryhmät ovat liian pieniä näytettäviksi.",
  someLeft: "Osa ryhmistä on jätetty pois, koska ne ovat pieniä tai paljastaisivat pienen ryhmän.",
} as const;
