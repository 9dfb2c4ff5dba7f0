import postgres from "postgres";

import type { RunningServer } from "./server.ts";

export interface PlanRows {
  stepsCalled(title: string): Promise<{ note: string | null }[]>;
  idOf(title: string): Promise<string>;
  /** `step` is the address of its page. */
  titleOf(step: string): Promise<string | undefined>;
  countMoves(): Promise<number>;
  /** As an administrator would, or time. */
  endSessionsOf(address: string): Promise<void>;
}

/** What is stored of the one plan of a journey, straight from the tables. */
export function planRows(server: RunningServer): PlanRows {
  async function ask<T extends object>(run: (sql: postgres.Sql) => Promise<readonly T[]>): Promise<T[]> {
    const sql = postgres(server.databaseUrl, { max: 1 });
    try {
      return (await run(sql)).map((row) => ({ ...row }));
    } finally {
      await sql.end();
    }
  }
  return {
    stepsCalled: (title) => ask((sql) => sql<{ note: string | null }[]>`select note from step where title = ${title}`),
    async idOf(title) {
      const [row] = await ask((sql) => sql<{ id: string }[]>`select id from step where title = ${title}`);
      return row?.id ?? "";
    },
    async titleOf(step) {
      const id = step.split("/").at(-1) ?? "";
      const [row] = await ask((sql) => sql<{ title: string }[]>`select title from step where id = ${id}`);
      return row?.title;
    },
    countMoves: async () => (await ask((sql) => sql`select id from stage_move`)).length,
    async endSessionsOf(address) {
      await ask((sql) => sql`delete from session where user_id in (select id from person where address = ${address})`);
    },
  };
}
