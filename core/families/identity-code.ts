import { z } from "zod";
import { isLocalDate, type LocalDate } from "#core/kernel/local-date.ts";

/** The sign tells the century; the letters beside -, + and A were added in 2023. */
const signs = { "18": "+", "19": "-YXWVU", "20": "ABCDEF" } as const;

/** The remainder of the nine digits by 31 names the check character. */
const characters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

const shape = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Y])$/;

/** 002-899 are given to people; 900-999 are for temporary use, 000 and 001 for nobody. */
const firstGiven = 2;
const firstTemporary = 900;
const lastNumber = 999;

type Parts = { readonly code: string; readonly birthDate: LocalDate; readonly number: number };

const checkCharacter = (nineDigits: string): string => characters.charAt(Number(nineDigits) % 31);

function partsOf(text: string): Parts | undefined {
  const code = text.trim().toUpperCase();
  const found = shape.exec(code);
  if (!found) return undefined;
  const [, day = "", month = "", year = "", sign = "", individual = "", check = ""] = found;
  const century = Object.entries(signs).find(([, ofCentury]) => ofCentury.includes(sign))?.[0];
  const birthDate = `${century}${year}-${month}-${day}`;
  const number = Number(individual);
  if (!isLocalDate(birthDate) || number < firstGiven) return undefined;
  if (checkCharacter(day + month + year + individual) !== check) return undefined;
  return { code, birthDate, number };
}

/**
 * True for a well-formed personal identity code (henkilötunnus) with its check character, in either case and
 * with spaces around it. It says nothing of whether the code has been given to somebody.
 * Source: valtioneuvoston asetus väestötietojärjestelmästä 128/2010; Digi- ja väestötietovirasto.
 */
export const isIdentityCode = (text: string): boolean => partsOf(text) !== undefined;

/** True for a code of the series that is never given to anybody: a register's temporary one, or an invented person's. */
export const isTemporaryIdentityCode = (text: string): boolean =>
  (partsOf(text)?.number ?? 0) >= firstTemporary;

/**
 * The birth date in a personal identity code. The sex that the code tells too is not read on purpose.
 * @throws RangeError when the text is not one; ask {@link isIdentityCode} first.
 */
export function birthDateIn(text: string): LocalDate {
  const parts = partsOf(text);
  if (!parts) throw new RangeError("not a personal identity code");
  return parts.birthDate;
}

/**
 * A temporary personal identity code (900-999) for an invented person, so that a demo or a test can never
 * name a real one.
 * @throws RangeError when the number is not of that series or the century has no sign.
 */
export function temporaryIdentityCode(birthDate: LocalDate, number: number): string {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const sign = Object.entries(signs)
    .find(([century]) => year.startsWith(century))?.[1]
    .charAt(0);
  if (!sign || !Number.isInteger(number) || number < firstTemporary || number > lastNumber) {
    throw new RangeError(`no temporary code ${number} for ${birthDate}`);
  }
  const date = day + month + year.slice(2);
  return `${date}${sign}${number}${checkCharacter(`${date}${number}`)}`;
}

/** A personal identity code on the wire; comes out trimmed and in capitals. */
export const identityCodeShape = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .refine(isIdentityCode, { error: "not_an_identity_code" });
