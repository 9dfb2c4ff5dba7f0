import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { inPlan } from "#app/access/context.server.ts";
import { connect, database as connected, disconnect } from "#db/client.ts";
import { holesInWall, tablesWithoutPolicies } from "#db/wall.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makePlan, makeStep, makeWorld, openAsOwner, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
let owner: ReturnType<typeof openAsOwner>;

beforeAll(async () => {
  world = await makeWorld(database.url);
  owner = openAsOwner(database.url);
  for (const lane of ["shared", "buyer", "seller", "own"] as const) {
    await makeStep(world, { title: `${lane} step`, lane, authorId: world.people.champion });
  }
});
afterAll(async () => {
  await owner.end();
  await world.end();
});

describe("the wall in the database", () => {
  it("[S6] has forced row-level security on every table that is not named as open", async () => {
    expect(await holesInWall(owner.sql)).toEqual([]);
    expect(tablesWithoutPolicies.length).toBeLessThanOrEqual(8);
  });

  it("[S6] notices a table that somebody forgot, and a role that may too much", async () => {
    await owner.sql`create table forgotten (id uuid)`;
    await owner.sql`alter role lockstep_app createdb`;
    expect(await holesInWall(owner.sql)).toEqual([
      "table forgotten has no forced row-level security",
      "the role lockstep_app has rights of an administrator",
    ]);
    await owner.sql`alter role lockstep_app nocreatedb`;
    await owner.sql`drop table forgotten`;
  });

  it("[S6] lets the application make no table and change no move, undo or event", async () => {
    const { db } = connected();
    await expect(db.execute(sql`create table mine (id uuid)`)).rejects.toMatchObject({ cause: { code: "42501" } });
    for (const erase of [
      sql`delete from stage_move`,
      sql`delete from stage_move_undo`,
      sql`update event set kind = 'x'`,
    ]) {
      await expect(db.execute(erase)).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  it("[S7] shows nothing without a context, on whatever connection, after whatever request", async () => {
    await disconnect();
    connect({ url: database.url, poolSize: 3 });
    const asks = Array.from({ length: 300 }, (_, index) => {
      const isRival = index % 2 === 0;
      const planId = isRival ? world.rival.planId : world.planId;
      const personId = isRival ? world.rival.rep : world.people.champion;
      return inPlan({ personId, tokenHash: null, planId, now: worldNow }, async ({ tx }) => {
        if (index % 10 === 0) throw new Error("broken off");
        const rows = await tx.execute<{ plan: string }>(sql`select distinct plan_id::text as plan from stage`);
        return rows.every(({ plan }) => plan === planId);
      }).catch(() => true);
    });
    expect((await Promise.all(asks)).every(Boolean)).toBe(true);
    for (let index = 0; index < 9; index += 1) {
      const [row] = await connected().db.execute<{ steps: number; plans: number; members: number }>(
        sql`select (select count(*)::int from step) as steps, (select count(*)::int from plan) as plans, (select count(*)::int from member) as members`,
      );
      expect(row).toEqual({ steps: 0, plans: 0, members: 0 });
    }
  });

  it("[S8] carries the workspace in every reference between tables of workspaces", async () => {
    const references = await owner.sql<{ name: string; columns: string[] }[]>`
      select con.conname as name, array_agg(att.attname::text) as columns
      from pg_constraint con
      join pg_class source on source.oid = con.conrelid join pg_class target on target.oid = con.confrelid
      join pg_attribute att on att.attrelid = con.conrelid and att.attnum = any(con.conkey)
      where con.contype = 'f' and source.relnamespace = 'public'::regnamespace
        and target.relname <> all(${tablesWithoutPolicies}) and target.relname <> 'workspace'
      group by con.conname`;
    expect(references.length).toBeGreaterThan(30);
    expect(references.filter(({ columns }) => !columns.includes("workspace_id"))).toEqual([]);
  });

  it("[S8] refuses a reference into another workspace or plan, even from the owner of the database", async () => {
    const [theirs] = await owner.sql<
      { id: string }[]
    >`select id from stage where plan_id = ${world.rival.planId} limit 1`;
    await expect(makeStep(world, { title: "astray", stageId: theirs?.id ?? "" })).rejects.toMatchObject({
      cause: { code: "23503" },
    });
  });

  it("[LN1] refuses a shared row that points at a private one", async () => {
    const attach = makeStep(world, { title: "tells too much", ownerId: world.participants.hidden, ownerLane: "buyer" });
    await expect(attach).rejects.toMatchObject({ cause: { code: "23514" } });
  });

  it("[LN3] carries the keys along when a private person is shared", async () => {
    const id = await makeStep(world, {
      title: "of Hilda",
      lane: "buyer",
      authorId: world.people.champion,
      ownerId: world.participants.hidden,
      ownerLane: "buyer",
    });
    await owner.sql`update participant set lane = 'shared' where id = ${world.participants.hidden}`;
    const [row] = await owner.sql<{ lane: string }[]>`select owner_lane as lane from step where id = ${id}`;
    expect(row?.lane).toBe("shared");
    await owner.sql`update participant set lane = 'buyer' where id = ${world.participants.hidden}`.catch(
      () => undefined,
    );
  });

  it("[S5] reads and writes nothing across lanes, plans and workspaces by itself, whatever the code above asks", async () => {
    const counts = await as(world, "rep", async ({ tx }) => {
      const [row] = await tx.execute<Record<string, number>>(sql`select
        (select count(*)::int from step where lane in ('buyer', 'own')) as private_steps,
        (select count(*)::int from participant where lane = 'buyer') as private_people,
        (select count(*)::int from plan where id <> ${world.planId}) as other_plans,
        (select count(*)::int from workspace where id <> ${world.workspaceId}) as other_workspaces`);
      const changed = await tx.execute(
        sql`update step set title = 'taken' where lane in ('buyer', 'own') or plan_id <> ${world.planId} returning id`,
      );
      const removed = await tx.execute(sql`delete from participant where lane = 'buyer' returning id`);
      return { ...row, changed: changed.length, removed: removed.length };
    });
    expect(counts).toEqual({
      private_steps: 0,
      private_people: 0,
      other_plans: 0,
      other_workspaces: 0,
      changed: 0,
      removed: 0,
    });
  });

  it("[S5] refuses a row written into another lane, plan or side", async () => {
    for (const forged of [
      { lane: "buyer", planId: world.planId, workspaceId: world.workspaceId },
      { lane: "shared", planId: world.rival.planId, workspaceId: world.rival.workspaceId },
    ]) {
      const write = as(world, "rep", ({ tx }) =>
        tx.execute(sql`insert into participant (id, workspace_id, plan_id, lane, side, title, created_by_name)
          values (gen_random_uuid(), ${forged.workspaceId}, ${forged.planId}, ${forged.lane}, 'buyer', 'x', 'x')`),
      );
      await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  it("[SC4] lets no seller set go-live or adopt a plan, and lets no plan start adopted", async () => {
    for (const change of [sql`go_live_on = '2027-01-01'`, sql`adopted_at = null`, sql`is_asking_off = true`]) {
      const write = as(world, "owner", ({ tx }) =>
        tx.execute(sql`update plan set ${change} where id = ${world.planId}`),
      );
      await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  it("[ST1] lets nobody with an address of the workspace lead a plan for the buying side", async () => {
    const write = as(world, "champion", ({ tx }) =>
      tx.execute(
        sql`update participant set address = 'sam@mail.northwind.example', access = 'deputy' where id = ${world.participants.contributor}`,
      ),
    );
    await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("[PE4] lets no seller touch the buying side's people once one of them has proved their address", async () => {
    const { champion, contributor, role, rep } = world.participants;
    const doors = {
      access: sql`update participant set access = 'deputy' where id = ${contributor}`,
      address: sql`update participant set address = 'x@acme.example' where id = ${contributor}`,
      champion: sql`update participant set access = 'view' where id = ${champion}`,
      moveStage: sql`update participant set can_move_stage = true where id = ${contributor}`,
      person: sql`update participant set person_id = ${world.people.rep} where id = ${contributor}`,
      revoked: sql`update participant set revoked_at = now() where id = ${contributor}`,
      removed: sql`delete from participant where id = ${contributor}`,
      "a role invited": sql`update participant set address = 'fin@acme.example', access = 'view' where id = ${role}`,
      "a colleague gone over": sql`update participant set side = 'buyer', access = 'champion' where id = ${rep}`,
      "somebody new": sql`insert into participant (id, workspace_id, plan_id, lane, side, title, access, address, created_by_name)
        values (gen_random_uuid(), ${world.workspaceId}, ${world.planId}, 'shared', 'buyer', 'x', 'deputy', 'new@acme.example', 'x')`,
    };
    for (const who of ["rep", "owner"] as const) {
      for (const [door, write] of Object.entries(doors)) {
        const written = as(world, who, ({ tx }) => tx.execute(write));
        await expect(written, door).rejects.toMatchObject({ cause: { code: "42501" } });
      }
    }
    const [words] = await as(world, "rep", ({ tx }) =>
      tx.execute<{ id: string }>(sql`update participant set why = 'signs' where id = ${role} returning id`),
    );
    expect(words?.id).toBe(role);
  });

  it("[PE4] lets the seller name and correct the first one who leads until then", async () => {
    const { planId } = await makePlan(world.owner, {
      workspaceId: world.workspaceId,
      companyName: "Blank",
      isAdopted: false,
    });
    const write = (change: SQL): Promise<unknown> => as(world, "rep", ({ tx }) => tx.execute(change), { planId });
    const id = crypto.randomUUID();
    await write(sql`insert into participant (id, workspace_id, plan_id, lane, side, title, access, address, created_by_name)
      values (${id}, ${world.workspaceId}, ${planId}, 'shared', 'buyer', 'Blank', 'champion', 'first@blank.example', 'x')`);
    await write(sql`update participant set address = 'second@blank.example' where id = ${id}`);
    await owner.sql`update participant set person_id = ${world.people.stranger} where id = ${id}`;
    const late = write(sql`update participant set address = 'third@blank.example' where id = ${id}`);
    await expect(late).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});
