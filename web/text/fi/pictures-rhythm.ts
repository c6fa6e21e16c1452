export default {
  notes: "Mitä viikosta puhuttiin",
  notesHint: "Mikä viikossa toimii, mikä kuormittaa.",
  compare: "Vertaa suunnitelman viikkorytmiin",
  noPlan: "Voimassa olevassa suunnitelmassa ei ole viikkorytmiä.",
  onlyOwn: "Vain perheen viikossa",
  onlyPlanned: "Vain suunnitelmassa",
  same: "Perheen viikko on sama kuin suunnitelmassa.",
  planned: "Suunnitelman viikkorytmi",
} as const;
