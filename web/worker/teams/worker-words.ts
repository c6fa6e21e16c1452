import { useTextByCode } from "#web/kit/text.ts";

/** A qualification or competence in words; a code without words stays as it is. */
export function useSkillName(): (code: string) => string {
  const byCode = useTextByCode("staff");
  return (code) => byCode(`codes.${code}`) ?? code;
}
