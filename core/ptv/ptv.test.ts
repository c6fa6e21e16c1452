import { describe, expect, test } from "vitest";
import { serviceModels, serviceModel } from "#core/services/catalogue.ts";
import { localDate } from "#core/kernel/local-date.ts";
import type { PtvAdapter } from "#core/ptv/adapter.ts";
import { ptvAdapter, ptvAdapters } from "#core/ptv/adapters.ts";
import { nationalDescriptions } from "#core/ptv/descriptions/national.ts";
import type { ChannelEntry } from "#core/ptv/entry.ts";
import { nationalBeside } from "#core/ptv/merged.ts";
import { entryOf, modelFrom, notInCatalogue, type Surroundings } from "#core/ptv/model-entry.ts";
import { notCarried } from "#core/ptv/not-carried.ts";
import { plainText, readReleaseRow, releaseRow } from "#core/ptv/release-file.ts";
import { ptvV11 } from "#core/ptv/v11/adapter.ts";
import { modelChanges } from "#core/services/drafts/model-changes.ts";
import { checkModel } from "#core/services/drafts/check-model.ts";
import type { ServiceModel } from "#core/services/model.ts";

const around: Surroundings = {
  id: "0f3feef0-5956-4b1d-a840-0e5a678479bf",
  responsible: { id: "11111111-1111-4111-8111-111111111111", name: "Pohjoisen hyvinvointialue" },
  producers: [
    { id: "22222222-2222-4222-8222-222222222222", name: "Perheiden Tuki Oy", provision: "ProcuredServices" },
  ],
  municipalities: [{ code: "297", name: { fi: "Kuopio", sv: "Kuopio" } }],
  channels: [{ id: "33333333-3333-4333-8333-333333333333", name: { fi: "Perheneuvonnan puhelin" } }],
  modified: "2026-11-23T08:00:00.000Z",
};
const familyWork = serviceModel("family-work", 1) as ServiceModel;
const today = localDate("2026-11-23");

describe.each(serviceModels.map((model) => ({ name: `${model.id} v${model.version}`, model })))(
  "$name",
  ({ model }) => {
    test("goes out in the open interface's shape, within its limits, and comes back the same", () => {
      const out = JSON.parse(JSON.stringify(ptvV11.writeService(entryOf(model, around)))) as object;
      const read = ptvV11.readService(out);
      expect(read.ok ? [] : read.problems).toEqual([]);
      if (!read.ok) return;
      expect(read.notCarried).toEqual([]);
      expect(read.value).toEqual(entryOf(model, around));
      const back = modelFrom(read.value, model, model.validFrom);
      expect(modelChanges(model, back.model)).toEqual([]);
      expect(back.notCarried).toEqual([]);
    });

    test("goes in by the addresses of its classes, and is read from that form too", () => {
      const sent = JSON.parse(JSON.stringify(ptvV11.writeServiceIn(entryOf(model, around)))) as object;
      const read = ptvV11.readService(sent);
      expect(read.ok ? [] : read.problems).toEqual([]);
      if (!read.ok) return;
      expect(read.notCarried).toEqual([]);
      expect(modelChanges(model, modelFrom(read.value, model, model.validFrom).model)).toEqual([]);
    });

    test("says what of it the catalogue has no place for", () => {
      expect(notInCatalogue(model)).toEqual(
        expect.arrayContaining(["rules", "phases", "steps", "documentKinds"]),
      );
      expect(notInCatalogue(model)).not.toContain("name");
    });
  },
);

test("a text changed in the catalogue changes that text of the model, and a language it lacks keeps its own", () => {
  const out = ptvV11.writeService({
    ...entryOf(familyWork, around),
    summary: { fi: "Perhetyö auttaa koko perhettä." },
    alternativeName: { fi: "Perhetyö kotiin" },
    keywords: [{ language: "fi", value: "yhdessä tekeminen" }],
  });
  const read = ptvV11.readService(out);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { model, notCarried: lost } = modelFrom(read.value, familyWork, today);
  const [change] = modelChanges(familyWork, { ...model, validFrom: familyWork.validFrom });
  expect(change?.path).toBe("summary");
  expect(model.summary).toEqual({ ...familyWork.summary, fi: "Perhetyö auttaa koko perhettä." });
  expect(checkModel(model, familyWork)).toEqual([]);
  expect(lost).toEqual(["serviceNames[AlternativeName]", "keywords[yhdessä tekeminen]"]);
});

