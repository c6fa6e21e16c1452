import { expect, it } from "vitest";
import { z } from "zod";
import { testDataKey } from "#fixtures/database.ts";
import { allRoutes } from "#server/main.ts";

// What stands in an address ends in access logs, in the browser's history and on a shared screen. A query string takes codes, days,
// numbers and ids; words, in which somebody writes a name, go in a body.
type Shape = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
};

const takesWords = (shape: Shape): boolean =>
  shape.anyOf?.some(takesWords) ??
  (shape.type === "string" &&
    shape.format === undefined &&
    shape.pattern === undefined &&
    shape.enum === undefined &&
    shape.const === undefined);

it("no query string takes words", () => {
  const asked = allRoutes({ secure: false, dataKey: testDataKey }).flatMap(({ endpoint }) => {
    if (!endpoint.query) return [];
    const shape = z.toJSONSchema(endpoint.query, { io: "input", unrepresentable: "any" });
    const properties = (shape.properties ?? {}) as Record<string, Shape>;
    return Object.entries(properties).map(([name, part]) => ({
      name: `${endpoint.method} ${endpoint.path} ?${name}`,
      takesWords: takesWords(part),
    }));
  });
  expect(asked.length).toBeGreaterThan(10);
  expect(
    asked
      .filter((one) => one.takesWords)
      .map(({ name }) => `${name}: make it a POST with a body, or give it a pattern`),
  ).toEqual([]);
});
