/** For a text field without a form: hands on what was typed, a blank as ''. `onChange={wordsTo(setWords)}` */
export const wordsTo =
  (set: (words: string) => void) =>
  (typed: string | null | undefined): void =>
    set(typed ?? "");