describe("a file that isn't right is told by its element", () => {
  const good = JSON.parse(JSON.stringify(ptvV11.writeService(entryOf(familyWork, around)))) as Record<
    string,
    never
  >;
  const names = good["serviceNames"] as unknown as object[];
  test.each([
    [{ serviceNames: undefined }, "serviceNames", "missing"],
    [{ serviceNames: "Perhetyö" }, "serviceNames", "not_list"],
    [{ serviceNames: [{ ...names[0], value: "a".repeat(101) }] }, "serviceNames[0].value", "too_long"],
    [{ serviceNames: [{ ...names[0], type: "Nickname" }] }, "serviceNames[0].type", "not_allowed"],
    [
      { serviceDescriptions: [{ language: "fi", type: "Summary", value: "a".repeat(151) }] },
      "serviceDescriptions[0].value",
      "too_long",
    ],
    [{ type: "Tale" }, "type", "not_allowed"],
    [{ languages: [] }, "languages", "too_few"],
    [{ ontologyTerms: [{ uri: "http://example.org/p1" }] }, "ontologyTerms[0].uri", "pattern"],
    [{ publishingStatus: undefined }, "publishingStatus", "missing"],
    [
      { areas: [{ type: "Municipality", municipalities: [{ code: "Kuopio", name: [] }] }] },
      "areas[0].municipalities[0].code",
      "pattern",
    ],
  ])("%j", (changed, element, code) => {
    const read = ptvV11.readService({ ...good, ...changed });
    expect(read.ok ? [] : read.problems.map((one) => [one.element, one.code])).toContainEqual([
      element,
      code,
    ]);
  });

  test("what has no place here is listed with what stood in it", () => {
    const read = ptvV11.readService({ ...good, serviceVouchersInUse: true, ownNote: "sisäinen" });
    expect(read.ok && read.notCarried).toEqual([
      { element: "serviceVouchersInUse", value: "true" },
      { element: "ownNote", value: "sisäinen" },
    ]);
  });
});

describe("channels", () => {
  const channel: ChannelEntry = {
    id: "33333333-3333-4333-8333-333333333333",
    kind: "location",
    organisation: { id: "11111111-1111-4111-8111-111111111111", name: "" },
    name: { fi: "Perhekeskus", sv: "Familjecentret", en: "Family centre" },
    description: { fi: "Tule käymään.", sv: "Kom på besök.", en: "Come and visit." },
    languages: ["fi", "sv"],
    phones: ["+358 17 123 456"],
    emails: ["perhekeskus@esimerkki.fi"],
    url: "https://esimerkki.fi/perhekeskus",
    address: { street: "Puijonkatu 12 B", postcode: "70100", city: "Kuopio" },
    hours: [
      { dayFrom: 1, dayTo: 4, from: "08:00", to: "16:00" },
      { dayFrom: 5, dayTo: 5, from: "08:00", to: "14:15" },
    ],
    status: "Published",
    modified: null,
  };
  test.each(["phone", "location", "web_form"] as const)("of kind %s come back as they went", (kind) => {
    const sent = { ...channel, kind };
    const read = ptvV11.readChannel(JSON.parse(JSON.stringify(ptvV11.writeChannel(sent))));
    expect(read.ok && read.value).toEqual(sent);
    expect(read.ok && read.notCarried).toEqual([]);
  });
  test("open on quarter hours only", () => {
    const hours = [{ dayFrom: 1, dayTo: 4, from: "08:10", to: "16:00" }];
    const read = ptvV11.readChannel(ptvV11.writeChannel({ ...channel, hours }));
    expect(read.ok ? [] : read.problems).toContainEqual({
      element: "serviceHours[0].openingHour[0].from",
      code: "quarter_hours",
    });
  });
});

