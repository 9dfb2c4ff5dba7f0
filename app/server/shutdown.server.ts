// The orderly end, phase by phase: each waits for the one before it.

const phases = ["streams", "requests", "jobs", "pool", "database"] as const;
export type ShutdownPhase = (typeof phases)[number];

const registered = new Map<ShutdownPhase, Set<() => unknown>>(phases.map((phase) => [phase, new Set()]));
let stopping = false;

/** Registers what must end; returns a function that takes it back. A stream registers itself for as long as it is open. */
export function onShutdown(end: () => unknown, phase: ShutdownPhase = "streams"): () => void {
  registered.get(phase)?.add(end);
  return () => registered.get(phase)?.delete(end);
}

/** True from the first signal on: readiness is off and new streams should not be opened. */
export function isShuttingDown(): boolean {
  return stopping;
}

/** Ends everything registered. What fails is told, and the rest goes on. */
export async function shutDown(onError: (error: unknown) => void): Promise<void> {
  stopping = true;
  for (const phase of phases) {
    const results = await Promise.allSettled([...(registered.get(phase) ?? [])].map(async (end) => await end()));
    for (const result of results) if (result.status === "rejected") onError(result.reason);
    registered.get(phase)?.clear();
  }
}
