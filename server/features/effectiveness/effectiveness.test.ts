import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/effectiveness.ts";
import { aPastService, type PeriodDraft } from "#fixtures/effectiveness-rows.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";
import { fileOf } from "#server/features/effectiveness/files.ts";

const world = await aWorld();
const { units, people, rows } = world;
const analystId = await aWorker(rows, { name: "Anni Luku", role: "analyst" });
const analyst = await world.signIn(analystId);

const query = { from: "2026-01-01", to: "2026-12-31" };
const asked = async (more: object = {}, who = analyst) =>
  (await who.call(contract.effectiveness, { query: { ...query, ...more } })).body;
type Page = Awaited<ReturnType<typeof asked>>;
const figure = ({ own }: Page, code: string) => own.figures.find((one) => one.code === code);
const table = ({ own }: Page, code: string) =>
  Object.fromEntries(
    own.tables.find((one) => one.code === code)?.rows.map(({ value, n }) => [value, n]) ?? [],
  );

const many = async (count: number, draft: PeriodDraft) => {
  for (let n = 0; n < count; n += 1) await aPastService(world, draft);
};
// Kuopio: twelve ended, of whom six went forward in their goals and six stayed; Saarikka: six.
await many(6, {
  unitId: units.team,
  goals: [
    [-1, 0],
    [-1, 0],
    [-1, 0],
  ],
  meetings: 10,
  missed: 2,
});
await many(6, {
  unitId: units.team,
  goals: [
    [-1, -1],
    [-1, -1],
    [-1, -1],
  ],
  meetings: 4,
  ground: "exhaustion",
});
await many(6, { unitId: units.otherTeam, meetings: 2, planAgreedOn: null, endReason: "family_ended" });

describe("figures of effectiveness", () => {
  it("are right to the moment, with how many they are of and how many are missing", async () => {
    const page = await asked();
    expect(page.waiting).toBe(0);
    expect(figure(page, "ended")).toMatchObject({ value: 18, isHidden: false });
    expect(figure(page, "begun")?.value).toBe(19);
    // All at −1 of three goals is 36.31, all at 0 is 50: six rose by 13.69, six didn't; six have no goals.
    expect(figure(page, "tChange")).toMatchObject({ n: 12, missing: 6 });
    expect(figure(page, "tChange")?.value).toBeCloseTo(6.847, 2);
    expect(figure(page, "tEnd")?.value).toBeCloseTo((50 + 36.307) / 2, 2);
    expect(figure(page, "tBetter")).toMatchObject({ value: 0.5, n: 12 });
    expect(figure(page, "dropped")?.value).toBeCloseTo(6 / 18, 4);
    expect(figure(page, "length")).toMatchObject({ value: 210, n: 18, missing: 0 });
    expect(figure(page, "planAgreed")?.value).toBeCloseTo(12 / 18, 4);
    expect(figure(page, "planDays")).toMatchObject({ value: 30, n: 12, missing: 6 });
    expect(figure(page, "held")?.value).toBeCloseTo((60 + 24 + 12) / 18, 3);
    expect(figure(page, "missed")?.value).toBeCloseTo(12 / 108, 4);
    expect(table(page, "units")).toEqual({ [units.team]: 12, [units.otherTeam]: 6 });
    expect(table(page, "endReason")).toEqual({ goals_reached: 12, family_ended: 6 });
    expect(table(page, "endLevels")).toEqual({ "-1": 18, "0": 18 });
    expect(table(page, "age")).toEqual({ "3-6": 18 });
  });

  it("are narrowed by unit, service, ground and whole quarters", async () => {
    expect(figure(await asked({ unit: units.otherTeam }), "ended")?.value).toBe(6);
    expect(figure(await asked({ ground: "exhaustion" }), "ended")?.value).toBe(6);
    expect(figure(await asked({ service: "family-guidance" }), "ended")?.value).toBe(0);
    const { own } = await asked({ from: "2026-08-14", to: "2026-08-20" });
    expect([own.from, own.to]).toEqual(["2026-07-01", "2026-09-30"]);
  });

  it("are compared with the time before and with all of it", async () => {
    const before = await asked({ from: "2026-07-01", to: "2026-09-30", compare: "before" });
    expect(before.other).toMatchObject({ from: "2026-04-01", to: "2026-06-30" });
    expect(before.other?.figures.find(({ code }) => code === "ended")?.value).toBe(0);
    const all = await asked({ unit: units.team, compare: "whole" });
    expect(figure(all, "ended")?.value).toBe(12);
    expect(all.other?.figures.find(({ code }) => code === "ended")?.value).toBe(18);
  });

  it("follow what is done", async () => {
    const { periodId } = await aPastService(world, { unitId: units.otherTeam, endedOn: null });
    expect(figure(await asked(), "ended")?.value).toBe(18);
    await rows
      .updateTable("service_period")
      .set({ ended_on: "2026-10-01", end_reason: "moved_away" })
      .where("id", "=", periodId)
      .execute();
    const page = await asked();
    expect(figure(page, "ended")?.value).toBe(19);
    // One who moved away is a small group: neither it nor the next smallest is told.
    expect(table(page, "endReason")).toEqual({ goals_reached: 12 });
  });
});

