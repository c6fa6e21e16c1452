import type { Browser, Page } from "playwright-core";
import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { Endpoint } from "#contract/endpoint.ts";
import { openPage } from "./browser.ts";
import type { TownServer } from "./server.ts";
import { peopleInRole, signIn } from "./sign-in.ts";

export interface Sent<E extends Endpoint> {
  readonly params?: z.input<NonNullable<E["params"]>>;
  readonly query?: z.input<NonNullable<E["query"]>>;
  readonly body?: z.input<NonNullable<E["body"]>>;
}

/** Somebody of the town with a browser of their own, signed in anew after each pause. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly page: Page;
  /** Signs in at the server's present day and shows the browser the same day. */
  arrive(): Promise<Page>;
  /** What the screens ask, asked directly, with this person's session. @throws where the server doesn't agree */
  ask<E extends Endpoint>(endpoint: E, sent?: Sent<E>): Promise<z.output<E["reply"]>>;
}

export async function person(
  browser: Browser,
  server: TownServer,
  role: string,
  name?: string,
): Promise<Person> {
  const found = (await peopleInRole(server, role)).find((one) => name === undefined || one.name === name);
  if (found === undefined) throw new Error(`nobody in the demo town is ${name ?? role}`);
  const page = await openPage(browser, server.address);
  return {
    ...found,
    page,
    async arrive() {
      await signIn(page.context(), server, found.id, server.now());
      await page.clock.setFixedTime(server.now());
      return page;
    },
    async ask(endpoint, { params = {}, query, body } = {}) {
      const ids = params as Readonly<Record<string, string>>;
      const path = endpoint.path.replace(/:(\w+)/g, (_, id: string) => ids[id] ?? "");
      const reply = await page.request.fetch(path, {
        method: endpoint.method,
        ...(query === undefined ? {} : { params: query as Record<string, string> }),
        ...(endpoint.method === "GET" ? {} : { headers: { "command-id": uuidv7() }, data: body ?? {} }),
      });
      if (!reply.ok())
        throw new Error(`${endpoint.method} ${path} got ${reply.status()}: ${await reply.text()}`);
      return endpoint.reply.parse(await reply.json()) as never;
    },
  };
}
