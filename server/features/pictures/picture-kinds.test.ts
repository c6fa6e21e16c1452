import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/pictures.ts";
import type { NetworkContent } from "#core/pictures/network/content.ts";
import type { TimelineContent } from "#core/pictures/timeline/content.ts";
import { aRelation } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, people, rows } = world;
const leena = world.as("keyWorker");
await aRelation(rows, caseId, people.otherWorker, "emergency", "2026-11-23");
const emergency = world.as("otherWorker");
const at = (pictureId: string) => ({ caseId, pictureId });

const begin = async (kind: "network" | "timeline", personId: string | null) => {
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
const save = (pictureId: string, version: number, content: NetworkContent | TimelineContent) =>
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