describe("small groups", () => {
  it("a unit with three isn't told, nor by asking for it, nor what would give it away", async () => {
    const third = uuidv7();
    await rows
      .insertInto("unit")
      .values({
        id: third,
        organisation_id: (
          await rows
            .selectFrom("unit")
            .select("organisation_id")
            .where("id", "=", units.team)
            .executeTakeFirstOrThrow()
        ).organisation_id,
        name: "Pieni tiimi",
        kind: "provider",
        services: ["family-work"],
      })
      .execute();
    await many(3, { unitId: third, ground: "exhaustion" });
    const page = await asked();
    expect(figure(page, "ended")?.value).toBe(22);
    // Hidden with it: another unit with families of the same ground, whichever way it is asked for.
    const shown = Object.keys(table(page, "units"));
    expect(shown).not.toContain(third);
    const left = [third, units.team, units.otherTeam].filter((one) => !shown.includes(one));
    expect(left.length).toBeGreaterThan(1);
    for (const unit of left) {
      const own = await asked({ unit });
      expect(figure(own, "ended")).toMatchObject({ value: null, isHidden: true });
      expect(own.own.courses).toEqual([]);
      expect(figure(own, "tChange")).toBeUndefined();
      for (const code of ["endReason", "age", "ground", "length", "endLevels"])
        expect(table(own, code)).toEqual({});
    }
  });
});

describe("who must not see", () => {
  it("figures are for leads, purchasers and analysts", async () => {
    const whom = [
      "keyWorker",
      "familyWorker",
      "otherWorker",
      "intake",
      "privacyOfficer",
      "administrator",
    ] as const;
    await world.denied(contract.effectiveness, { query }, whom);
    await world.denied(contract.exportEffectiveness, { query: { ...query, format: "csv" } }, whom);
    expect((await world.nobody.call(contract.effectiveness, { query })).status).toBe(401);
    expect((await world.as("purchaser").call(contract.effectiveness, { query })).status).toBe(200);
  });

  it("a lead sees the own units' figures, another unit's in no way", async () => {
    const lead = world.as("lead");
    const own = await asked({}, lead);
    expect(own.choices.units.map(({ id }) => id)).toEqual([units.team]);
    expect(figure(own, "ended")?.value).toBe(12);
    const other = await lead.call(contract.effectiveness, { query: { ...query, unit: units.otherTeam } });
    expect([other.status, other.error.code]).toEqual([409, "unit_not_yours"]);
    const file = await lead.call(contract.exportEffectiveness, {
      query: { ...query, unit: units.otherTeam, format: "json" },
    });
    expect(file.status).toBe(409);
  });

  it("the rows are nobody's to read, not even with the role of requests", async () => {
    const app = new pg.Client({ connectionString: world.database.ownerUrl, options: "-c role=rinnalla_app" });
    await app.connect();
    onTestFinished(() => app.end());
    const as = (who: string) =>
      app.query(
        "select set_config('app.actor_id', $1, false), set_config('app.today', '2026-11-23', false)",
        [who],
      );
    for (const who of [analystId, people.lead, people.keyWorker]) {
      await as(who);
      for (const name of [
        "period_summary",
        "period_score",
        "period_voice",
        "figure_sum",
        "figure_cell",
        "summary_due",
      ])
        await expect(app.query(`select * from ${name}`)).rejects.toThrow(/permission denied/);
    }
    const sums = (unit: string) => app.query("select app.effectiveness($1) as found", [{ ...query, unit }]);
    await as(people.keyWorker);
    await expect(sums(units.team)).rejects.toThrow(/figures are for/);
    await expect(app.query("select app.effectiveness_choices()")).rejects.toThrow(/figures are for/);
    await as(people.lead);
    const others = (await sums(units.otherTeam)).rows[0].found;
    expect([others.sums, others.running, others.staff]).toEqual([{}, 0, { workers: 0, leads: 0 }]);
    await expect(
      app.query("select app.research_rows(null, null, '2026-01-01', '2026-12-31')"),
    ).rejects.toThrow(/analysts/);
    // What they are added up by serves them alone.
    for (const part of [
      "parts_of_rows('2026-01-01', '2026-12-31', null, null, null)",
      "figure_cube('2026-01-01', '2026-12-31', null)",
    ])
      await expect(app.query(`select * from app.${part}`), part).rejects.toThrow(/permission denied/);
    for (const change of ["remake_figure_sums()", "keep_voice_sums(array[null::period_voice], null)"])
      await expect(app.query(`select app.${change}`), change).rejects.toThrow(/permission denied/);
    await as(people.lead);
    expect((await app.query("select * from research_extract")).rows).toEqual([]);
  });
});

