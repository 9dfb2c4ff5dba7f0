/** Brings a database to this version: the role, the tables, the wall, and the job queue's own tables; one process at a time. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import postgres from "postgres";

import { tlsFor } from "./client.ts";
import { holesInWall } from "./wall.ts";

/** Any number that no other program of this database locks. */
const migrationLock = 5_201_314;

export const roleStatements = [
  "create role lockstep_app nologin;",
  "grant lockstep_app to current_user;  -- the login that DATABASE_URL names",
];

/** The start stops with this: it says what an administrator has to do. */
export class MigrationRefused extends Error {}

/**
 * Migrates the database at `url`. Refuses with `MigrationRefused` where the role of the application cannot be made (the
 * message holds the SQL), where the database is newer than this version, or where the wall has a hole afterwards.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, {
    ...tlsFor(url),
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: "lockstep-migrate" },
  });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await makeRole(sql);
    await applyMigrations(drizzle(sql), { migrationsFolder: migrationsFolder() });
    await runMigrations({ connectionString: url, logger: quiet });
    const holes = await holesInWall(sql);
    if (holes.length > 0) throw new MigrationRefused(`Row-level security has a hole:\n${holes.join("\n")}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function makeRole(sql: postgres.Sql): Promise<void> {
  const [role] = await sql`
    select rolsuper or rolbypassrls as passes, pg_has_role(current_user, oid, 'member') as is_ours
    from pg_roles where rolname = 'lockstep_app'`;
  if (role?.passes) throw new MigrationRefused("The role lockstep_app may pass row-level security. It must not.");
  if (role?.is_ours) return;
  try {
    if (!role) await sql`create role lockstep_app nologin`;
    await sql`grant lockstep_app to current_user`;
  } catch (error) {
    // Another database of the same server may be migrating at this moment: the role is the server's, not the database's.
    if (error instanceof postgres.PostgresError && ["42710", "23505", "XX000"].includes(error.code))
      return makeRole(sql);
    throw new MigrationRefused(
      `The database login may not make the role that Lockstep works as. Run this once as an administrator:\n${roleStatements.join("\n")}`,
      { cause: error },
    );
  }
}

/** Beside this file in the sources; at the project's root for the built server. */
function migrationsFolder(): string {
  const beside = path.join(path.dirname(fileURLToPath(import.meta.url)), "migrations");
  return existsSync(beside) ? beside : path.resolve("db/migrations");
}

const quiet = new Logger(() => () => undefined);