/** Two rows as the national file has them, shortened. */
const rows = [
  {
    Id: "10e723f9-a525-4be8-adae-703c78986a72",
    ReferenceCode: "SOTE-0012",
    ServiceType: "Service",
    Name: [
      { Lang: "sv", Label: "Familjearbete" },
      { Lang: "fi", Label: "Perhetyö" },
    ],
    ShortDescription: [{ Lang: "fi", Label: "Perhetyö on keskustelua ja neuvontaa." }],
    Description: [{ Lang: "en", Label: null }],
    BackgroundDescription: [
      {
        Lang: "fi",
        Label: JSON.stringify({
          entityMap: {},
          blocks: [
            { text: "Perhetyö tukee vanhemmuutta. ", type: "unstyled", key: "A" },
            { text: "", type: "unstyled", key: "B" },
            { text: "Kunta vastaa perhetyöstä.", type: "unstyled", key: "C" },
          ],
        }),
      },
    ],
    Laws: [
      {
        LawReference: "http://www.finlex.fi/fi/laki/ajantasa/2007/20070417",
        Links: [{ Lang: "fi", Label: "http://www.finlex.fi/fi/laki/ajantasa/2007/20070417" }],
        Names: [{ Lang: "fi", Label: "Lastensuojelulaki" }],
        Id: "47248417-787e-42d2-9e80-0876000177b7",
      },
    ],
    ServiceRestrictions: [],
    UserInstructions: [],
    ChargeTypeAdditionalInfo: [],
    DeadLineAdditionalInfo: [],
    ProcessingTimeAdditionalInfo: [],
    ValidityTimeAdditionalInfo: [],
    ChargeType: "Free",
    ServiceClass: [
      { Key: "http://urn.fi/URN:NBN:fi:au:ptvl:v1019", Value: "Lapsiperheiden sosiaalipalvelut" },
    ],
    OntologyTerm: [{ Key: "http://www.yso.fi/onto/koko/p12895", Value: "perhetyö" }],
    TargetGroup: [{ Key: "http://urn.fi/URN:NBN:fi:au:ptvl:v2001", Value: "Kansalaiset" }],
    LifeEvent: [],
    IndustrialClass: [],
    TypeId: "00000000-0000-0000-0000-000000000000",
  },
];

describe("the national file", () => {
  test("is read with its texts as paragraphs; only its own ids are left, and told", () => {
    const read = readReleaseRow(rows[0]);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.background.fi).toBe("Perhetyö tukee vanhemmuutta.\n\nKunta vastaa perhetyöstä.");
    expect(read.value).toMatchObject({ code: "SOTE-0012", charge: "FreeOfCharge" });
    expect(read.notCarried.map(({ element }) => element)).toEqual(["Id", "Laws[0].Id", "TypeId"]);
    expect(readReleaseRow(releaseRow(read.value))).toMatchObject({
      ok: true,
      value: read.value,
      notCarried: [],
    });
  });

  test("goes through the open interface without losing a word", () => {
    for (const description of nationalDescriptions) {
      const { asOf: _asOf, ...sent } = description;
      const read = ptvV11.readDescription(JSON.parse(JSON.stringify(ptvV11.writeDescription(sent))));
      expect(read.ok ? [] : read.problems).toEqual([]);
      expect(read.ok && read.value).toEqual(sent);
      expect(read.ok && read.notCarried).toEqual([]);
    }
  });

  test("is told what is wrong with a row by its element", () => {
    const [row] = rows;
    const of = (changed: object) => {
      const read = readReleaseRow({ ...row, ...changed });
      return read.ok ? [] : read.problems.map((one) => [one.element, one.code]);
    };
    expect(of({ ReferenceCode: "perhetyö" })).toEqual([["ReferenceCode", "pattern"]]);
    expect(of({ ReferenceCode: undefined })).toEqual([["ReferenceCode", "missing"]]);
    expect(of({ Name: [] })).toEqual([["Name", "too_few"]]);
    expect(of({ ServiceType: "Tale" })).toEqual([["ServiceType", "not_allowed"]]);
    expect(of({ Laws: "laki" })).toEqual([["Laws", "not_list"]]);
  });

  test("has a description for every code that a service names, but for what law has overtaken", () => {
    for (const model of serviceModels) {
      const beside = nationalBeside(model, {});
      expect(beside?.code, model.id).toBe(model.ptv.generalDescription);
      expect(Boolean(beside?.background?.fi), model.id).toBe(beside?.code !== "SOTE-0085");
    }
    expect(plainText("tavallinen teksti")).toBe("tavallinen teksti");
  });
});

test("a second version of the interface stands beside the first, and neither knows the other", () => {
  // As v12 may be: the same entry under other names.
  const next: PtvAdapter = {
    ...ptvV11,
    version: "v12-draft",
    writeService: (entry) => ({ data: { code: entry.sourceId, title: entry.name } }),
    kindOf: (json) => (typeof json === "object" && json !== null && "data" in json ? "service" : undefined),
  };
  const both = [...ptvAdapters, next];
  const entry = entryOf(familyWork, around);
  expect(ptvAdapter("v12-draft", both)?.writeService(entry)).toEqual({
    data: { code: "family-work", title: familyWork.name },
  });
  expect(ptvAdapter("v11", both)).toBe(ptvV11);
  expect(ptvAdapter("v12-draft")).toBeUndefined();
  expect(next.kindOf(ptvV11.writeService(entry))).toBeUndefined();
});

test("nothing is called carried that isn't there again", () => {
  expect(notCarried({ a: [1, 2], b: { c: "x" } }, { a: [2], b: {} })).toEqual([
    { element: "a[0]", value: "1" },
    { element: "b.c", value: "x" },
  ]);
});
