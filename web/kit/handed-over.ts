import { forgetTyping } from "./autosave.ts";
import { onHandedOver } from "./call.ts";
import { now } from "./clock.ts";

const signal = "rinnalla.handed";
const kept = "rinnalla.typed.";

/** Whether something typed on this device hasn't reached the server: it would be lost by handing the device over. */
export const hasUnsavedTyping = (): boolean =>
  Object.keys(sessionStorage).some((key) => key.startsWith(kept) && !key.startsWith(`${kept}base.`));

const wayBackKey = "rinnalla.handed-from";

/** Where to go on when the device has come back: told once. An address tells nobody's name. */
export function takeWayBack(): string | undefined {
  const from = sessionStorage.getItem(wayBackKey);
  sessionStorage.removeItem(wayBackKey);
  return from ?? undefined;
}

/**
 * The device goes into another's hands: what was typed on it is forgotten, other windows of the app are told to leave what they show,
 * and the page is loaded anew at `address`, so that nothing of what was read stays in its memory or one step back.
 * Whoever signs in on it next comes to `back`.
 */
export function giveDeviceTo(address: string, back: string): void {
  forgetTyping();
  sessionStorage.setItem(wayBackKey, back);
  localStorage.setItem(signal, now());
  location.replace(address);
}

/** Leaves whatever is on the screen when the server, or another window of this device, says that it was handed over. */
export function leaveWhenHandedOver(address: string): void {
  const leave = (): void => {
    if (!location.pathname.startsWith(address)) location.replace(`${address}?lukittu=1`);
  };
  onHandedOver(leave);
  window.addEventListener("storage", ({ key }) => {
    if (key === signal) leave();
  });
  // A page that the browser had kept as it was, come back to by its back button: shown only after it has been asked for again.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}
