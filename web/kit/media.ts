import { useSyncExternalStore } from "react";

/** The width under which a screen is a phone's: the same as in web/ui/shell.css. */
const phone = "(max-width: 64rem)";

const listen = (onChange: () => void): (() => void) => {
  const query = matchMedia(phone);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
};

/** True on a phone. For what a phone shows otherwise than a desk; what only looks otherwise is CSS. */
export const useIsPhone = (): boolean => useSyncExternalStore(listen, () => matchMedia(phone).matches);
