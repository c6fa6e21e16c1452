import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as families from "#contract/worker/family-members.ts";
import * as contract from "#contract/worker/pictures.ts";
import type { GenogramContent } from "#core/pictures/genogram/content.ts";
import { aRelation } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, people, rows } = world;
const leena = world.as("keyWorker");
await aRelation(rows, caseId, people.otherWorker, "emergency", "2026-11-23");
const at = (pictureId: string) => ({ caseId, pictureId });
const told = { informant: { kind: "together" as const }, toldOn: "2026-11-20" };

const begin = async (what: object = {}, who = leena) => {
  const id = uuidv7();
  const got = await who.call(contract.beginPicture, {
    params: { caseId },
    body: { id, kind: "genogram", title: "Meidän suku", ...told, ...what },
  });
  return { id, ...got };
};
const open = async (pictureId: string, who = leena, number?: number) => {
  const got = await who.call(contract.pictureOf, {
    params: at(pictureId),
    query: number === undefined ? {} : { number },
  });
  return got as typeof got & { body: { content: GenogramContent } };
};
const shared = async (id: string, version = 1) =>
  leena.call(contract.markPicture, { params: at(id), body: { version, visibility: "shared" } });

describe("a picture", () => {
  it("begins from what is known of the family, and is worked on in versions that are never lost", async () => {
    const { id, status, body } = await begin();
    expect([status, body]).toEqual([200, { id, version: 1, number: 1 }]);
    const first = (await open(id)).body;
    expect(first.content.persons.map((person) => person.id).toSorted()).toEqual(
      Object.values(members).toSorted(),
    );
    expect(first.content.links).toHaveLength(4);
    const content = {
      ...first.content,
      persons: first.content.persons.map((person) =>
        person.id === members.petri ? { ...person, gender: "male" as const } : person,
      ),
    };
    const save = (version: number, what: object = content) =>
      leena.call(contract.savePicture, {
        params: at(id),
        body: { version, content: what as typeof content },
      });
    expect((await save(1)).body).toEqual({ id, version: 2, number: 2 });
    // Who saw the first version overwrites nothing, and gets what is now.
    const stale = await save(1);
    expect([stale.status, stale.error.current]).toEqual([
      412,
      expect.objectContaining({ number: 2, content }),
    ]);
    expect((await open(id, leena, 1)).body.content).toEqual(first.content);
    // An older version comes back as a new one.
    const restored = await leena.call(contract.restorePicture, {
      params: at(id),
      body: { version: 2, number: 1 },
    });
    expect(restored.body).toEqual({ id, version: 3, number: 3 });
    const now = (await open(id)).body;
    expect(now.content).toEqual(first.content);
    expect(now.versions.map(({ number, restoredFrom }) => [number, restoredFrom])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
  });

  it("never shares by restoring what was drawn before the family agreed to share", async () => {
    const { id } = await begin();
    const { content } = (await open(id)).body;
    const saved = await leena.call(contract.savePicture, {
      params: at(id),
      body: { version: 1, content: { ...content, notes: "Sovittu muodossa" } },
    });
    expect((await shared(id, saved.body.version)).status).toBe(200);
    const restore = async (number: number) =>
      leena.call(contract.restorePicture, {
        params: at(id),
        body: { version: (await open(id)).body.picture.version, number },
      });
    const refused = await restore(1);
    expect([refused.status, refused.error.code]).toEqual([409, "picture_version_was_private"]);
    expect((await open(id)).body.content.notes, "nothing changed").toBe("Sovittu muodossa");
    expect((await restore(2)).status).toBe(200);
    await leena.call(contract.markPicture, {
      params: at(id),
      body: { version: (await open(id)).body.picture.version, visibility: "private" },
    });
    expect((await restore(1)).status).toBe(200);
    for (const who of ["lead", "purchaser"] as const)
      expect((await open(id, world.as(who))).status, who).toBe(404);
  });

  it("names nobody from outside the family, and nobody as their own ancestor", async () => {
    const { id } = await begin();
    const { content } = (await open(id)).body;
    const send = (what: object) =>
      leena.call(contract.savePicture, {
        params: at(id),
        body: { version: 1, content: { ...content, ...what } },
      });
    const stranger = { ...content.persons[0]!, id: people.lead, personId: people.lead };
    expect((await send({ persons: [...content.persons, stranger] })).error.code).toBe(
      "picture_member_unknown",
    );
    const turned = { parent: members.oona, child: members.saana, kind: "birth" };
    expect((await send({ links: [...content.links, turned] })).error.code).toBe("picture_own_ancestor");
    expect(
      (await send({ couples: [{ a: members.saana, b: uuidv7(), kind: "married" }] })).error.issues,
    ).toEqual([{ path: "content.couples", code: "person_unknown" }]);
    expect((await begin({ informant: { kind: "member", personId: people.lead } })).error.code).toBe(
      "picture_member_unknown",
    );
    expect((await begin({ toldOn: "2026-11-24" })).error.code).toBe("told_in_future");
  });

  it("goes on from an earlier one of the same kind", async () => {
    const former = await begin();
    const { content } = (await open(former.id)).body;
    await leena.call(contract.savePicture, {
      params: at(former.id),
      body: { version: 1, content: { ...content, notes: "Mummo kertoi" } },
    });
    const next = await begin({ from: former.id });
    expect((await open(next.id)).body.content.notes).toBe("Mummo kertoi");
    expect((await begin({ from: uuidv7() })).status).toBe(404);
  });

  it("is put aside with a reason, and then only read", async () => {
    const { id } = await begin({ title: "Kokeilu" });
    const body = { version: 1, reason: "Piirrettiin uudelleen isän kanssa" };
    expect((await leena.call(contract.archivePicture, { params: at(id), body })).body.version).toBe(2);
    const { picture, content } = (await open(id)).body;
    expect([picture.archivedOn, picture.archiveReason]).toEqual(["2026-11-23", body.reason]);
    const save = await leena.call(contract.savePicture, { params: at(id), body: { version: 2, content } });
    expect(save.error.code).toBe("picture_archived");
    expect((await shared(id, 2)).error.code).toBe("picture_archived");
  });
});

describe("who sees a picture", () => {
  it("a private one: those who write the record, and nobody else to whom the family is open", async () => {
    const { id } = await begin({ title: "Oonan oma", informant: { kind: "member", personId: members.oona } });
    for (const who of ["keyWorker", "familyWorker"] as const)
      expect((await open(id, world.as(who))).status, who).toBe(200);
    for (const who of ["lead", "purchaser", "otherWorker"] as const) {
      expect((await open(id, world.as(who))).status, who).toBe(404);
      const list = await world.as(who).call(contract.picturesOf, { params: { caseId } });
      expect([list.status, list.text.includes("Oonan oma")], who).toEqual([200, false]);
      const taken = await world
        .as(who)
        .call(contract.pictureSvg, { params: at(id), query: { for: "informant" } });
      expect([403, 404], who).toContain(taken.status);
    }
    await world.denied(contract.pictureOf, { params: at(id) }, [
      "intake",
      "otherPurchaser",
      "otherLead",
      "privacyOfficer",
      "administrator",
    ]);
  });

  it("a shared one: everybody to whom the family is open, from the version on that was shared", async () => {
    const { id } = await begin({ title: "Yhteinen" });
    const { content } = (await open(id)).body;
    await leena.call(contract.savePicture, {
      params: at(id),
      body: { version: 1, content: { ...content, notes: "Nyt näin" } },
    });
    expect((await shared(id, 2)).status).toBe(200);
    const lead = world.as("lead");
    const seen = (await open(id, lead)).body;
    expect([seen.content.notes, seen.versions.map(({ number }) => number)]).toEqual(["Nyt näin", [2]]);
    expect((await open(id, lead, 1)).status).toBe(404);
    // What isn't the record's writers' to change they don't.
    const save = { params: at(id), body: { version: 3, content } };
    expect((await lead.call(contract.savePicture, save)).status).toBe(403);
    expect((await world.as("otherWorker").call(contract.savePicture, save)).status).toBe(403);
    // Private again, it is gone from them.
    const back = { params: at(id), body: { version: 3, visibility: "private" as const } };
    expect((await leena.call(contract.markPicture, back)).status).toBe(200);
    expect((await open(id, lead)).status).toBe(404);
  });

  it("the events of the case tell others neither its name nor whose it is", async () => {
    await begin({ title: "Salainen nimi", informant: { kind: "member", personId: members.oona } });
    const events = await rows
      .selectFrom("case_event")
      .selectAll()
      .where("kind", "like", "picture_%")
      .execute();
    expect(events.length).toBeGreaterThan(5);
    expect(JSON.stringify(events)).not.toContain("Salainen");
    expect(events.every(({ data }) => JSON.stringify(data) === "{}")).toBe(true);
    const history = rows
      .selectFrom("row_history")
      .select("id")
      .where("table_name", "like", "family_picture%");
    expect(await history.execute()).toEqual([]);
  });
});

describe("taking it out of the record", () => {
  const svg = (id: string, who = leena, receiver: "family" | "informant" = "family") =>
    who.call(contract.pictureSvg, { params: at(id), query: { for: receiver } });

  it("a private one only for its informant, and it says so", async () => {
    const { id } = await begin({
      title: "Oona piirsi",
      informant: { kind: "member", personId: members.oona },
    });
    expect((await svg(id)).error.code).toBe("picture_private");
    const own = await svg(id, leena, "informant");
    expect([own.status, own.text.includes("Yksityinen: vain kertojalle")]).toEqual([200, true]);
  });

  it("an SVG file with its title and description, and every download in the log", async () => {
    const { id } = await begin({ title: "Suku <b>&" });
    await shared(id);
    const got = await svg(id, world.as("purchaser"));
    expect(got.text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]*role="img"/);
    expect(got.text).toContain('<title id="title">Suku &lt;b&gt;&amp;</title>');
    expect(got.text).toContain("Oona, 6 v");
    const log = await rows
      .selectFrom("access_log")
      .select(["action", "detail", "object_version", "relation"])
      .where("object_id", "=", id)
      .where("action", "=", "picture.export")
      .execute();
    expect(log).toEqual([
      { action: "picture.export", detail: "svg family", object_version: 1, relation: "purchaser" },
    ]);
  });

  it("an accessible PDF: tagged, titled, in its language, with the words of the figure", async () => {
    const { id } = await begin({ title: "Suku paperilla" });
    await shared(id);
    const reply = await world.app.inject({
      url: `/api/cases/${caseId}/pictures/${id}/pdf?for=family`,
      headers: { cookie: leena.cookie },
    });
    expect([reply.statusCode, reply.headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(reply.headers["content-disposition"]).toBe('attachment; filename="sukupuu-2026-11-20-1.pdf"');
    const text = reply.rawPayload.toString("latin1");
    expect(text.slice(0, 5)).toBe("%PDF-");
    // PDF/UA-1's own mark, structure, and the figure's alternative text.
    for (const part of ["pdfuaid:part", "/StructTreeRoot", "/Lang", "/Figure", "/Alt"])
      expect(text.includes(part), part).toBe(true);
  });
});

describe("a protected address", () => {
  it("never comes into a picture: not as a home, not in words, not in what is taken out", async () => {
    const homeId = uuidv7();
    const otherId = uuidv7();
    const home = async (id: string, name: string, street: string, isProtected: boolean) =>
      leena.call(families.addHousehold, {
        params: { caseId },
        body: {
          id,
          name,
          street,
          postcode: "70100",
          city: "Kuopio",
          addressProtected: isProtected,
          validFrom: "2026-01-01",
        },
      });
    expect((await home(homeId, "Turvakoti Piilokuja", "Piilokuja 7 B 12", true)).status).toBe(200);
    expect((await home(otherId, "Isän koti", "Avotie 3", false)).status).toBe(200);
    const live = (householdId: string, personId: string) =>
      leena.call(families.addResident, {
        params: { caseId },
        body: { id: uuidv7(), householdId, personId, validFrom: "2026-01-01" },
      });
    for (const [one, who] of [
      [homeId, members.saana],
      [homeId, members.oona],
      [otherId, members.petri],
    ] as const)
      expect((await live(one, who)).status).toBe(200);

    const { id } = await begin({ title: "Turvassa" });
    const { content, ground } = (await open(id)).body;
    expect(ground.homes.map(({ name }) => name)).toEqual(["Isän koti"]);
    expect(content.homes.map(({ name }) => name)).toEqual(["Isän koti"]);
    const save = (what: object, version = 1) =>
      leena.call(contract.savePicture, {
        params: at(id),
        body: { version, content: { ...content, ...what } },
      });
    for (const words of ["Asuvat Piilokuja 7:ssä", "piilokuja", "os. 70100 Kuopio"])
      expect((await save({ notes: words })).error.code, words).toBe("picture_tells_address");
    expect((await begin({ title: "Piilokuja" })).error.code).toBe("picture_tells_address");

    // Written before the home was sealed: what was told then is covered from now on.
    const words = {
      notes: "Avotie 3 on isän",
      homes: [{ householdId: otherId, name: "Avotie", ids: [members.petri] }],
    };
    expect((await save(words)).status).toBe(200);
    await shared(id, 2);
    const before = await leena.call(contract.pictureSvg, { params: at(id), query: { for: "family" } });
    expect(before.text).toContain("Avotie");
    await rows
      .updateTable("person")
      .set({ address_protected: true })
      .where("id", "=", members.petri)
      .execute();
    const page = await open(id);
    expect([page.text.includes("Avotie"), page.body.content.notes]).toEqual([false, "••• on isän"]);
    const after = await leena.call(contract.pictureSvg, { params: at(id), query: { for: "family" } });
    expect([after.text.includes("Avotie"), after.text.includes("•••")]).toEqual([false, true]);
    await rows
      .updateTable("person")
      .set({ address_protected: false })
      .where("id", "=", members.petri)
      .execute();
  });
});
