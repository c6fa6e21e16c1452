// Sovitut tapaamiset, jotka osuvat tauolle.
export default {
  title_one: "Tauolle osuu yksi sovittu tapaaminen",
  title_other: "Tauolle osuu {{count}} sovittua tapaamista",
  help: {
    break: "Tauko ei peru tapaamisia. Siirrä tai peru ne, joita ei pidetä.",
    pause: "Siirrä tai peru nämä ensin. Sen jälkeen keskeytyksen voi tallentaa.",
  },
  move: "Siirrä tapaaminen {{when}}",
  cancel: "Peru tapaaminen {{when}}",
} as const;
