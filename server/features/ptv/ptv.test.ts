import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as channels from "#contract/worker/channels.ts";
import * as models from "#contract/worker/service-models.ts";
import * as open from "#contract/public/ptv.ts";
import { contactPlaces } from "#contract/public/contacts.ts";
import { publicService } from "#contract/public/services.ts";
import * as contract from "#contract/worker/ptv.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { servicesInForce } from "#core/services/catalogue.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const administrator = world.as("administrator");
const version = "v11";
const inThree = (fi: string) => ({ fi, sv: `${fi} (sv)`, en: `${fi} (en)` });

const phone = {
  kind: "phone" as const,
  services: [],
  name: inThree("Perheneuvonnan puhelin"),
  description: inThree("Soita, kun arki painaa."),
  phone: "017 123 456",
  hours: [{ dayFrom: 1, dayTo: 5, from: "08:00", to: "15:30" }],
  languages: ["fi", "sv"],
};
const phoneId = uuidv7();
await administrator.call(channels.addChannel, { body: { id: phoneId, ...phone } });

describe("ways to get in touch", () => {
  it("show on the public page of services that a family begins itself, and on those they name", async () => {
    const officeId = uuidv7();
    const office = {
      ...phone,
      kind: "location" as const,
      name: inThree("Perhekeskus"),
      services: ["child-welfare-family-work"],
      street: "Puijonkatu 12",
      postcode: "70100",
      city: "Kuopio",
    };
    expect(
      (await administrator.call(channels.addChannel, { body: { id: officeId, ...office } })).status,
    ).toBe(200);
    const seen = async (serviceId: string) =>
      (await world.nobody.call(publicService, { params: { serviceId } })).body.channels.map(({ id }) => id);
    expect(await seen("family-work")).toEqual([phoneId]);
    expect(await seen("child-welfare-family-work")).toEqual([officeId]);
    const edit = (sent: { version: number; active: boolean }) =>
      administrator.call(channels.editChannel, {
        params: { channelId: officeId },
        body: { ...office, ...sent },
      });
    expect((await edit({ version: 7, active: false })).status).toBe(412);
    expect((await edit({ version: 1, active: false })).status).toBe(200);
    expect(await seen("child-welfare-family-work")).toEqual([]);
  });

  it("tell what their kind is reached by, on quarter hours", async () => {
    const add = (changed: object) =>
      administrator.call(channels.addChannel, { body: { id: uuidv7(), ...phone, ...changed } });
    expect((await add({ phone: "" })).error.code).toBe("channel_needs_phone");
    expect(
      (await add({ kind: "web_form", url: "https://esimerkki.fi", phone: "", urgent: true })).error.code,
    ).toBe("channel_needs_phone");
    expect((await add({ kind: "location" })).error.code).toBe("channel_needs_address");
    expect((await add({ kind: "web_form" })).error.code).toBe("channel_needs_url");
    expect((await add({ services: ["home-help"] })).error.code).toBe("service_unknown");
    const hours = [{ dayFrom: 1, dayTo: 5, from: "08:10", to: "15:30" }];
    expect((await add({ hours })).error.issues?.[0]).toMatchObject({ code: "quarter_hour" });
  });
});