describe("files", () => {
  it("hold what the page holds, with the dictionary", async () => {
    const page = await asked();
    const json = (await analyst.call(contract.exportEffectiveness, { query: { ...query, format: "json" } }))
      .body;
    const read = JSON.parse(json.text);
    expect(read.own).toEqual(page.own);
    const codes = new Set(read.dictionary.map((one: { code: string }) => one.code));
    for (const { code } of page.own.figures) expect(codes, code).toContain(code);
    const csv = (await analyst.call(contract.exportEffectiveness, { query: { ...query, format: "csv" } }))
      .body;
    // Headings, numbers and names as its reader's language has them; codes stay beside them.
    expect(csv.text).toMatch(/^\uFEFFLuvut;Alkaa;Päättyy;Osa;Tunnus;Nimi;/);
    expect(csv.text).toContain("Valittu;2026-01-01;2026-12-31;Luku;ended;Päättyneet palvelut;;");
    const lineOf = (text: string, code: string) =>
      (text.split("\r\n").find((line) => line.includes(`;${code};`)) ?? "").split(";");
    const dropped = figure(page, "dropped")?.value ?? Number.NaN;
    expect(lineOf(csv.text, "dropped")[7]).toBe(String(dropped).replace(".", ","));
    expect(lineOf(csv.text, "dropped")[7]).toContain(",");
    expect(lineOf(csv.text, "dropped").slice(-2)).toEqual(["own", "figure"]);
    expect(csv.text).toContain(`;Päättyneet yksiköittäin;${units.otherTeam};`);
    for (const [language, head] of [
      ["sv", "Siffror;Börjar;Slutar;Del;Kod;"],
      ["en", "Figures;From;To;Part;Code;"],
    ] as const) {
      const { text } = fileOf(page, "csv", language);
      expect(text.slice(1)).toMatch(new RegExp(`^${head}`));
      expect(lineOf(text, "dropped")[7]).toBe(
        language === "en" ? String(dropped) : String(dropped).replace(".", ","),
      );
    }
    expect(csv.text).not.toContain("Salanimi");
  });
});

describe("a research extract", () => {
  const body = {
    from: "2026-01-01",
    to: "2026-12-31",
    purpose: "Perhetyön kesto ja tavoitteet, väitöstutkimus",
    ground: "data_permit",
    permit: "THL/1234/14.02.00/2026",
  } as const;
  it("is refused without a purpose, a ground or a permit", async () => {
    for (const left of [{ purpose: "" }, { permit: "" }, { ground: undefined }]) {
      const got = await analyst.call(contract.makeExtract, {
        body: { ...body, ...left } as never,
      });
      expect(got.status).toBe(400);
    }
    const short = await analyst.call(contract.makeExtract, { body: { ...body, permit: "x" } });
    expect(short.error.code).toBe("permit_missing");
    const empty = await analyst.call(contract.makeExtract, {
      body: { ...body, service: "start-team" },
    });
    expect(empty.error.code).toBe("extract_too_small");
  });

  it("holds pseudonyms and months, no small combination, and is written down", async () => {
    const got = (await analyst.call(contract.makeExtract, { body: body })).body;
    const { id } = got;
    const { rows: made } = JSON.parse(got.text) as { rows: Record<string, string>[] };
    expect(made).toHaveLength(got.rows);
    expect(got.rows + got.left).toBeGreaterThanOrEqual(22);
    const combinations = Map.groupBy(made, (row) =>
      [row["service"], row["unit"], row["entryGround"], row["ageBand"], row["started"]].join(),
    );
    for (const [key, group] of combinations) expect(group.length, key).toBeGreaterThanOrEqual(5);
    const families = (await rows.selectFrom("family_case").select(["id", "name"]).execute()).flatMap(
      (one) => [one.id, one.name],
    );
    for (const name of families) expect(got.text).not.toContain(name);
    expect(got.text).not.toMatch(/\d{4}-\d{2}-\d{2}T|"startedOn"/);
    const again = (await analyst.call(contract.makeExtract, { body })).body;
    const others = new Set(
      (JSON.parse(again.text) as { rows: { family: string }[] }).rows.map(({ family }) => family),
    );
    expect(made.some(({ family }) => others.has(family ?? ""))).toBe(false);
    const log = await rows
      .selectFrom("access_log")
      .selectAll()
      .where("action", "=", "research.extract")
      .where("object_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(log).toMatchObject({
      outcome: "ok",
      object_kind: "research_extract",
      row_count: got.rows,
      actor_id: analystId,
    });
    expect(log.purpose).toContain(body.permit);
    const list = (await world.as("privacyOfficer").call(contract.extractList)).body.extracts;
    expect(list.find((one) => one.id === id)).toMatchObject({
      madeBy: "Anni Luku",
      permit: body.permit,
      purpose: body.purpose,
    });
  });

  it("is the analyst's alone", async () => {
    const whom = ["lead", "purchaser", "keyWorker", "privacyOfficer", "administrator", "intake"] as const;
    await world.denied(contract.makeExtract, { body }, whom);
    await world.denied(contract.extractList, {}, ["lead", "purchaser", "keyWorker", "administrator"]);
  });
});
