import { makeWorld, openAsOwner, type World } from "#tests/support/world.ts";

/** The same small world, in an empty database: moves are append-only, so a plan is used once. */
export async function makeWorldAnew(url: string, options: { isAdopted?: boolean } = {}): Promise<World> {
  const { sql, end } = openAsOwner(url);
  await sql`truncate person, workspace cascade`;
  await end();
  return makeWorld(url, options);
}
