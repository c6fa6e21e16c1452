import { actions, caseRelations, staffRoles, actionRow, type Action } from "#core/access/actions.ts";
import { buildHttp } from "#server/platform/http.ts";
import { describeRoute, type Route } from "#server/platform/serve.ts";

const mark = (allowed: boolean): string => (allowed ? "●" : "");

/** Every action and every endpoint by every relation and role: the security review as one page. */
export function accessMatrix(routes: readonly Route[]): string {
  const head = [
    "action",
    "anyone",
    "any staff",
    ...staffRoles,
    ...caseRelations.map((relation) => `case: ${relation}`),
  ];
  const rows = (Object.keys(actions) as Action[]).map((action) => {
    const { roles = [], relations = [], write, onClosed } = actionRow(action);
    return [
      `${action}${write ? " (write)" : ""}${onClosed ? " (also closed)" : ""}`,
      mark(roles.includes("anyone")),
      mark(roles.includes("staff")),
      ...staffRoles.map((role) => mark(roles.includes(role))),
      ...caseRelations.map((relation) => mark(relations.includes(relation))),
    ];
  });
  const endpoints = routes
    .map(
      ({ endpoint }) =>
        `| ${endpoint.method} ${endpoint.path} | ${endpoint.audience} | ${endpoint.action} | ${endpoint.refusals.join(", ")} |`,
    )
    .sort();
  return [
    "# Who may do what",
    "",
    "Made from core/access/actions.ts and the contract; do not edit. A relation counts while its dates hold. Whoever has none of",
    "a row's relations gets 404, as if the case never was, and the attempt is in the access log. Row-level security is the second,",
    "independent fence: it shows a case's rows only to those who stand to it (table case_access).",
    "",
    `| ${head.join(" | ")} |`,
    `|${head.map((_, at) => (at === 0 ? "---" : ":-:")).join("|")}|`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
    "## Endpoints",
    "",
    "| endpoint | audience | action | refusals |",
    "|---|---|---|---|",
    ...endpoints,
    "",
  ].join("\n");
}

/** The OpenAPI 3.1 description, without a database. */
export async function apiDescription(routes: readonly Route[]): Promise<string> {
  const app = await buildHttp({ logLevel: "silent", trustProxy: false, secure: true, appVersion: "" });
  for (const route of routes) describeRoute(app, route, async () => null);
  await app.ready();
  const description = `${JSON.stringify(app.swagger(), null, 1)}\n`;
  await app.close();
  return description;
}
