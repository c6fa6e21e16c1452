/** Words that begin a line: services name their kinds in small letters. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase("fi") + words.slice(1);
