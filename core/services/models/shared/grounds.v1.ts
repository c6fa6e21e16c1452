import type { Term } from "#core/services/model.ts";

/** Why intensified work is begun. Released: a change is a new file with the next number. */
export const intensifiedGrounds: readonly Term[] = [
  {
    code: "placement_assessed",
    name: {
      fi: "lapsen sijoittamista kodin ulkopuolelle arvioidaan",
      sv: "en placering av barnet utanför hemmet bedöms",
      en: "a placement of the child outside the home is being assessed",
    },
  },
  {
    code: "returning_home",
    name: {
      fi: "lapsi on palaamassa sijoituksesta kotiin",
      sv: "barnet är på väg hem från en placering",
      en: "the child is returning home from a placement",
    },
  },
  {
    code: "severe_interaction",
    name: {
      fi: "vakavia vaikeuksia perheen vuorovaikutuksessa",
      sv: "allvarliga svårigheter i samspelet i familjen",
      en: "severe difficulties in the interaction of the family",
    },
  },
  {
    code: "child_endangers_growth",
    name: {
      fi: "lapsi vaarantaa omaa kasvuaan ja kehitystään",
      sv: "barnet äventyrar själv sin uppväxt och utveckling",
      en: "the child endangers its own growth and development",
    },
  },
  {
    code: "conditions_endanger_growth",
    name: {
      fi: "kasvuolot vaarantavat lapsen kasvua ja kehitystä",
      sv: "uppväxtförhållandena äventyrar barnets uppväxt och utveckling",
      en: "the conditions endanger the child's growth and development",
    },
  },
];
