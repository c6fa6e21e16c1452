import { describe, expect, it } from "vitest";
import { documentContentShape, type DocumentContent } from "#core/documents/content.ts";
import { draftAgain, draftDocument } from "#core/documents/draft-document.ts";
import { draftRuleNames, sentencesBy, type DraftRule } from "#core/documents/draft-rules.ts";
import type { Focus } from "#core/documents/draft.ts";
import { phrasesIn } from "#core/documents/phrases.ts";
import { record, source, uuid } from "#core/documents/example-record.ts";
import type { FamilyRecord } from "#core/documents/record.ts";
import { documentGaps } from "#core/documents/template.ts";
import { documentTemplates, templateOf } from "#core/documents/templates.ts";
import { languages } from "#core/kernel/text.ts";

const focus: Focus = { meetingId: uuid(11), concernId: uuid(51) };
const inFinnish = (rule: DraftRule, about: Focus = focus, of: FamilyRecord = record) =>
  sentencesBy(rule, of, phrasesIn("fi"), about);
const texts = (rule: DraftRule, about?: Focus, of?: FamilyRecord): string[] =>
  inFinnish(rule, about, of).map(({ text }) => text);

describe("Finnish sentences from the record", () => {
  it.each<[DraftRule, Focus, string[]]>([
    ["meeting_held", focus, ["Aloitustapaaminen pidettiin 5.10.2026. Mukana olivat Saana ja Leena Aho."]],
    [
      "meetings_counted",
      {},
      ["Ajalla 1.10.2026–31.12.2026 pidettiin 3 tapaamista: aloitustapaaminen 1 ja perhetapaaminen 2."],
    ],
    ["meetings_missed", {}, ["Tapaamisia, joihin ei tultu (1): 26.10.2026 (unohtui)."]],
    [
      "participants",
      {},
      [
        "Perheestä mukana: Saana 3 kertaa ja Oona 1 kerran.",
        "Työntekijöistä mukana: Leena Aho 2 kertaa.",
        "Yhteistyötahoista mukana: opettaja Laine 1 kerran.",
      ],
    ],
    ["discussion_pictures", {}, ["Reflektiivinen keskustelu 12.11.2026: Illat ovat rauhoittuneet."]],
    ["discussion_dissents", {}, ["Petri näkee toisin (12.11.2026): ”Aamut ovat yhä raskaita”"]],
    ["discussion_rows", {}, ["Kantaa (Koti, Oona): Iltasatu luetaan joka ilta. Tukena: Mummo Irma."]],
    ["situation", focus, ["Illat ovat levottomia."]],
    ["wishes", focus, ["Saana: ”Rauhaa”"]],
    ["partner_parts", {}, ["Anna Laine, opettaja 2.11.2026: ”Aamut sujuvat paremmin.”"]],
    ["shared_parts", {}, ["Yhdessä 2.11.2026: Kuvataulu otetaan käyttöön kotona ja koulussa."]],
    ["child_voice", {}, ["Oona 12.10.2026: ”Iltasatu on kiva.”"]],
    [
      "observations",
      {},
      ["12.10.2026: Petri luki sadun.", "Työntekijän arvio 12.10.2026: Arki on kiireistä."],
    ],
    ["network_effect", { meetingId: uuid(13) }, ["Koulupäivät sujuvat."]],
    [
      "network_continuation",
      { meetingId: uuid(13) },
      ["Työskentely jatkuu. Perustelut: Illat vielä kesken."],
    ],
    ["agreements_of_meeting", focus, ["Petri lukee iltasadun (Petri, viimeistään 12.10.2026)."]],
    [
      "agreements_kept",
      {},
      ["Sovittuja asioita oli 2, niistä tehtiin 1.", "Tehty 12.10.2026: Petri lukee iltasadun (Petri)."],
    ],
    [
      "agreements_open",
      {},
      ["Kesken, päivä on mennyt: Koulu varaa ajan (opettaja Laine, viimeistään 30.11.2026)."],
    ],
    [
      "goals_change",
      {},
      [
        "Tavoite ”Illat rauhoittuvat” (koko perhe): alussa taso −1, nyt taso 0, ”3–4 kertaa viikossa”. Kauden aikana muutos +2; arvioita 2.",
        "Tavoite ”Oona pääsee kouluun” (Oona): ei arvioitu tällä kaudella.",
      ],
    ],
    [
      "goals_end",
      {},
      [
        "Tavoite ”Illat rauhoittuvat” (koko perhe): alussa taso −1, lopussa taso +1, ”5–6 kertaa viikossa”. Mikä auttoi: Sovittu järjestys.",
        "Tavoite ”Oona pääsee kouluun” (Oona): alussa taso −1, lopussa taso 0.",
      ],
    ],
    // Weights 2 and 1 from −1, −1 to +1, 0: 50 + 10·(−3)/√(0.7·5 + 0.3·9) and 50 + 10·2/√6.2.
    [
      "attainment",
      {},
      [
        "Tavoitteiden yhteinen GAS-pistemäärä (T) oli alussa 38,0 ja lopussa 58,0. Luku 50 tarkoittaa, että tavoitteet toteutuivat juuri niin kuin sovittiin.",
      ],
    ],
    ["plan_versions", {}, ["Työskentely perustui suunnitelmaan, jonka versio 1 hyväksyttiin 30.10.2026."]],
    [
      "views",
      {},
      ["Oona (lapsi): ”Nyt on kivempaa”", "Petri (vanhempi) ei halunnut sanoa omaa näkemystään."],
    ],
    ["continues", {}, ["Perheneuvonta: Kuopion perheneuvola."]],
    ["concern_raised", focus, ["Asia otettiin puheeksi perheen kanssa."]],
    [
      "concern_of_notification",
      focus,
      [
        "19.10.2026, vanhemman uupumus (Oona, vakavuus 2/4): Saana itki.",
        "Tehdyt ja sovitut toimet: Perheneuvola.",
        "Seuranta 9.11.2026: Aika varattu.",
      ],
    ],
    [
      "concerns",
      {},
      [
        "19.10.2026: vanhemman uupumus (Oona, vakavuus 2/4). Asia otettiin puheeksi perheen kanssa. Mitä tehdään: Perheneuvola. Seuranta 9.11.2026: Aika varattu. Seuraava seuranta 10.1.2027.",
      ],
    ],
    [
      "referrals",
      {},
      [
        "Ohjaus toiseen palveluun: perheneuvonta, Kuopion perheneuvola (Saana). Tila 20.11.2026: otettu vastaan.",
      ],
    ],
  ])("%s", (rule, about, expected) => {
    expect(texts(rule, about)).toEqual(expected);
  });

  it("says that a period was empty, and tells of a single meeting in the singular", () => {
    expect(texts("meetings_counted", {}, { ...record, meetings: [] })).toEqual([
      "Ajalla 1.10.2026–31.12.2026 ei pidetty tapaamisia.",
    ]);
    expect(texts("meetings_counted", {}, { ...record, meetings: record.meetings.slice(0, 1) })).toEqual([
      "Ajalla 1.10.2026–31.12.2026 pidettiin yksi tapaaminen: aloitustapaaminen 1.",
    ]);
  });

  it("gives no score over one goal", () => {
    expect(texts("attainment", {}, { ...record, goals: record.goals.slice(0, 1) })).toEqual([]);
  });

  it("doesn't tell of ratings after the period", () => {
    expect(JSON.stringify(inFinnish("goals_change"))).not.toContain(uuid(190));
  });
});

