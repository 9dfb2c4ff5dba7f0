/**
 * The one way to the database. The pool signs in with the login of DATABASE_URL and works as the role `lockstep_app`, which
 * owns nothing and cannot pass row-level security. A second, plain client listens: drizzle changes its client's date parsers.
 */
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";

import { sendWaiting } from "./waiting-read.ts";

export type Transaction = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

export interface Database {
  db: PostgresJsDatabase;
  /** A plain client of the same role, for LISTEN and health. */
  sql: postgres.Sql;
  end(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  applicationName?: string;
  poolSize?: number;
}

export function openDatabase({ url, applicationName = "lockstep", poolSize = 10 }: DatabaseOptions): Database {
  const options = {
    ...tlsFor(url),
    connect_timeout: 5,
    backoff: secondsToWait,
    onnotice: () => undefined,
    connection: {
      application_name: applicationName,
      role: "lockstep_app",
      statement_timeout: 10_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
      // Planning what every request asks takes longer than doing it, and a plan that followed the values would follow rows
      // that this reader must not know of.
      plan_cache_mode: "force_generic_plan",
    },
  };
  const pool = keepingPlans(postgres(url, { ...options, max: poolSize }));
  const plain = postgres(url, { ...options, max: 1, connection: { ...options.connection, statement_timeout: 5_000 } });
  return {
    // Not told the schema: it would make a builder for each table anew in every transaction, and all queries name their tables.
    db: drizzle(pool, { casing: "snake_case" }),
    sql: plain,
    end: async () => {
      await Promise.all([pool.end({ timeout: 5 }), plain.end({ timeout: 5 })]);
    },
  };
}

/** R13: by itself the driver would wait for twenty seconds after a few tries in vain, and whoever asks then would wait with it. */
function secondsToWait(triesInVain: number): number {
  return Math.min(2 ** triesInVain / 20, 1);
}

/**
 * Has the database keep the plan of each statement: drizzle asks for that only where a statement was given a name, and each
 * one then costs a second round trip and is planned anew, walls included. The first texts alone: lists of changing length
 * would fill its memory.
 */
function keepingPlans<Client extends postgres.Sql | postgres.TransactionSql>(client: Client): Client {
  const unsafe = client.unsafe.bind(client);
  client.unsafe = ((text, parameters = [], options) => {
    sendWaiting(client);
    return unsafe(text, parameters, { ...options, prepare: parameters.length > 0 && isKept(text) });
  }) as Client["unsafe"];
  if ("begin" in client) {
    const begin = client.begin.bind(client) as (run: (tx: postgres.TransactionSql) => unknown) => Promise<unknown>;
    client.begin = ((run: (tx: postgres.TransactionSql) => unknown) =>
      begin((tx) => run(keepingPlans(tx)))) as typeof client.begin;
  }
  return client;
}

function isKept(text: string): boolean {
  if (keptTexts.size < keptAtMost) keptTexts.add(text);
  return keptTexts.has(text);
}

const keptAtMost = 1_000;
const keptTexts = new Set<string>();

/** A remote server is reached with its certificate checked, unless the address says otherwise itself. */
export function tlsFor(url: string): { ssl?: "verify-full" } {
  const { hostname, searchParams } = new URL(url);
  const isLocal = hostname === "" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname) || hostname.startsWith("/");
  return isLocal || searchParams.has("sslmode") || searchParams.has("ssl") ? {} : { ssl: "verify-full" };
}

let current: Database | undefined;
let currentOptions: DatabaseOptions | undefined;

/** Connects this process. Done once at the start, and per file by tests. */
export function connect(options: DatabaseOptions): Database {
  if (current) throw new Error("This process is connected to a database already.");
  currentOptions = options;
  current = openDatabase(options);
  return current;
}

/** New clients in place of ones that can no longer be trusted; what still runs on the old ones ends with them. */
export function connectAnew(): void {
  if (!current || !currentOptions) return;
  const old = current;
  current = openDatabase(currentOptions);
  // Its connections are broken, which is why it goes; the new one tells of a database that is away.
  old.end().catch(() => undefined);
}

/**
 * The driver's one way to fail outside every promise (postgres 3.4.9): a line breaks while a transaction is open, and its
 * `rollback` is written to the socket that is gone. That client never gets through again.
 */
export function isLostLine(error: unknown): boolean {
  return error instanceof TypeError && /nextWrite \(.*postgres.*connection\.js/.test(error.stack ?? "");
}

export function database(): Database {
  if (!current) throw new Error("This process is not connected to a database.");
  return current;
}

export async function disconnect(): Promise<void> {
  await current?.end();
  current = undefined;
}
