// The purchase that this plan is about is one line of the project among the others: where it stands and when it goes live,
// made from the plan wherever it is shown and stored nowhere (PJ2).
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";

export type PurchaseLine = {
  id: "purchase";
  /** "Northwind: Trial now, go-live Thu 15 Jan". */
  text: string;
  day: IsoDate | null;
  due: string | null;
  /** The plan has ended: nothing goes live any more. */
  isOver: boolean;
};

type Ground = {
  stages: readonly { id: string; label: string }[];
  currentStageId: string | null;
  standing: "draft" | "active" | "paused" | "ended";
  goLiveOn: IsoDate | null;
};

export function purchaseLine(
  { stages, currentStageId, standing, goLiveOn }: Ground,
  reader: { workspaceName: string; today: IsoDate },
): PurchaseLine {
  const stage = stages.find(({ id }) => id === currentStageId)?.label;
  const where = standing === "ended" ? "ended" : standing === "paused" ? "paused" : stage && `${stage} now`;
  const due = goLiveOn && formatDate(goLiveOn, reader);
  const parts = [where, due && `go-live ${due}`].filter(Boolean);
  const words = parts.length > 0 ? parts.join(", ") : "nobody has said yet where you are";
  return {
    id: "purchase",
    text: `${reader.workspaceName}: ${words}`,
    day: goLiveOn,
    due,
    isOver: standing === "ended",
  };
}
