import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/pictures.ts";
import * as families from "#contract/worker/family-members.ts";
import type { NetworkContent } from "#core/pictures/network/content.ts";
import { pictureKinds } from "#core/pictures/kinds.ts";
import type { PictureContent } from "#core/pictures/pictures.ts";
import type { RhythmContent } from "#core/pictures/rhythm/content.ts";
import type { TimelineContent } from "#core/pictures/timeline/content.ts";
import { aRelation } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, people, rows } = world;
const leena = world.as("keyWorker");
await aRelation(rows, caseId, people.otherWorker, "emergency", "2026-11-23");
const emergency = world.as("otherWorker");
const at = (pictureId: string) => ({ caseId, pictureId });

const begin = async (kind: PictureContent["kind"], personId: string | null) => {
  const id = uuidv7();
  const got = await leena.call(contract.beginPicture, {
    params: { caseId },
    body: {
      id,
      kind,
      title: "Kuva",
      informant: { kind: personId === null ? "together" : "member", personId },
      toldOn: "2026-11-20",
    },
  });
  expect(got.status).toBe(200);
  return id;
};
const open = (pictureId: string, who = leena) =>
  who.call(contract.pictureOf, { params: at(pictureId), query: {} });
const save = (pictureId: string, version: number, content: PictureContent) =>
  leena.call(contract.savePicture, { params: at(pictureId), body: { version, content } });

describe("a network map", () => {
  it("begins with its teller in the middle, and takes members of this family only", async () => {
    const id = await begin("network", members.oona);
    const content = (await open(id)).body.content as NetworkContent;
    expect(content).toEqual({
      kind: "network",
      centre: { personId: members.oona, name: "" },
      persons: [],
      notes: "",
    });
    const person = (personId: string): NetworkContent["persons"][number] => ({
      id: personId,
      personId,
      name: "",
      sector: "family",
      ring: 1,
      quality: "supports",
      note: "",
    });
    expect((await save(id, 1, { ...content, persons: [person(people.lead)] })).error.code).toBe(
      "picture_member_unknown",
    );
    expect((await save(id, 1, { ...content, persons: [person(members.saana)] })).body.number).toBe(2);
  });
});

describe("a network map that is told by another", () => {
  const told = (id: string, version: number, kind: "member" | "together", personId: string | null) =>
    leena.call(contract.describePicture, {
      params: at(id),
      body: { version, title: "Kuva", informant: { kind, personId }, toldOn: "2026-11-20" },
    });
  const centreOf = async (id: string) => ((await open(id)).body.content as NetworkContent).centre;

  it("has its new teller in the middle, as a new version, and the teller isn't there twice", async () => {
    const id = await begin("network", members.oona);
    const { content } = (await open(id)).body;
    const saana = { id: members.saana, personId: members.saana, name: "", note: "" };
    const persons = [{ ...saana, sector: "family" as const, ring: 1 as const, quality: "supports" as const }];
    expect((await save(id, 1, { ...(content as NetworkContent), persons })).status).toBe(200);
    expect((await told(id, 2, "member", members.saana)).body).toEqual({ id, version: 4, number: 3 });
    const now = (await open(id)).body;
    expect(now.picture.informant.personId).toBe(members.saana);
    expect(now.content).toMatchObject({ centre: { personId: members.saana, name: "" }, persons: [] });
    // Drawn together from now on, it is still hers.
    expect((await told(id, 4, "together", null)).body).toEqual({ id, version: 5, number: 3 });
    expect((await centreOf(id)).personId).toBe(members.saana);
  });

  it("stays somebody else's map when it was that, and is as it was with the same teller", async () => {
    const id = await begin("network", members.saana);
    const { content } = (await open(id)).body;
    const ofOona = { ...(content as NetworkContent), centre: { personId: members.oona, name: "" } };
    expect((await save(id, 1, ofOona)).status).toBe(200);
    expect((await told(id, 2, "member", members.petri)).body.number).toBe(2);
    expect((await centreOf(id)).personId).toBe(members.oona);
    expect((await told(id, 3, "member", members.petri)).body.number).toBe(2);
  });
});