describe("open data in the catalogue's shape", () => {
  const serviceId = "family-work";

  it("of what can't wait are told to anybody who may need them, and on no service's page", async () => {
    const urgent = async () => (await world.nobody.call(contactPlaces, {})).body.urgent;
    expect(await urgent()).toEqual([]);
    const id = uuidv7();
    const body = { id, ...phone, urgent: true, phone: "040 011 2000", services: [] };
    expect((await administrator.call(channels.addChannel, { body })).status).toBe(200);
    expect(await urgent()).toMatchObject([{ id, phone: "040 011 2000", name: phone.name }]);
    const onPage = (await world.nobody.call(publicService, { params: { serviceId } })).body.channels;
    expect(onPage.map((one) => one.id)).not.toContain(id);
    const left = await administrator.call(channels.editChannel, {
      params: { channelId: id },
      body: { ...phone, urgent: true, active: false, version: 1 },
    });
    expect(left.status).toBe(200);
    expect(await urgent()).toEqual([]);
  });

  it("lists services and channels in pages, and tells each, to anybody", async () => {
    const list = (await world.nobody.call(open.ptvServices, { params: { version } })).body;
    expect(list).toMatchObject({ pageNumber: 1, pageCount: 1 });
    expect(list.itemList).toHaveLength(servicesInForce(localDate("2026-11-23")).length);
    const [first] = list.itemList as { id: string; name: string }[];
    const byId = await world.nobody.call(open.ptvService, {
      params: { version, serviceId: first?.id ?? "" },
    });
    const byName = await world.nobody.call(open.ptvService, {
      params: { version, serviceId: "family-work" },
    });
    expect(byId.text).toBe(byName.text);
    expect(byName.body).toMatchObject({
      sourceId: "family-work",
      generalDescriptionId: "SOTE-0012",
      serviceChargeType: "FreeOfCharge",
      publishingStatus: "Published",
      serviceChannels: [{ serviceChannel: { id: phoneId } }],
    });
    const channel = await world.nobody.call(open.ptvChannel, { params: { version, channelId: phoneId } });
    expect(channel.body).toMatchObject({
      serviceChannelType: "Phone",
      phoneNumbers: [{ number: "017 123 456" }],
    });
    const channelPage = (await world.nobody.call(open.ptvChannels, { params: { version } })).body;
    expect(channelPage.itemList).toEqual([{ id: phoneId, name: "Perheneuvonnan puhelin" }]);
    const national = await world.nobody.call(open.ptvDescription, { params: { version, code: "SOTE-0092" } });
    expect(national.body).toMatchObject({ referenceCode: "SOTE-0092" });
  });

  it("knows no version that isn't spoken, and nothing that isn't there", async () => {
    const at = (spoken: string, serviceId: string) =>
      world.nobody.call(open.ptvService, { params: { version: spoken, serviceId } });
    expect((await at("v12", "family-work")).status).toBe(404);
    expect((await at("v11", "home-help")).status).toBe(404);
    const channelId = uuidv7();
    expect((await world.nobody.call(open.ptvChannel, { params: { version, channelId } })).status).toBe(404);
  });

  it("carries no name of a family and no worker's", async () => {
    const all = await Promise.all([
      world.nobody.call(open.ptvServices, { params: { version } }),
      world.nobody.call(open.ptvService, { params: { version, serviceId: "family-work" } }),
      world.nobody.call(publicService, { params: { serviceId: "family-work" } }),
    ]);
    for (const { text } of all) expect(text).not.toMatch(/Virtanen|Korhonen|Leena/);
  });
});

type PtvFile = Record<string, unknown> | unknown[];
const preview = (file: PtvFile) => administrator.call(contract.previewPtvImport, { body: { version, file } });
const take = (file: PtvFile, accepted: { at: number; id: string }[]) =>
  administrator.call(contract.acceptPtvImport, { body: { version, file, accepted } });
const packageNow = async () =>
  (await administrator.call(contract.ptvPackage, { params: { version } })).body as unknown as {
    services: Record<string, unknown>[];
    serviceChannels: Record<string, unknown>[];
    notCarried: { service: string; places: string[] }[];
  };

