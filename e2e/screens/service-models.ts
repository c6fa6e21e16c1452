import type { Locator, Page } from "playwright-core";
import { settled } from "./screen.ts";

/** The administrator's services: versions, and the draft under work. */
export class ServiceModelScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async openList(): Promise<void> {
    await this.#page.goto("/tyo/palvelumallit");
    await this.#page.getByRole("heading", { level: 1, name: "Palvelut" }).waitFor();
    await settled(this.#page);
  }

  async openService(name: string): Promise<void> {
    await this.#page.getByRole("table").getByRole("link", { name, exact: true }).click();
    await this.#page.getByRole("heading", { level: 1, name }).waitFor();
  }

  /** Copies the version in force, and comes to the draft. */
  async copy(): Promise<void> {
    await this.#page.getByRole("button", { name: "Tee kopio muutettavaksi" }).first().click();
    await this.#page.getByRole("dialog").getByRole("button", { name: "Aloita luonnos" }).click();
    await this.#page.getByRole("heading", { level: 1, name: /, luonnos$/ }).waitFor();
  }

  async part(name: string): Promise<void> {
    await this.#page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
    await settled(this.#page);
  }

  /** The rule's own part of the form, open. */
  async #rule(name: string): Promise<Locator> {
    const called = this.#page.locator("summary").filter({ hasText: name });
    const rule = this.#page.getByRole("tabpanel").locator("details").filter({ has: called }).first();
    if ((await rule.getAttribute("open")) === null) await rule.locator("summary").first().click();
    return rule;
  }

  async setFigure(rule: string, label: string, value: number): Promise<void> {
    await (await this.#rule(rule)).getByRole("textbox", { name: label, exact: true }).fill(String(value));
  }

  /** One text of a rule in its three languages. */
  async writeInThree(rule: string, label: string, words: readonly [string, string, string]): Promise<void> {
    const part = await this.#rule(rule);
    await part.getByText("Sanat ja muut tiedot").click();
    const group = part.getByRole("group", { name: label, exact: true });
    // The rule is found by its Finnish name: that one is written last.
    const [fi, sv, en] = words;
    await group.getByRole("textbox", { name: "ruotsiksi" }).fill(sv);
    await group.getByRole("textbox", { name: "englanniksi" }).fill(en);
    await group.getByRole("textbox", { name: "suomeksi" }).fill(fi);
  }
}
