import type { Browser, Page } from "playwright-core";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handOver, openRound, roundPage } from "#contract/worker/rounds.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { openBrowser, phone } from "../browser.ts";
import { person } from "../person.ts";
import { lookOver, settled } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";

// Five answer on one worker's phone, each in turn and blind to the others: children of 6 and 10, a mother, a grandmother, the worker.
let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const names = ["Oona", "Eeli", "Saana", "Kaarina"] as const;
type Name = (typeof names)[number];

/** The Virtanens of the town, Eeli having turned ten, and a meeting of theirs. */
async function theFamily() {
  const client = await connectAsOwner(server.ownerUrl);
  try {
    const found = await client.query<{ name: Name; id: string; caseId: string; meetingId: string }>(
      `select p.given_name as name, p.id, m.case_id as "caseId",
        (select t.id from meeting t where t.case_id = m.case_id and t.status = 'held' order by t.starts_at desc limit 1) as "meetingId"
      from case_member m join person p on p.id = m.person_id join family_case c on c.id = m.case_id
      where c.name = 'Virtanen' and p.given_name = any ($1)
        and exists (select from case_member o join person q on q.id = o.person_id where o.case_id = m.case_id and q.given_name = 'Kaarina')`,
      [[...names]],
    );
    const of = Object.fromEntries(found.rows.map((row) => [row.name, row])) as Record<
      Name,
      (typeof found.rows)[number]
    >;
    await client.query(`update person set birth_date = birth_date - interval '9 months' where id = $1`, [
      of.Eeli.id,
    ]);
    return of;
  } finally {
    await client.end();
  }
}

const locked = "Laite on lukittu vastaamista varten";
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();

/** The device answers nothing but the lock, wherever it is led, and tells nobody's name. */
async function expectLocked(page: Page, caseId: string): Promise<void> {
  for (const address of ["/tyo/tanaan", `/tyo/perheet/${caseId}/arviot`]) {
    await page.goto(address);
    await page.getByRole("heading", { name: locked }).waitFor();
    expect(await page.locator("body").textContent()).not.toMatch(/Virtanen|Saana|Kaarina|Leena/);
  }
}

/** One question at a time: `choose` says which answer, by the words of the question and its answers; the others are skipped. */
async function answerOneByOne(
  page: Page,
  choose: (label: string) => string | undefined,
  until?: RegExp,
): Promise<void> {
  const progress = page.getByRole("heading", { name: /^Kysymys \d+, yhteensä \d+$/ });
  for (;;) {
    const said = await progress.textContent();
    const [, at, of] = /Kysymys (\d+), yhteensä (\d+)/.exec(said ?? "") ?? [];
    const question = page.locator(".question");
    if (until?.test((await question.textContent()) ?? "")) return;
    const answer = choose((await question.textContent()) ?? "");
    if (answer !== undefined) await question.getByRole("radio", { name: answer, exact: true }).check();
    // Arrow keys choose on their way: what is passed is neither kept nor rings anybody.
    if (answer === "Ei ole turvallista") {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
    }
    await page.locator(".answering-steps button[type=submit]").click();
    if (at === of) return;
    await page.getByRole("heading", { name: `Kysymys ${Number(at) + 1}, yhteensä ${of}` }).waitFor();
  }
}

/** The same answer to every question that has it, on a page of them. */
async function answerAll(page: Page, answer: string): Promise<void> {
  const all = page.getByRole("radio", { name: answer, exact: true });
  await all.first().waitFor();
  for (const one of await all.all()) await one.check();
}

async function give(page: Page, share = false): Promise<void> {
  await page.getByRole("heading", { name: "Vielä yksi asia" }).waitFor();
  if (share) await page.getByRole("radio", { name: "Saa näyttää", exact: true }).check();
  await press(page, "Anna vastaukset");
  await page.getByRole("heading", { name: "Kiitos!" }).waitFor();
}

