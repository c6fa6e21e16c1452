import { describe, expect, it } from "vitest";
import {
  decideApproveDocument,
  decideBeginDocument,
  decideGive,
  type BeginDocument,
  type BeginFacts,
  type DocumentRow,
} from "#core/documents/decide-document.ts";
import { draftDocument } from "#core/documents/draft-document.ts";
import { record, uuid } from "#core/documents/example-record.ts";
import { templateOf } from "#core/documents/templates.ts";
import { localDate } from "#core/kernel/local-date.ts";

const today = localDate("2026-11-23");
const row = (what: Partial<DocumentRow>): DocumentRow => ({
  id: uuid(1),
  kind: "periodic_summary",
  status: "approved",
  meetingId: null,
  concernId: null,
  coversTo: null,
  superseded: false,
  ...what,
});
const facts: BeginFacts = {
  running: true,
  startedOn: localDate("2026-08-01"),
  kinds: ["start_memo", "mapping_summary", "network_memo", "periodic_summary", "final_evaluation"],
  documents: [],
  heldMeetings: { [uuid(11)]: "start", [uuid(13)]: "network" },
  concernIds: [uuid(51)],
};
const asked: BeginDocument = {
  kind: "periodic_summary",
  meetingId: null,
  concernId: null,
  coversFrom: null,
  coversTo: null,
  replaces: null,
};

describe("decideBeginDocument", () => {
  it.each<[string, Partial<BeginFacts>, Partial<BeginDocument>, string]>([
    ["the first covers the service so far", {}, {}, "2026-08-01–2026-11-23"],
    [
      "the next one begins where the former ended",
      { documents: [row({ coversTo: localDate("2026-10-31") })] },
      {},
      "2026-11-01–2026-11-23",
    ],
    [
      "a corrected one doesn't count",
      { documents: [row({ coversTo: localDate("2026-10-31"), superseded: true })] },
      {},
      "2026-08-01–2026-11-23",
    ],
    [
      "a second on the day of the first",
      { documents: [row({ coversTo: today })] },
      {},
      "2026-11-23–2026-11-23",
    ],
    [
      "days as asked",
      {},
      { coversFrom: localDate("2026-09-01"), coversTo: localDate("2026-09-30") },
      "2026-09-01–2026-09-30",
    ],
    ["one draft at a time", { documents: [row({ status: "draft" })] }, {}, "document_underway"],
    ["without a service", { running: false }, {}, "service_not_running"],
    ["a kind that the service doesn't have", { kinds: [] }, {}, "document_not_of_service"],
    [
      "a notification belongs to every service",
      { kinds: [] },
      { kind: "child_welfare_notification", concernId: uuid(51) },
      "2026-08-01–2026-11-23",
    ],
    ["a notification of no concern", {}, { kind: "child_welfare_notification" }, "document_needs_concern"],
    [
      "a notification of a strange concern",
      {},
      { kind: "child_welfare_notification", concernId: uuid(99) },
      "document_needs_concern",
    ],
    ["a memo of no meeting", {}, { kind: "start_memo" }, "document_needs_meeting"],
    [
      "a memo of another kind of meeting",
      {},
      { kind: "start_memo", meetingId: uuid(13) },
      "document_needs_meeting",
    ],
    ["a memo", {}, { kind: "network_memo", meetingId: uuid(13) }, "2026-08-01–2026-11-23"],
    [
      "a correction of an approved one",
      { documents: [row({})] },
      { replaces: uuid(1) },
      "2026-08-01–2026-11-23",
    ],
    ["a correction of what isn't there", {}, { replaces: uuid(1) }, "document_not_to_correct"],
    [
      "a second correction",
      { documents: [row({ superseded: true })] },
      { replaces: uuid(1) },
      "document_not_to_correct",
    ],
  ])("%s", (_name, more, what, expected) => {
    const decided = decideBeginDocument({ ...facts, ...more }, { ...asked, ...what }, today);
    expect(decided.ok ? `${decided.value.coversFrom}–${decided.value.coversTo}` : decided.code).toBe(
      expected,
    );
  });
});

describe("decideApproveDocument", () => {
  const template = templateOf("start_memo");
  if (!template) throw new Error("there is a template of start memos");
  const content = draftDocument(template, record, "fi", { meetingId: uuid(11) });
  it.each([
    ["a whole one", { status: "draft" as const, template, content }, "ok"],
    [
      "an empty one",
      { status: "draft" as const, template, content: { language: "fi" as const, sections: [] } },
      "document_incomplete",
    ],
    ["an approved one", { status: "approved" as const, template, content }, "document_not_draft"],
  ])("%s", (_name, facts, expected) => {
    const decided = decideApproveDocument(facts);
    expect(decided.ok ? "ok" : decided.code).toBe(expected);
  });
  it("drops sentences that were emptied", () => {
    const [first, ...rest] = content.sections;
    if (!first) throw new Error("a memo has sections");
    const emptied = {
      ...first,
      sentences: [...first.sentences, { key: "", text: "", sources: [], edited: true }],
    };
    const decided = decideApproveDocument({
      status: "draft",
      template,
      content: { ...content, sections: [emptied, ...rest] },
    });
    expect(decided.ok && decided.value).toEqual(content);
  });
});

describe("decideGive", () => {
  it.each([
    ["on the day of approval", "approved", "2026-11-20", "2026-11-20", "ok"],
    ["before it was approved", "approved", "2026-11-20", "2026-11-19", "given_before_approval"],
    ["tomorrow", "approved", "2026-11-20", "2026-11-24", "given_in_future"],
    ["a draft", "draft", null, "2026-11-20", "document_not_approved"],
  ] as const)("%s", (_name, status, approvedOn, on, expected) => {
    const decided = decideGive(
      { status, approvedOn: approvedOn === null ? null : localDate(approvedOn) },
      localDate(on),
      today,
    );
    expect(decided.ok ? "ok" : decided.code).toBe(expected);
  });

  it.each([
    ["a partner whom the family has agreed to", { agreed: true }, "ok"],
    ["a partner whom it hasn't", { agreed: false }, "document_not_agreed"],
    ["somebody who isn't its partner", null, "partner_unknown"],
  ] as const)("%s", (_name, toPartner, expected) => {
    const facts = { status: "approved", approvedOn: today, toPartner } as const;
    const decided = decideGive(facts, today, today);
    expect(decided.ok ? "ok" : decided.code).toBe(expected);
  });
});
