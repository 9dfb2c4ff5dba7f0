// S5: row-level security alone keeps lanes, plans and workspaces apart. First table by table, as the catalogue lists them, so that
// a table of tomorrow without a wall fails; then page by page, with every guard of the code above it letting everybody through.
/* eslint-disable no-restricted-syntax -- the names of tables and columns come from the catalogue itself */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import type { PlanViewer } from "#app/access/viewer.ts";
import { tablesWithoutPolicies } from "#db/wall.ts";
import { canariesIn } from "#tests/support/canary.ts";
import { useMatrixApp } from "#tests/support/matrix-app.ts";
import { fill, mayRead, type Reader } from "#tests/support/matrix.ts";
import type { AppRoute } from "#tests/support/routed-app.ts";
import { wordsIn } from "#tests/support/sheet-words.ts";
import { as, type Who } from "#tests/support/world.ts";

import { doors } from "./doors.ts";

/** While it is true, whoever is let in may do everything, as far as the code above the database can tell, on either side. */
const policy = vi.hoisted(() => ({ isOpen: false }));
vi.mock("#app/access/opened.ts", async (original) => {
  const real = await original<typeof import("#app/access/opened.ts")>();
  return {
    ...real,
    planViewer(...given: Parameters<typeof real.planViewer>): PlanViewer {
      const viewer = real.planViewer(...given);
      if (!policy.isOpen) return viewer;
      const side = viewer.side === "buyer" ? ("seller" as const) : ("buyer" as const);
      const lanes = ["shared", "buyer", "seller", "own"] as const;
      return Object.assign(viewer, { side, lanes, can: () => true, couldAfterProof: () => true });
    },
  };
});
afterAll(() => {
  policy.isOpen = false;
});

const here = useMatrixApp();

/** What the canaries leave out, since it has no lane: on every plan, and for everybody of a workspace. */
beforeAll(async () => {
  const { owner } = here.world;
  const of = sql`workspace_id, id as plan_id`;
  const made = sql`gen_random_uuid(), workspace_id, plan_id`;
  const each = [
    sql`into consent_ceiling (workspace_id, plan_id, views, answers, by_name) select ${of}, 'nobody', 'nobody', 'x' from plan`,
    sql`into in_step_answer (id, workspace_id, plan_id, answer, by_name) select gen_random_uuid(), ${of}, 'in-step', 'x' from plan`,
    sql`into path_proposal (id, workspace_id, plan_id, wish, by_name) select gen_random_uuid(), ${of}, '{}', 'x' from plan`,
    sql`into stage_question (id, workspace_id, plan_id, by_name) select gen_random_uuid(), ${of}, 'x' from plan`,
    sql`into stage_move_undo (move_id, workspace_id, plan_id, by_name) select id, workspace_id, plan_id, 'x' from stage_move`,
    sql`into verification (verifier_id, workspace_id, plan_id, by_name) select id, workspace_id, plan_id, 'x' from verifier`,
    sql`into verifier_evidence (id, workspace_id, plan_id, verifier_id, text, side, by_name)
      select ${made}, id, 'x', 'buyer', 'x' from verifier`,
    sql`into digest (workspace_id, person_id) select workspace.id, person.id from workspace cross join person`,
  ];
  for (const insert of each) await owner.execute(sql`insert ${insert}`);
});

interface Table {
  name: string;
  /** What of these it has. */
  columns: string[];
}

/** Every table of the schema but those that are reached before anybody's rights are known. */
function walledTables(): Promise<Table[]> {
  return here.world.owner.execute<Table & Record<string, unknown>>(sql`
    select relname as name, (select coalesce(json_agg(attname), '[]') from pg_attribute where attrelid = c.oid
      and attname in ('workspace_id', 'plan_id', 'lane', 'author_id')) as columns
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
      and relname not in (${sql.join(
        tablesWithoutPolicies.map((name) => sql`${name}`),
        sql`, `,
      )}) order by 1`);
}

