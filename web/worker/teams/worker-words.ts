import { useLanguageName } from "#web/kit/language-name.ts";
import { useTextByCode } from "#web/kit/text.ts";

/** A qualification or competence in words; a code without words stays as it is. */
export function useSkillName(): (code: string) => string {
  const byCode = useTextByCode("staff");
  return (code) => byCode(`codes.${code}`) ?? code;
}

/** A language in words, also those that browsers have no name for: the Sámi languages, sign language. */
export function useSpokenLanguage(): (code: string) => string {
  const byCode = useTextByCode("staff");
  const languageName = useLanguageName();
  return (code) => byCode(`codes.${code}`) ?? languageName(code);
}

/** Qualifications that the title doesn't say already. */
export const beyondTitle = (title: string, qualifications: readonly string[]): readonly string[] =>
  qualifications.filter((one) => !title.toLocaleLowerCase("fi").includes(one.toLocaleLowerCase("fi")));
