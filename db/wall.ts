/** What the wall must look like, asked of the database itself at every start and by the tests (S6). */
import type postgres from "postgres";

/** Identity and process tables: reached before anybody's rights are known, by `app/access` and the process alone. */
export const tablesWithoutPolicies = [
  "person",
  "session",
  "code",
  "link",
  "rate_limit",
  "kept_form",
  "server_fact",
  "process_heartbeat",
];

/** Every way in which the wall differs from what it must be, in words; empty when it stands. */
export async function holesInWall(sql: postgres.Sql): Promise<string[]> {
  const open = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
      and relname <> all(${tablesWithoutPolicies})`;
  const owned = await sql<{ name: string }[]>`
    select relname as name from pg_class join pg_roles on pg_roles.oid = relowner
    where rolname = 'lockstep_app' and relnamespace = 'public'::regnamespace`;
  const [role] = await sql<{ passes: boolean; makes: boolean }[]>`
    select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as passes,
      has_schema_privilege('lockstep_app', 'public', 'create') as makes
    from pg_roles where rolname = 'lockstep_app'`;
  return [
    ...open.map(({ name }) => `table ${name} has no forced row-level security`),
    ...owned.map(({ name }) => `table ${name} is owned by lockstep_app`),
    ...(role ? [] : ["the role lockstep_app does not exist"]),
    ...(role?.passes ? ["the role lockstep_app has rights of an administrator"] : []),
    ...(role?.makes ? ["the role lockstep_app may make tables"] : []),
  ];
}