/** Mails that wait belong to no reader at all. */
const nobodys = ["delivery"];

/** What of a table is this reader's: rows of the plan that is open, in their lanes; of the workspace where there is no plan. */
function theirs({ name, columns }: Table, { planId, workspaceId, lanes, personId }: PlanViewer) {
  if (nobodys.includes(name)) return sql`false`;
  const parts = [name === "workspace" ? sql`id = ${workspaceId}` : sql`workspace_id = ${workspaceId}`];
  if (name === "plan") parts.push(sql`id = ${planId}`);
  if (name === "digest") parts.push(sql`person_id = ${personId}`);
  // What is of no plan there is the library of the workspace, and its people.
  if (columns.includes("plan_id")) parts.push(sql`(plan_id = ${planId} or plan_id is null)`);
  if (columns.includes("lane")) {
    parts.push(
      sql`lane in (${sql.join(
        lanes.map((lane) => sql`${lane}`),
        sql`, `,
      )})`,
    );
    parts.push(sql`(lane <> 'own' or author_id = ${personId})`);
  }
  return sql.join(parts, sql` and `);
}

const readersOfTables = ["rep", "champion", "viewer", "rivalRep"] as const satisfies readonly Who[];

describe("every table of the schema", () => {
  it("[S5] [S6] says of each row whose it is", async () => {
    const tables = await walledTables();
    expect(tables.filter(({ name, columns }) => name !== "workspace" && !columns.includes("workspace_id"))).toEqual([]);
    expect(tables.length).toBeGreaterThan(50);
  });

  it("[S5] shows, changes and removes nothing that is not its reader's, and is not empty for whoever it is for", async () => {
    const wrong: string[] = [];
    const met = new Set<string>();
    const tables = await walledTables();
    for (const who of readersOfTables)
      await as(here.world, who, async (viewer) => {
        for (const table of tables) {
          const { name } = table;
          const [self, own] = [sql.identifier(name), theirs(table, viewer)];
          const [row] = await viewer.tx.execute<{ own: number; foreign: number }>(
            sql`select count(*) filter (where ${own})::int as own, count(*) filter (where not (${own}))::int as foreign from ${self}`,
          );
          if (row?.foreign !== 0) wrong.push(`${who} reads ${row?.foreign} of ${name}`);
          if ((row?.own ?? 0) > 0) met.add(name);
          for (const write of [
            sql`delete from ${self}`,
            sql`update ${self} set ${sql.identifier(keyOf(table))} = ${sql.identifier(keyOf(table))}`,
          ]) {
            const done = await written(viewer, sql`${write} where not (${own})`);
            if (done !== 0 && done !== "42501") wrong.push(`${who} writes ${done} of ${name}`);
          }
        }
      });
    expect(wrong).toEqual([]);
    const empty = tables.map(({ name }) => name).filter((name) => !met.has(name));
    expect(empty).toEqual(nobodys);
  }, 120_000);

  it("[S5] takes no row into a lane, a plan or a workspace of others", async () => {
    const wrong: string[] = [];
    const tables = (await walledTables()).filter(({ name }) => !nobodys.includes(name));
    for (const who of ["rep", "champion", "rivalRep"] as const) {
      const forged = await as(here.world, who, (viewer) => rowsOfOthers(tables, viewer));
      await as(here.world, who, async (viewer) => {
        for (const { name, row } of forged) {
          const self = sql.identifier(name);
          const done = await written(
            viewer,
            sql`insert into ${self} select * from jsonb_populate_record(null::${self}, ${JSON.stringify(row)}::jsonb)`,
          );
          if (done !== "42501") wrong.push(`${who} ${name} ${row.lane ?? ""}: ${done}`);
        }
      });
      expect(forged.length).toBeGreaterThan(tables.length);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

/** One row of each table that is not the reader's: of each lane, of another plan, of another workspace. */
async function rowsOfOthers(tables: readonly Table[], viewer: PlanViewer) {
  const rows: { name: string; row: { lane?: string } }[] = [];
  for (const table of tables) {
    const kind = ["workspace_id", "plan_id", "lane"].filter((column) => table.columns.includes(column));
    const apart = sql.join(
      (kind.length > 0 ? kind : ["id"]).map((column) => sql.identifier(column)),
      sql`, `,
    );
    const found = await here.world.owner.execute<{ row: { lane?: string } }>(
      sql`select distinct on (${apart}) to_jsonb(t) as row from ${sql.identifier(table.name)} as t
        where not (${theirs(table, viewer)}) order by ${apart}`,
    );
    rows.push(...found.map(({ row }) => ({ name: table.name, row })));
  }
  return rows;
}

/** How many rows a write touched, or the code of its refusal; what it did is undone. */
async function written({ tx }: PlanViewer, write: ReturnType<typeof sql>): Promise<number | string> {
  const undone = new Error("undone");
  let count: number | string = 0;
  try {
    await tx.transaction(async (inner) => {
      count = (await inner.execute(sql`${write} returning 1`)).length;
      throw undone;
    });
  } catch (error) {
    if (error !== undone) count = (error as { cause?: { code?: string } }).cause?.code ?? String(error);
  }
  return count;
}

function keyOf({ name }: Table): string {
  return name === "workspace" ? "id" : "workspace_id";
}

describe("every page, with the guards of the code stubbed open", () => {
  it("[S5] [S3] tells nobody of a lane, plan or workspace that the database does not show them", async () => {
    const { app, world } = here;
    const { planted } = world;
    // The ids asked for are those of others' things.
    const asked: [Reader, (typeof planted)["buyer"]][] = [
      ["rep", planted.buyer],
      ["champion", planted.seller],
      ["viewer", planted.owndeputy],
      ["linkReader", planted.buyer],
      ["rivalRep", planted.shared],
      ["otherBuyer", planted.shared],
    ];
    // The stream opens a lane for whoever the code says reads it; its own tests stand in live.test.ts.
    const routes = app.routes.filter(({ id, hasLoader }) => doors[id]?.isOfPlan && hasLoader && !id.endsWith("/live"));
    const wrong: string[] = [];
    const statuses = new Map<number, number>();
    policy.isOpen = true;
    const look = async (who: Reader, route: AppRoute, ids: (typeof planted)["buyer"]): Promise<void> => {
      const path = fill(route.path, { ...ids, planId: world.planId, cut: "finance", format: "xlsx" } as never);
      const address = route.isPage ? `${path}?_data=${encodeURIComponent(route.id)}` : `${path}?with=team&with=own`;
      const answer = await app.ask(address, { cookie: world.cookies[who] });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const words = await wordsIn(answer.bytes, String(answer.headers["content-type"]));
      const foreign = [...canariesIn(words + JSON.stringify(answer.headers))].filter(
        (zone) => !mayRead[who].some((may) => may === zone),
      );
      if (foreign.length > 0) wrong.push(`${who} ${path} reads of ${foreign.join(", ")}`);
    };
    for (const [who, ids] of asked) {
      const waiting = [...routes];
      const work = async (): Promise<void> => {
        for (let route = waiting.shift(); route; route = waiting.shift()) {
          await look(who, route, ids);
          // Where an address names a thing, also what hangs on a thing that everybody reads.
          if (who === "rep" && /:(?!planId)/.test(route.path)) await look(who, route, planted.shared);
        }
      };
      await Promise.all([work(), work(), work(), work()]);
    }
    policy.isOpen = false;
    expect(wrong).toEqual([]);
    // No guard of the code stood in the way of those the database let in.
    expect(statuses.get(403) ?? 0).toBeLessThan(routes.length);
    expect(statuses.get(200) ?? 0).toBeGreaterThan(routes.length);
  }, 240_000);
});
