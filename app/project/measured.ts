// What was measured after go-live beside what was wanted, in plain words. It is a comparison of three numbers and no verdict:
// where one of them is missing nothing is said.
export type Numbers = { now: number | null; wanted: number | null; measured: number };

/** "As wanted."; null where there is nothing to compare with. */
export function measuredWords({ now, wanted, measured }: Numbers): string | null {
  if (wanted === null) return now === null ? null : againstBefore(now, measured);
  if (measured === wanted) return "As wanted.";
  if (now === null) return null;
  const rises = wanted >= now;
  // Who wants a number to stay reads only whether it did.
  if (wanted === now) return "No longer as it was, and it was to stay.";
  if (rises ? measured > wanted : measured < wanted) return "Better than was wanted.";
  if (measured === now) return "As it was before.";
  if (rises ? measured > now : measured < now) return "On the way: no longer as before, not yet as wanted.";
  return "Further off than before.";
}

function againstBefore(now: number, measured: number): string {
  return measured === now ? "As it was before." : "No longer as it was before.";
}
