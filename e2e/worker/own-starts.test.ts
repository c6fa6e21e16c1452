import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { addPartner } from "#contract/worker/family-members.ts";
import { chooseThemes, themesOf } from "#contract/worker/themes.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { openBrowser } from "../browser.ts";
import { closeRefused, writeView } from "../screens/closings.ts";
import { approvePlan, approveRefused } from "../screens/plans.ts";
import { lookOver } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";
import { closedOnScreens, evaluatedOnScreens } from "./closed-on-screens.ts";
import { dayIn } from "./days.ts";
import { familyOfItsOwn } from "./own-family.ts";

// Services that a family begins itself, each from its contact to its end on the screens with its own refusals: nobody ordered it.
let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const goal = (title: string) => ({
  id: uuidv7(),
  subject: "family" as const,
  title,
  levels: ["Ei koskaan", "Kerran viikossa", "Kolmesti viikossa", "Neljästi viikossa", "Joka aamu"],
});

test("preventive family work: from the contact to the end without a word of child welfare; no plan before its themes", async () => {
  const own = await familyOfItsOwn(
    { server, browser },
    {
      familyName: "Hakala",
      mother: "Elina",
      child: { givenName: "Aada", birthDate: "2020-03-04" },
      about: "Aamut ovat yhtä huutoa, emmekä pääse ajoissa päiväkotiin.",
    },
    { service: /^Ehkäisevä perhetyö/, reasons: "Perhe haluaa itse tukea arkeen.", from: "05:00" },
    (page) => lookOver(page, "Aloita palvelu perheen kanssa"),
  );
  const { caseId, walk, key, work, family } = own;
  await own.atDoor.getByRole("heading", { name: "Mitä tavoittelemme" }).waitFor();
  await walk.cancelPlanned();
  await walk.held("start", family);
  await walk.held("mapping", family, { from: "10:00" });
  const plan = await walk.proposedPlan({
    goals: [goal("Aamut sujuvat")],
    familyWishes: "Rauhallisia aamuja",
  });
  await plan.stand(key, own.mother);
  await approveRefused(work, caseId, "Teemat on valittu perheen kanssa");
  const { version } = await key.ask(themesOf, { params: walk.params });
  await key.ask(chooseThemes, { params: walk.params, body: { version, themes: ["daily_rhythm"] } });
  await approvePlan(work, caseId);
  await walk.held("regular", family, { from: "11:00" });
  await walk.held("closing", family, { from: "12:00" });
  await walk.goalsEvaluated("Sama järjestys joka aamu");
  for (const personId of [own.mother, own.child]) await walk.view(key, personId);
  await evaluatedOnScreens(work, caseId, {
    ownView: "Perhe löysi oman rytminsä.",
    outcome: "tavoitteet saavutettu",
    what: "Neuvola",
    withWhom: "Terveydenhoitaja Ulla Saari",
    assessment: "Perhe pärjää omin voimin.",
  });
  const said = await closedOnScreens(own.office, work, caseId);
  expect(said).toContain("Ehkäisevä perhetyö");
  expect(said).toContain(`Päättynyt ${dayIn(server, 0)}`);
  expect(said.toLowerCase()).not.toContain("lastensuojel");
}, 120_000);