describe("a file that comes in", () => {
  it("of what went out changes nothing", async () => {
    const out = await packageNow();
    const { items } = (await preview(out)).body;
    expect(items.map(({ state }) => state).filter((state) => state !== "same")).toEqual([]);
    expect(items.flatMap((item) => item.notCarried)).toEqual([]);
    expect(items.length).toBeGreaterThan(11);
    expect(out.notCarried.find(({ service }) => service === "family-work")?.places).toContain("rules");
  });

  it("is shown as differences, and makes a draft of the service when accepted", async () => {
    const out = await packageNow();
    const file = structuredClone(out.services.find((one) => one["sourceId"] === "family-work") ?? {});
    const texts = file["serviceDescriptions"] as { type: string; language: string; value: string }[];
    const summary = texts.find(({ type, language }) => type === "Summary" && language === "fi");
    if (summary) summary.value = "Perhetyö auttaa perhettä arjessa.";
    file["ownField"] = "vain siellä";
    const [item] = (await preview(file)).body.items;
    expect(item).toMatchObject({
      kind: "service",
      target: "family-work",
      state: "changed",
      notCarried: [{ element: "ownField", value: "vain siellä" }],
    });
    expect(item?.changes.map(({ path }) => path)).toEqual(["summary"]);
    const id = uuidv7();
    expect((await take(file, [{ at: 0, id }])).body).toMatchObject({
      drafts: [{ id, service: "family-work" }],
    });
    const draft = (await administrator.call(models.modelDraft, { params: { draftId: id } })).body;
    expect(draft.model).toMatchObject({
      summary: { fi: "Perhetyö auttaa perhettä arjessa." },
      version: 1001,
    });
    expect(draft.problems).toEqual([]);
  });

  it("brings a national description that then shows on the public page, and a channel", async () => {
    const national = {
      ReferenceCode: "SOTE-0085",
      ServiceType: "Service",
      Name: [{ Lang: "fi", Label: "Lastensuojelun jälkihuolto" }],
      ShortDescription: [{ Lang: "fi", Label: "Jälkihuolto tukee nuorta." }],
      BackgroundDescription: [{ Lang: "fi", Label: "Oikeus jälkihuoltoon päättyy 23-vuotiaana." }],
      ServiceClass: [{ Key: "http://urn.fi/URN:NBN:fi:au:ptvl:v1021", Value: "Lastensuojelu" }],
      Id: "9d0ed5a5-6c0f-4f16-9cf4-0a5f6a1f7a43",
    };
    const before = await world.nobody.call(publicService, {
      params: { serviceId: "aftercare-youth-support" },
    });
    expect(before.body.national?.background ?? null).toBeNull();
    const [item] = (await preview([national])).body.items;
    expect(item).toMatchObject({ kind: "description", target: "SOTE-0085", state: "changed" });
    expect(item?.notCarried.map(({ element }) => element)).toEqual(["Id"]);
    expect((await take([national], [{ at: 0, id: uuidv7() }])).body.descriptions).toEqual(["SOTE-0085"]);
    const after = await world.nobody.call(publicService, {
      params: { serviceId: "aftercare-youth-support" },
    });
    expect(after.body.national?.background?.fi).toBe("Oikeus jälkihuoltoon päättyy 23-vuotiaana.");

    const channel = structuredClone((await packageNow()).serviceChannels[0] ?? {});
    const id = uuidv7();
    expect((await preview({ ...channel, id })).body.items[0]).toMatchObject({
      kind: "channel",
      state: "new",
    });
    expect((await take({ ...channel, id }, [{ at: 0, id: uuidv7() }])).body.channels).toBe(1);
    expect((await administrator.call(channels.channelList)).body.channels.map((one) => one.id)).toContain(id);
  });

  it("is told what is wrong by the element, and isn't taken in", async () => {
    const [service] = (await packageNow()).services;
    const wrong = { ...service, type: "Tale", serviceNames: [] };
    const reply = await preview([wrong, { whatever: 1 }]);
    expect(reply.body.items[0]?.problems.map(({ element, code }) => `${element} ${code}`)).toEqual([
      "type not_allowed",
      "serviceNames too_few",
    ]);
    expect(reply.body.items[1]).toMatchObject({ kind: "unknown", state: "wrong" });
    expect((await take([wrong], [{ at: 0, id: uuidv7() }])).error.code).toBe("import_not_acceptable");
    expect((await take([wrong], [{ at: 9, id: uuidv7() }])).error.code).toBe("import_not_acceptable");
    const other = { ...service, sourceId: "home-help", id: undefined };
    expect((await preview(other)).body.items[0]?.state).toBe("no_place");
  });
});

it("only the administrator takes files in and changes channels", async () => {
  const others = ["keyWorker", "lead", "purchaser", "intake", "privacyOfficer"] as const;
  await world.denied(contract.ptvPackage, { params: { version } }, others);
  await world.denied(contract.previewPtvImport, { body: { version, file: {} } }, others);
  await world.denied(
    contract.acceptPtvImport,
    { body: { version, file: {}, accepted: [{ at: 0, id: uuidv7() }] } },
    others,
  );
  await world.denied(channels.channelList, {}, others);
  await world.denied(channels.addChannel, { body: { id: uuidv7(), ...phone } }, others);
  await world.denied(
    channels.editChannel,
    { params: { channelId: phoneId }, body: { ...phone, version: 1, active: false } },
    others,
  );
});