describe("a weekly rhythm", () => {
  it("is refused when something in it ends before it begins", async () => {
    const id = await begin("rhythm", null);
    const row = (from: string, to: string) => ({ day: 1, from, to, what: "Yöuni", who: "" });
    const week = (from: string, to: string): RhythmContent => ({
      kind: "rhythm",
      rows: [row(from, to)],
      notes: "",
    });
    for (const [from, to] of [
      ["21:00", "06:30"],
      ["07:00", "07:00"],
    ] as const)
      expect((await save(id, 1, week(from, to))).error.code).toBe("picture_ends_before_it_begins");
    expect((await save(id, 1, week("21:00", "23:59"))).status).toBe(200);
  });
});

describe("what is taken out of the record of each kind", () => {
  const file = async (pictureId: string, form: "svg" | "pdf", receiver: "family" | "informant") => {
    const reply = await world.app.inject({
      url: `/api/cases/${caseId}/pictures/${pictureId}/${form}?for=${receiver}`,
      headers: { cookie: leena.cookie },
    });
    return [reply.statusCode, reply.body] as const;
  };

  it.each(pictureKinds)(
    "%s: private only for its informant, and no address that is protected",
    async (kind) => {
      const homeId = uuidv7();
      const street = `${kind}kuja 7`;
      const id = await begin(kind, null);
      const words = { ...(await open(id)).body.content, notes: `Kotona ${street} on hyvä olla` };
      expect((await save(id, 1, words)).status).toBe(200);
      for (const form of ["svg", "pdf"] as const) {
        expect((await file(id, form, "family"))[0], form).toBe(409);
        expect((await file(id, form, "informant"))[0], form).toBe(200);
      }
      await leena.call(contract.markPicture, { params: at(id), body: { version: 2, visibility: "shared" } });
      const [status, text] = await file(id, "svg", "family");
      expect([status, text.includes(street)]).toEqual([200, true]);
      expect((await file(id, "pdf", "family"))[0]).toBe(200);

      // A home that is sealed later: what was told of it before is covered, and isn't told anew.
      const sealed = await leena.call(families.addHousehold, {
        params: { caseId },
        body: {
          id: homeId,
          name: "Turvakoti",
          street,
          postcode: "70100",
          city: "Kuopio",
          addressProtected: true,
          validFrom: "2026-01-01",
        },
      });
      expect(sealed.status).toBe(200);
      for (const receiver of ["family", "informant"] as const) {
        const [after, covered] = await file(id, "svg", receiver);
        expect([after, covered.includes(street), covered.includes("•••")], receiver).toEqual([
          200,
          false,
          true,
        ]);
      }
      expect((await save(id, 3, words)).error.code).toBe("picture_tells_address");
    },
  );
});

describe("a timeline", () => {
  const event = (title: string, visibility: "shared" | "private"): TimelineContent["events"][number] => ({
    id: uuidv7(),
    laneOf: null,
    when: { kind: "year", year: 2020 },
    title,
    tone: "neutral",
    personIds: [],
    toldBy: "",
    note: "",
    visibility,
  });

  it("keeps its private events from everybody but those who write the record, and from files for the family", async () => {
    const id = await begin("timeline", null);
    const content = (await open(id)).body.content as TimelineContent;
    const events = [event("Muutto", "shared"), event("Salaisuus", "private")];
    expect((await save(id, 1, { ...content, events, notes: "Salaisuudesta puhuttiin" })).status).toBe(200);
    await leena.call(contract.markPicture, { params: at(id), body: { version: 2, visibility: "shared" } });

    expect(JSON.stringify((await open(id)).body.content)).toContain("Salaisuus");
    const seen = await open(id, emergency);
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body.content)).toContain("Muutto");
    expect(JSON.stringify(seen.body)).not.toContain("Salaisuu");

    const file = async (receiver: "family" | "informant") =>
      String((await leena.call(contract.pictureSvg, { params: at(id), query: { for: receiver } })).text);
    expect(await file("family")).toContain("Muutto");
    expect(await file("family")).not.toContain("Salaisuu");
    expect(await file("informant")).toContain("Salaisuus");
  });

  it("has the services of the case as the record has them", async () => {
    const id = await begin("timeline", null);
    const { ground } = (await open(id)).body;
    const periods = await rows
      .selectFrom("service_period")
      .select("id")
      .where("case_id", "=", caseId)
      .execute();
    expect(ground.services.map((service) => service.id).toSorted()).toEqual(
      periods.map((period) => period.id).toSorted(),
    );
    expect(ground.services[0]?.name.fi).not.toBe("");
  });
});