test("family guidance: three mapping meetings before its plan, and the network before its end", async () => {
  const own = await familyOfItsOwn(
    { server, browser },
    {
      familyName: "Lahtela",
      mother: "Sirpa",
      child: { givenName: "Niko", birthDate: "2016-05-04" },
      about: "Rahat loppuvat kesken, ja arki on sekaisin.",
    },
    { service: /^Perheohjaus/, theme: "raha-asiat", reasons: "Perhe pyytää ohjausta.", from: "04:00" },
  );
  const { caseId, walk, key, work, office, family } = own;
  const { params } = walk;
  await walk.cancelPlanned();
  await walk.written("start_memo", await walk.held("start", family));
  const plan = await walk.proposedPlan({
    goals: [goal("Laskut ajallaan")],
    memberRoles: [{ personId: own.mother, words: "Katsoo laskut maanantaisin" }],
    routines: [{ words: "Kauppalista ennen kauppaa", who: "kaikki" }],
    rhythm: [{ day: 1, from: "18:00", to: "18:30", what: "Laskut", who: "äiti" }],
  });
  await plan.stand(key, own.mother);
  for (const from of ["10:00", "11:00"]) await walk.held("mapping", family, { from });
  await approveRefused(work, caseId, "Vähintään kolme kartoitustapaamista");
  await walk.held("mapping", family, { from: "12:00" });
  await walk.written("mapping_summary");
  await approvePlan(work, caseId);

  await walk.held("regular", family, { from: "13:00" });
  await office.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await closeRefused(office, ["Tapaamista ei ole vielä pidetty: verkostotapaaminen."]);
  const nurse = { id: uuidv7(), name: "Ulla Saari", role: "terveydenhoitaja", agency: "Neuvola" };
  await key.ask(addPartner, { params, body: { ...nurse, validFrom: dayInHelsinki(server.now()) } });
  await walk.held("network", [...family, { kind: "partner", id: nurse.id }], { from: "14:00" });
  await walk.held("closing", family, { from: "15:00" });
  await walk.goalsEvaluated("Laskut katsotaan maanantaisin");
  for (const personId of [own.mother, own.child]) await walk.view(key, personId);
  await evaluatedOnScreens(work, caseId, {
    ownView: "Laskut ovat hallinnassa.",
    outcome: "tavoitteet saavutettu",
    what: "Talousneuvonta",
    withWhom: "Pekka Lehto",
    assessment: "Perhe hoitaa raha-asiansa itse.",
  });
  const said = await closedOnScreens(office, work, caseId);
  expect(said).toContain("Perheohjaus");
  expect(said).toContain(`Päättynyt ${dayIn(server, 0)}`);
}, 120_000);

test("family work with school-age children: the school beside the home, and closed with every view, with nobody who ordered it", async () => {
  const own = await familyOfItsOwn(
    { server, browser },
    {
      familyName: "Salmi",
      mother: "Henna",
      child: { givenName: "Luka", birthDate: "2018-03-04" },
      about: "Luka ei halua mennä kouluun, ja aamut menevät riitelyyn.",
    },
    {
      service: /^Kouluikäisten lasten perhetyö/,
      theme: "koulunkäynti",
      reasons: "Perhe haluaa itse tukea kouluaamuihin.",
      from: "03:00",
    },
  );
  const { caseId, walk, key, work, family } = own;
  await walk.cancelPlanned();
  await walk.held("start", family);
  const plan = await walk.proposedPlan({
    familyWishes: "Rauhallisia kouluaamuja",
    goals: [goal("Kouluun hyvillä mielin")],
  });
  for (const personId of [own.mother, own.child]) await plan.stand(key, personId);
  await plan.approve();

  // A school day is proposed at school, a visit at home.
  await work.goto(`/tyo/perheet/${caseId}/tapaamiset/uusi`);
  const place = work.getByLabel("Missä tavataan");
  await work.getByRole("radio", { name: /^koulupäivä lapsen tukena/i }).check();
  expect(await place.inputValue()).toBe("school");
  await work.getByRole("radio", { name: /^perhetapaaminen/i }).check();
  expect(await place.inputValue()).toBe("home");
  await walk.held("regular", family, { from: "12:00" });

  await work.goto(`/tyo/perheet/${caseId}/paattaminen`);
  // Nobody ordered it: no view is waited for but the family's and the worker's.
  await work.getByText("Näkemys puuttuu: lapsi, vanhempi ja työntekijä.").waitFor();
  expect(await work.getByText("Tilaaja kirjaa näkemyksensä", { exact: false }).count()).toBe(0);
  await walk.goalsEvaluated("Sama aamu joka päivä");
  await walk.view(key, own.mother, "Aamut sujuvat.");
  await writeView(work, /^Kirjaa näkemys: Luka/, "Koulussa on ihan kivaa.");
  await evaluatedOnScreens(work, caseId, {
    ownView: "Perhe löysi oman tapansa.",
    outcome: "tavoitteet saavutettu",
    what: "Koulun kuraattori",
    withWhom: "Marja Kallela",
    assessment: "Perhe pärjää omin voimin.",
  });
  await work.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await work.getByText("Anna se perheelle.", { exact: false }).waitFor();
  expect(await closedOnScreens(own.office, work, caseId)).toContain(`Päättynyt ${dayIn(server, 0)}`);
}, 120_000);
