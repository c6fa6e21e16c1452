/** A letter to one person. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/** Hands a letter over. @throws where it wasn't taken; the error's message may hold the address and isn't logged */
export type SendMail = (letter: Letter) => Promise<void>;
