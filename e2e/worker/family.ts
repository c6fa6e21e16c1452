import { temporaryIdentityCode } from "#core/families/identity-code.ts";
import { localDate } from "#core/kernel/local-date.ts";

/** The family that is walked through: two children in two homes, long names as Finnish has them. */
const familyName = "Kankaanpää-Rautiainen";
export const family = {
  name: familyName,
  mother: { given: "Hanna", full: `Hanna ${familyName}` },
  father: { given: "Mikael", full: "Mikael Rautiainen" },
  aapo: { given: "Aapo", full: `Aapo ${familyName}`, born: "14.3.2017" },
  lumi: { given: "Lumi-Orvokki", full: `Lumi-Orvokki ${familyName}`, born: "2.9.2021" },
  grandmother: { given: "Raili", full: "Raili Kankaanpää" },
  aapoCode: temporaryIdentityCode(localDate("2017-03-14"), 913),
} as const;
