import { describe, expect, it } from "vitest";
import { z } from "zod";
import { optionalWords, words } from "#core/kernel/shapes.ts";
import { check, codeOf, problemsIn } from "#web/kit/form-problems.ts";

const schema = z.object({
  name: words(20),
  note: optionalWords(5),
  email: z.email().optional(),
  hours: z.number().min(1).max(37),
  kind: z.enum(["home", "school"]),
  members: z.array(z.string()).min(1),
});

const filled = { name: "Oona", note: "", email: "", hours: 3, kind: "home", members: ["a"] };
const codesOf = (values: unknown): Record<string, string> => {
  const { issues } = check(schema, values);
  return Object.fromEntries(issues.map((issue) => [issue.path.join("."), codeOf(issue, false)]));
};

describe("checking a form", () => {
  it("takes a field left blank as left out where that is allowed", () => {
    expect(check(schema, filled).value).toEqual({ ...filled, email: undefined });
  });

  it("asks for a blank field that is needed", () => {
    const { issues } = check(schema, { ...filled, name: "  ", hours: null, kind: "", members: [] });
    expect(issues.map((issue) => [issue.path.join("."), codeOf(issue, true)])).toEqual(
      expect.arrayContaining([
        ["name", "empty"],
        ["hours", "empty"],
        ["kind", "empty"],
      ]),
    );
  });

  it("names what is wrong by code, with the figures of the schema", () => {
    expect(
      codesOf({ ...filled, email: "oona", hours: 40, kind: "moon", members: [], note: "too long a note" }),
    ).toEqual({
      email: "email",
      hours: "too_big?max=37",
      kind: "choose",
      members: "choose_one",
      note: "too_long",
    });
  });

  it("gives what to send, or the first code of each field by its name", () => {
    expect(problemsIn(schema, filled)).toEqual({ value: { ...filled, email: undefined }, errors: {} });
    const { value, errors } = problemsIn(schema, { ...filled, members: [3], name: "" });
    expect([value, errors]).toEqual([undefined, { name: "empty", "members.0": "invalid" }]);
  });

  it("does not change what was typed", () => {
    const typed = structuredClone(filled);
    check(schema, typed);
    expect(typed).toEqual(filled);
  });
});
