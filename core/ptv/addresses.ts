/** Addresses by which the Finnish Service Catalogue knows classes, terms and statutes. */
export const nationalClass = (code: string): string => `http://urn.fi/URN:NBN:fi:au:ptvl:${code}`;
export const nationalTerm = (code: string): string => `http://www.yso.fi/onto/koko/${code}`;

/** "1301/2014" -> https://www.finlex.fi/fi/laki/ajantasa/2014/20141301 */
export function statuteAddress(number: string): string {
  const [act = "", year = ""] = number.split("/");
  return `https://www.finlex.fi/fi/laki/ajantasa/${year}/${year}${act.padStart(4, "0")}`;
}
