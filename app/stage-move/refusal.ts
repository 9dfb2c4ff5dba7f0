// Why an act on the stage is refused, each with its sentence. Nothing is stored of a refused act.
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import type { MoveRefusal, PauseRefusal } from "./stage-move.ts";
import type { UndoRefusal } from "./undo.ts";
import { undoRefusalWords } from "./undo.ts";

export type StageRefusal =
  | { kind: "may-not" | "archived" | "no-such-item" | "no-such-move" | "your-name-would-show" }
  | { kind: MoveRefusal }
  | { kind: PauseRefusal }
  | { kind: UndoRefusal }
  /** ST6: somebody else was first. `what` is their move as a sentence, `when` in words. */
  | { kind: "moved-meanwhile"; byName: string; what: string; when: string }
  /** ST4: this became open since the list was shown. */
  | { kind: "newly-open"; texts: readonly string[]; isFirstTime: boolean };

export function stageRefusalWords(refusal: StageRefusal, names: { company: string; workspace: string }): string {
  switch (refusal.kind) {
    case "may-not":
      return `Only people at ${names.company} who may say where they are can do this.`;
    case "archived":
      return "This plan was put away. Nothing on it changes any more.";
    case "your-name-would-show":
      return nameWouldShowWords({ workspaceName: names.workspace });
    case "no-such-stage":
      return "This line is not on your path any more. Please pick another one.";
    case "stage-retired":
      return "This line was taken off your path. Please pick another one.";
    case "already-there":
      return "You are there already; nothing needs to change.";
    case "already-paused":
      return "This is paused already.";
    case "already-ended":
      return "This was ended already. You can take it up again at any time.";
    case "not-asleep":
      return "This is neither paused nor ended: it goes on.";
    case "no-such-item":
      return "This is not on the plan any more, or was taken up already.";
    case "no-such-move":
      return "There is no such move on this plan.";
    case "not-yours":
    case "already-undone":
    case "too-late":
    case "something-stands-on-it":
      return undoRefusalWords[refusal.kind];
    case "moved-meanwhile":
      return `${refusal.byName} was here before you, ${refusal.when}: ${refusal.what} Nothing of yours was saved. Look again, and say it once more if it still holds.`;
    case "newly-open":
      return refusal.isFirstTime
        ? "Something is still open on the way there. Have a look, and choose what happens with it."
        : `Something became open since you looked: ${refusal.texts.join("; ")}. Nothing was saved. Look at the list again, and choose what happens with it.`;
  }
}
