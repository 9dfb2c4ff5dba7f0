import type postgres from "postgres";

/** A digest of all rows of every table: equal before and after means that nothing at all was stored. */
export async function digestOf(sql: postgres.Sql, except: readonly string[] = []): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE' order by 1`;
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    if (except.includes(name.replace("public.", ""))) continue;
    const [row] = await sql<{ digest: string }[]>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${sql(name)} as t`;
    digests[name] = row?.digest ?? "";
  }
  return digests;
}