describe("sources", () => {
  const withoutSources: readonly DraftRule[] = ["continues"];
  it.each(draftRuleNames.filter((rule) => !withoutSources.includes(rule)))(
    "%s names the rows each sentence rests on",
    (rule) => {
      const sentences = [focus, { meetingId: uuid(13) }, { concernId: uuid(51) }].flatMap((about) =>
        inFinnish(rule, about),
      );
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.filter(({ sources }) => sources.length === 0)).toEqual([]);
    },
  );
  it("a goal rests on its own ratings in the period", () => {
    expect(inFinnish("goals_change")[0]?.sources).toEqual([
      source("goal", 31),
      source("entry", 112),
      source("entry", 113),
    ]);
  });
});

describe("templates", () => {
  it.each(documentTemplates.map((template) => [template.kind, template] as const))(
    "%s is drafted in every language, as content that can be stored",
    (_kind, template) => {
      for (const language of languages) {
        const content = draftDocument(template, record, language, focus);
        expect(documentContentShape.parse(content)).toEqual(content);
        for (const { sentences } of content.sections) {
          expect(new Set(sentences.map(({ key }) => key)).size).toBe(sentences.length);
          for (const { text } of sentences) expect(text).not.toMatch(/undefined|null|\{|\[object/);
        }
      }
    },
  );
  it("a notification is prefilled with its child and its notifier", () => {
    const [child, notifier] = draftDocument(
      template("child_welfare_notification"),
      record,
      "fi",
      focus,
    ).sections;
    expect([child?.fields, notifier?.fields]).toEqual([
      { name: "Oona", birth_date: "14.5.2020" },
      { name: "Leena Aho", position: "perhetyöntekijä", contact: "044 123 4567" },
    ]);
  });
  it("a concern of a parent's is notified of the only child; of several children nobody is presumed", () => {
    const concerns = record.concerns.map((concern) => ({ ...concern, whose: "Petri" }));
    const named = (members: typeof record.members) =>
      draftDocument(template("child_welfare_notification"), { ...record, concerns, members }, "fi", focus)
        .sections[0]?.fields;
    const [only] = record.members;
    expect(named(record.members)).toEqual({ name: "Oona", birth_date: "14.5.2020" });
    expect(named(only ? [only, { ...only, id: only.id.replace(/.$/, "9"), name: "Eeli" }] : [])).toEqual({});
  });
  it("what is drafted alone isn't enough to approve a periodic summary", () => {
    const gaps = documentGaps(
      template("periodic_summary"),
      draftDocument(template("periodic_summary"), record, "fi"),
    );
    expect(gaps).toEqual([
      { section: "assessment", field: "words" },
      { section: "ahead", field: "words" },
    ]);
  });
});

const template = (kind: string) => {
  const found = templateOf(kind);
  if (!found) throw new Error(`no template ${kind}`);
  return found;
};

describe("agreed discussions", () => {
  it("are drawn into the shared picture of several agencies and the final evaluation, whoever sees it otherwise too", () => {
    const drafted = (kind: string, version?: number) =>
      Object.fromEntries(
        draftDocument(templateOf(kind, version)!, record, "fi").sections.map(({ code, sentences }) => [
          code,
          sentences.filter(({ key }) => key.startsWith("discussion_")).map(({ sources }) => sources),
        ]),
      );
    const from = [[{ kind: "discussion", id: uuid(92) }]];
    expect(drafted("shared_picture")).toMatchObject({ situation: from, strengths: from, agreement: from });
    expect(drafted("final_evaluation")).toMatchObject({ views: [...from, ...from] });
    // A document that was begun by the former version stays as it was.
    expect(Object.values(drafted("shared_picture", 1)).flat()).toEqual([]);
  });
});

describe("drafting again", () => {
  const fresh = draftDocument(template("periodic_summary"), record, "fi");
  const [course, goals, ...rest] = fresh.sections;
  if (!course || !goals) throw new Error("the summary begins with its course and goals");
  const written: DocumentContent = {
    ...fresh,
    sections: [
      {
        ...course,
        sentences: course.sentences.map((sentence, n) =>
          n === 0 ? { ...sentence, text: "Tavattiin kolmesti.", edited: true } : sentence,
        ),
      },
      {
        ...goals,
        sentences: [
          ...goals.sentences.slice(0, 1),
          { key: "", text: "Oma lause", sources: [], edited: true },
        ],
        fields: { words: "Järjestys auttoi" },
      },
      ...rest,
    ],
  };
  const later = { ...record, meetings: record.meetings.slice(0, 2) };
  const again = draftAgain(written, draftDocument(template("periodic_summary"), later, "fi"));

  it("keeps what a person edited and wrote", () => {
    expect(again.sections[0]?.sentences[0]?.text).toBe("Tavattiin kolmesti.");
    expect(again.sections[1]?.sentences.map(({ text }) => text)).toContain("Oma lause");
    expect(again.sections[1]?.fields).toEqual({ words: "Järjestys auttoi" });
  });
  it("renews the rest and drops what is no longer so", () => {
    expect(again.sections[0]?.sentences.map(({ key }) => key)).toEqual([
      "meetings_counted:held",
      "participants:family",
      "participants:worker",
    ]);
    expect(again.sections[1]?.sentences).toHaveLength(3);
  });
  it("changes nothing when nothing has changed", () => {
    expect(draftAgain(fresh, fresh)).toEqual(fresh);
  });
});
