import type { ReactNode } from "react";

/** What opens in the window of this page: a heading and a form that closes it when it is done. */
export type Opened = { readonly title: string; readonly form: (close: () => void) => ReactNode };
export type CardProps = { readonly mayEdit: boolean; readonly open: (what: Opened) => void };
