import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import type { DatabaseConnection, Driver, QueryResult } from "kysely";
import pg from "pg";
import type { DB } from "#server/platform/schema.gen.ts";

// Calendar days stay 'YYYY-MM-DD' strings, instants become ISO strings, counts and numerics numbers.
export const readableTypes = new pg.TypeOverrides();
readableTypes.setTypeParser(pg.types.builtins.DATE, (value) => value);
readableTypes.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) => new Date(value).toISOString());
readableTypes.setTypeParser(pg.types.builtins.NUMERIC, Number);
readableTypes.setTypeParser(pg.types.builtins.INT8, Number);
// date[] and timestamptz[] are not used in the schema.

export type Pool = pg.Pool;

/**
 * Connections for requests. Each assumes the role `rinnalla_app` for its whole life, so that row-level security
 * and grants hold whatever the login may do.
 * @param url a PostgreSQL connection address whose login is a member of rinnalla_app
 */
export function openPool(url: string, size = 10): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    // A connection keeps the plans it has made: thrown away after ten idle seconds, the next morning's first page would pay for all.
    idleTimeoutMillis: 0,
    types: readableTypes,
    options:
      "-c role=rinnalla_app -c jit=off -c plan_cache_mode=force_generic_plan -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000",
    application_name: "rinnalla",
  });
  // A connection can die in the middle of a request (the database restarted): the request's own query then fails and
  // says so. Without a listener here the same news would end the whole process.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** What a handler has of the database: a typed builder and named prepared statements, inside the request's transaction. */
export type Tx = {
  readonly db: Kysely<DB>;
  /** Rows of a prepared statement; `name` must be one text always (it is the statement's name in the connection). */
  rows<T>(name: string, sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** The single `json` column of a page read as one statement. */
  page<T>(name: string, sql: string, params?: readonly unknown[]): Promise<T | undefined>;
};

class OneConnectionDriver extends DummyDriver implements Driver {
  readonly #connection: DatabaseConnection;
  constructor(client: pg.ClientBase) {
    super();
    this.#connection = {
      async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
        const result = await client.query({ text: query.sql, values: [...query.parameters] });
        return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
      },
      // oxlint-disable-next-line require-yield
      async *streamQuery() {
        throw new Error("streaming is not used inside a request");
      },
    };
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
}

/** In which role a transaction runs: the rows of all one's cases, or of the case at hand alone. */
export type RequestRole = "rinnalla_app" | "rinnalla_case";

/**
 * Binds the typed builder and prepared statements to one connection, whoever began its transaction. A plan holds its role's
 * policies: one made in the other role would be thrown away each time, so that each role has its own.
 */
export function bindTx(client: pg.ClientBase, role: RequestRole | "owner"): Tx {
  const prepared = async <T>(name: string, text: string, params: readonly unknown[]): Promise<T[]> => {
    const result = await client.query({ name: `${name} ${role}`, text, values: [...params] });
    return result.rows as T[];
  };
  let db: Kysely<DB> | undefined;
  return {
    get db() {
      db ??= new Kysely<DB>({
        dialect: {
          createAdapter: () => new PostgresAdapter(),
          createDriver: () => new OneConnectionDriver(client),
          createIntrospector: (db) => new PostgresIntrospector(db),
          createQueryCompiler: () => new PostgresQueryCompiler(),
        },
      });
      return db;
    },
    rows: <T>(name: string, sql: string, params: readonly unknown[] = []) => prepared<T>(name, sql, params),
    async page<T>(name: string, sql: string, params: readonly unknown[] = []) {
      return (await prepared<{ json: T }>(name, sql, params))[0]?.json ?? undefined;
    },
  };
}
