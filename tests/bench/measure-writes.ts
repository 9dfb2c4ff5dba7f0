// Writes: a tick and a move, with all that belongs to them, beside a Remix action with one UPDATE.
import { form, theirs } from "./asked.ts";
import { atLeast, type Figure, under } from "./figures.ts";
import type { BenchPlan, World } from "./fill.ts";
import type { Asked, Sent } from "./load-job.ts";
import type { Servers } from "./measure-pages.ts";
import type { Readers } from "./processes.ts";
import { inRounds, median } from "./rounds.ts";

const connections = 16;
const warmUpMs = 400;
const roundMs = 2_000;

/** `stepIds`: steps of the reference servers' own table. */
export async function measureWrites(
  { lockstep, r1 }: Servers,
  { world, stepIds, readers }: { world: World; stepIds: readonly string[]; readers: Readers },
): Promise<Figure[]> {
  const [alone, apart] = [world.apart.slice(0, 1), world.apart.slice(1)];
  const writing =
    (name: string, url: string, requests: readonly Sent[], status: number) => async (): Promise<Asked> => {
      const job = { name, url, requests, connections, status };
      await readers.ask({ ...job, ms: warmUpMs });
      return readers.ask({ ...job, ms: roundMs });
    };
  const rounds = await inRounds({
    action: writing("action", r1.url, stepIds.flatMap(tickOfR1), 303),
    ticks: writing("ticks", lockstep.url, ticks(lockstep.url, apart), 204),
    oneTick: writing("one tick", lockstep.url, ticks(lockstep.url, alone), 204),
    moves: writing("moves", lockstep.url, moves(lockstep.url, apart), 204),
  });
  const rate = (name: string): number => median((rounds[name] ?? []).map(({ perSecond }) => perSecond));
  const p95 = (name: string): number => median((rounds[name] ?? []).map((one) => one.p95));
  const action = { of: rate("action"), times: 0.5, name: "R1's action" };
  return [
    atLeast("Tick a step, in many plans", "writes/s", { value: rate("ticks"), ...action }),
    under("Tick a step, in many plans, p95", "ms", { value: p95("ticks"), ceiling: 60 }),
    atLeast("Tick a step, all in one plan", "writes/s", { value: rate("oneTick"), ...action }),
    atLeast("Move a stage, in many plans", "writes/s", { value: rate("moves"), ...action }),
    under("Move a stage, in many plans, p95", "ms", { value: p95("moves"), ceiling: 60 }),
  ];
}

function tickOfR1(id: string): Sent[] {
  const headers = { ...theirs, "Content-Type": "application/x-www-form-urlencoded" };
  return ["yes", ""].map((done) => ({ method: "POST", path: `/steps/${id}/tick`, headers, body: `done=${done}` }));
}

/** Every step of each plan done, the plans side by side, and then all of them open again. */
export function ticks(url: string, apart: readonly BenchPlan[]): Sent[] {
  const count = Math.min(...apart.map(({ openSteps }) => openSteps.length));
  const steps = Array.from({ length: count }, (_, at) => at).flatMap((at) =>
    apart.map(({ planId, openSteps }) => ({ page: `/plans/${planId}/steps`, stepId: openSteps[at] ?? "" })),
  );
  return [
    ...steps.map(({ page, stepId }) =>
      form(url, `${page}/${stepId}/completion`, "routes/plan/step-completion", { back: page }),
    ),
    ...steps.map(({ page, stepId }) =>
      form(url, `${page}/${stepId}/progress`, "routes/plan/step-progress", { back: page, progress: "open" }),
    ),
  ];
}

/** On to the next stage, and back. */
function moves(url: string, apart: readonly BenchPlan[]): Sent[] {
  return [3, 2].flatMap((to) =>
    apart.map(({ planId, stages, shown }) => {
      const fields = { toStageId: stages[to] ?? "", shown, back: `/plans/${planId}` };
      return form(url, `/plans/${planId}/stage-moves`, "routes/plan/stage-moves", fields);
    }),
  );
}
