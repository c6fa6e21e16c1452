import type { answering } from "#contract/answerer/answering.ts";
import type { CallError, ReplyOf } from "#web/kit/call.ts";
import type { Asked } from "#core/instruments/questions.ts";
import type { Text } from "#core/kernel/text.ts";

export type Reply = ReplyOf<typeof answering>;
export type Asking = NonNullable<Reply["asking"]>;

/** What was answered to one question: a value, "I don't want to answer", or neither. */
export type Given = { readonly value: number | string | undefined; readonly unwilling: boolean };

/** Where the answers go: on a device handed over, or as the worker who is signed in. */
export type Answerer = {
  /** Something was chosen: sent a moment later, at the latest when the question or the page is left. */
  readonly change: (key: string, given: Given) => void;
  /** Sends what hasn't been sent; false while something could not be kept. */
  readonly settle: () => Promise<boolean>;
  /** Gives the answers, when all of them are kept. */
  readonly finish: (share: boolean) => Promise<boolean>;
  readonly error: CallError | undefined;
  /** How many answers the server has had on this sheet. */
  readonly sent: number;
  /** What is to be said because of an answer, until it has been heard. */
  readonly says: readonly Text[];
  readonly heard: () => void;
};

/** A way through the questions: what is asked, what has been answered, and where the answers go. */
export type WayProps = {
  readonly title: string;
  /** The question that one is at, kept while something else is on the sheet; nothing before the first. */
  readonly place: string | undefined;
  readonly onPlace: (key: string | undefined) => void;
  readonly steps: readonly Asked[];
  readonly given: (asked: Asked) => Given;
  readonly give: (key: string, given: Given) => void;
  readonly settle: () => Promise<boolean>;
  /** The sheet alone has its own first heading; on a page of the app that page has it. */
  readonly Heading: "h1" | "h2";
  readonly onEnd: () => void;
};
