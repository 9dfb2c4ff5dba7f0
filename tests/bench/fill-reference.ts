import { createHash } from "node:crypto";

import postgres from "postgres";

import { formatDate } from "#app/lib/date-words.ts";

import { today, token, type World } from "./fill.ts";
import { rowsOf } from "./rows.ts";

/**
 * The same rows, with the words our page shows, in tables as plain as the reference servers need them. Theirs all have a note,
 * by definition; ours has a line below the title only where there is something to say.
 */
export async function fillReference(url: string, world: World): Promise<Map<number, string>> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql`create table person (id uuid primary key, name text not null)`;
  await sql`create table session (id text primary key, person_id uuid not null, expires_at timestamptz not null)`;
  await sql`create table plan (id uuid primary key, name text not null)`;
  await sql`create table step (id uuid primary key, plan_id uuid not null, title text not null, note text, owner text not null,
    due text, state text not null, done boolean not null, rank int not null)`;
  await sql`create index on step (plan_id, rank)`;
  const [personId, id] = [crypto.randomUUID(), createHash("sha256").update(token).digest("hex")];
  await sql`insert into person values (${personId}, 'Dana Kim')`;
  await sql`insert into session values (${id}, ${personId}, now() + interval '20 days')`;
  const plans = new Map<number, string>();
  for (const size of world.plans.keys()) {
    const planId = crypto.randomUUID();
    plans.set(size, planId);
    await sql`insert into plan values (${planId}, 'Acme × Northwind')`;
    const rows = rowsOf({
      size,
      stages: [""],
      today: today(),
      owners: { champion: "You", colleague: "Lea Moreau", rep: "Sam Rep" },
    });
    await sql`insert into step ${sql(
      rows.map(({ id: stepId, title, waitsFor, isDone, ownerName, dueOn, progress }, rank) => ({
        id: stepId,
        plan_id: planId,
        title,
        note: isDone
          ? `Done by Lea Moreau on ${formatDate(today(), { today: today() })}`
          : `Waits for: ${waitsFor ?? "the papers of last year"}`,
        owner: ownerName,
        due: dueOn && formatDate(dueOn, { today: today() }),
        state: isDone ? "Done" : progress === "blocked" ? "Blocked" : "Open",
        done: isDone,
        rank,
      })),
    )}`;
  }
  await sql`analyze`;
  await sql.end();
  return plans;
}