test(
  "five voices on one phone, blind until all have answered, and a distress answer first",
  { timeout: 240_000 },
  async () => {
    const { Oona, Eeli, Saana, Kaarina } = await theFamily();
    const leena = await person(browser, server, "familyWorker", "Leena Aho");
    const page = await leena.arrive();
    await page.setViewportSize(phone);
    const { caseId } = Oona;
    const roundId = uuidv7();
    const voices = [Oona, Eeli, Saana, Kaarina].map(({ id: personId }) => ({
      id: uuidv7(),
      personId,
      staffId: null,
    }));
    await leena.ask(openRound, {
      params: { caseId },
      body: {
        id: roundId,
        instrument: "daily-life",
        moment: "along",
        meetingId: Oona.meetingId,
        voices: [...voices, { id: uuidv7(), personId: null, staffId: leena.id }],
      },
    });
    const hand = async (place: number): Promise<void> => {
      await leena.arrive();
      const voiceId = voices[place]?.id ?? "";
      await leena.ask(handOver, { params: { caseId, roundId, voiceId }, body: {} });
      await page.goto("/tyo/vastaa");
    };
    const roundAddress = `/tyo/perheet/${caseId}/arviot/${roundId}`;

    // The six-year-old: handed over by the screens.
    await page.goto(roundAddress);
    await lookOver(page, "Arjen tilanne", phone);
    await page.getByRole("link", { name: "Anna laite Oona" }).click();
    await lookOver(page, "Anna laite: Oona", phone);
    await press(page, "Lukitse ja anna laite");
    await lookOver(page, "Hei Oona!", phone);
    expect(new URL(page.url()).pathname).toBe("/tyo/vastaa");
    await page.goBack();
    await page.getByRole("heading", { name: locked }).waitFor();
    await expectLocked(page, caseId);
    await lookOver(page, locked, phone);
    await press(page, "Jatka vastaamista");
    await press(page, "Aloita");
    await page.getByRole("radio", { name: "aurinkoa", exact: true }).first().check();
    await lookOver(page, /^Kysymys 1, yhteensä/, phone);
    // A small finger reloads the page: it goes on where she was, and what she answered isn't shown again.
    await page.locator(".answering-steps button[type=submit]").click();
    await page.getByRole("heading", { name: /^Kysymys 2, yhteensä/ }).waitFor();
    const next = (await page.locator(".question").textContent()) ?? "";
    await page.reload();
    await page.getByRole("heading", { name: /^Kysymys 1, yhteensä/ }).waitFor();
    expect(await page.locator(".question").textContent()).toBe(next);
    await answerOneByOne(page, (words) =>
      ["Ei ole turvallista", "hyvältä"].find((one) => words.includes(one)),
    );
    await give(page, true);
    await page.reload();
    await page.getByText("Työntekijä jatkaa kirjautumalla").first().waitFor();
    expect(await page.locator("body").textContent()).not.toMatch(/hyvältä|aurinkoa|Virtanen/);

    // The ten-year-old isn't safe, and gives the phone back without going on: it is told all the same. The worker signs in, and hears
    // that there was distress before anything else; the words only when nobody looks on.
    await hand(1);
    await press(page, "Aloita");
    await answerOneByOne(page, (words) => ["sade"].find((one) => words.includes(one)), /turvassa/);
    await page.getByRole("radio", { name: "En ole turvassa", exact: true }).check();
    await press(page, "Lopeta ja anna laite takaisin");
    await page.getByRole("dialog").getByRole("button", { name: "Lopeta", exact: true }).click();
    await page.getByRole("heading", { name: "Kiitos!" }).waitFor();
    await page.getByRole("link", { name: "Kirjaudu sisään" }).click();
    await page.getByRole("button", { name: /^Leena Aho/ }).click();
    const first = page.getByRole("dialog");
    await first.getByRole("button", { name: "Näytä vastaus" }).waitFor();
    expect(await first.textContent()).not.toMatch(/Eeli|turvassa/);
    await press(page, "Näytä vastaus");
    await lookOver(page, "Ensin tämä: vastauksessa oli hätää", phone);
    expect(await first.textContent()).toMatch(/Eeli.*”En ole turvassa”/s);
    await press(page, "Luin tämän, kirjaan myöhemmin");
    await first.waitFor({ state: "detached" });
    await page
      .getByRole("region", { name: "Hätä vastauksessa" })
      .getByText(/Virtanen: vastauksessa oli hätää/)
      .waitFor();
    const blind = await leena.ask(roundPage, { params: { caseId, roundId } });
    expect([blind.answers, blind.alerts.length]).toEqual([[], 1]);
    // Going on: what was answered is neither asked nor shown again.
    await hand(1);
    await page.getByText(/Ne ovat tallessa, eikä niitä näytetä enää/).waitFor();
    await press(page, "Jatka");
    expect(await page.locator("body").textContent()).not.toMatch(/turvassa/);
    await answerOneByOne(page, (words) => ["joskus"].find((one) => words.includes(one)));
    await give(page);

    // The mother, with the keyboard alone: Tab to each question, a key for the answer.
    await hand(2);
    const { keyboard } = page;
    const tabTo = async (words: RegExp): Promise<void> => {
      for (let stop = 0; stop < 80; stop += 1) {
        const focused = await page.evaluate(
          () => document.activeElement?.closest("label, button")?.textContent ?? "",
        );
        if (words.test(focused)) return;
        await keyboard.press("Tab");
      }
      throw new Error(`Tab doesn't reach ${String(words)}`);
    };
    await page.getByRole("heading", { name: "Hei Saana!" }).waitFor();
    await tabTo(/^Aloita$/);
    await keyboard.press("Enter");
    await lookOver(page, "Arjen tilanne", phone);
    for (;;) {
      const onto = await page.evaluate(() => {
        const { activeElement: on } = document;
        return on instanceof HTMLInputElement ? on.type : (on?.closest("button")?.textContent ?? "");
      });
      if (onto === "radio") await keyboard.press("ArrowDown");
      if (onto === "Valmis") break;
      await keyboard.press("Tab");
    }
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Vielä yksi asia" }).waitFor();
    await tabTo(/^Ei saa$/);
    await keyboard.press("ArrowDown");
    await tabTo(/^Anna vastaukset$/);
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Kiitos!" }).waitFor();

    // The grandmother answers one thing; the worker as herself; then all of it opens.
    await hand(3);
    await press(page, "Aloita");
    await answerAll(page, "melkein aina");
    await press(page, "Valmis");
    await give(page);
    await leena.arrive();
    await page.goto(roundAddress);
    await page.getByRole("link", { name: "Vastaa itse" }).click();
    await answerAll(page, "usein");
    await press(page, "Valmis");
    await page.getByRole("heading", { name: "Vielä yksi asia" }).waitFor();
    await press(page, "Anna vastaukset");
    await page.getByRole("link", { name: "Takaisin kierrokseen" }).click();
    await lookOver(page, "Arjen tilanne", phone);
    const open = await leena.ask(roundPage, { params: { caseId, roundId } });
    expect(open.answers.map(({ perspective, shared }) => [perspective, shared])).toEqual([
      ["child", true],
      ["child", false],
      ["parent", true],
      ["close_person", false],
      ["worker", false],
    ]);
    expect(open.answers[0]?.answers["safe"], "the arrow's last place").toBe(4);
    expect(
      open.alerts.map(({ who }) => who),
      "and not the places on its way",
    ).toEqual(["Eeli"]);

    // What each sees, side by side over time: five lines, each with its own figure; looked at together, those who agreed.
    const figure = page
      .getByRole("figure")
      .filter({ has: page.getByRole("img", { name: /^Arjen tilanne/ }) });
    const rows = async () => {
      const cells = await figure.getByRole("row").getByRole("cell").allTextContents();
      return Array.from({ length: cells.length / 3 }, (_, row) =>
        cells.slice(row * 3 + 1, row * 3 + 3),
      ).toSorted();
    };
    await page.goto(`/tyo/perheet/${caseId}/yhteinen-kuva`);
    await lookOver(page, "Yhteinen kuva", phone);
    await figure.getByText("Näytä taulukkona").click();
    expect(await rows()).toEqual([
      ["Eeli (lapsi)", "42/100, vastattu 9/9"],
      ["Kaarina (läheinen)", "88/100, vastattu 8/10"],
      ["Leena Aho (työntekijä)", "69/100, vastattu 8/10"],
      ["Oona (lapsi)", "100/100, vastattu 8/8"],
      ["Saana (vanhempi)", "30/100, vastattu 10/10"],
    ]);
    await page.getByRole("radio", { name: "Katsotaan yhdessä" }).check();
    await settled(page);
    expect(await rows()).toEqual([
      ["Oona (lapsi)", "100/100, vastattu 8/8"],
      ["Saana (vanhempi)", "30/100, vastattu 10/10"],
    ]);
    await page.goto(`/tyo/perheet/${caseId}/edistyminen`);
    await lookOver(page, "Edistyminen", phone);
  },
);
