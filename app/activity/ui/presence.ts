// Who is here with this reader, and which field each of them edits, as far as they let it be seen (CO4); and the word to the
// server that this reader edits one. Nothing of it is stored anywhere.
import { createContext, useContext, useEffect, useMemo } from "react";

export type Present = {
  name: string;
  side: "buyer" | "seller";
  at?: { stepId: string; field: string } | undefined;
};

export const PresentContext = createContext<readonly Present[]>([]);

export type AtField = { name: string; side: "buyer" | "seller"; field: string };

/** By step: who else edits one of its fields. The same array while nothing changes. */
export function useOthersAtFields(): ReadonlyMap<string, readonly AtField[]> {
  const present = useContext(PresentContext);
  return useMemo(() => {
    const byStep = new Map<string, AtField[]>();
    for (const { name, side, at } of present) {
      if (at) byStep.set(at.stepId, [...(byStep.get(at.stepId) ?? []), { name, side, field: at.field }]);
    }
    return byStep;
  }, [present]);
}

/** More often than the server forgets. */
const againAfterMs = 12_000;

/** Says that this reader edits a field, for as long as `at` names one. */
export function useTellField(planId: string, at: { stepId: string; field: string } | null): void {
  const stepId = at?.stepId;
  const field = at?.field;
  useEffect(() => {
    if (!stepId || !field) return;
    const say = (): void => tell(planId, { stepId, field });
    const leave = (): void => tell(planId, {});
    say();
    const timer = setInterval(say, againAfterMs);
    addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [planId, stepId, field]);
}

function tell(planId: string, at: Record<string, string>): void {
  // Sent also while the page goes; if it does not arrive, nobody misses it.
  fetch(`/plans/${planId}/presence`, { method: "POST", body: new URLSearchParams(at), keepalive: true }).catch(
    () => undefined,
  );
}
