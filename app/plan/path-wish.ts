// A wish is one change of the path, as its form asked for it. Whoever leads the plan has it done at once; the seller's waits
// as a suggestion, and the old path counts until it is taken (ST12).
import type { AddStageForm, EditStageForm } from "./path.form.ts";

export type PathWish =
  | { kind: "add"; form: AddStageForm }
  | { kind: "edit"; stageId: string; form: EditStageForm }
  | { kind: "move"; stageId: string; where: "earlier" | "later" }
  | { kind: "leave-out" | "take-up"; stageId: string };

/** "call Trial “Pilot”": a wish as both sides read it. `stages`: every place of the plan, retired ones too. */
export function wishWords(wish: PathWish, stages: readonly { id: string; label: string }[]): string {
  const label = (id: string): string => stages.find((stage) => stage.id === id)?.label ?? "a place";
  switch (wish.kind) {
    case "add": {
      const where = wish.form.after === "" ? "at the beginning" : `after ${label(wish.form.after)}`;
      return `a new place ${where}, “${wish.form.label}: ${wish.form.name}”`;
    }
    case "edit":
      return editWords(wish.form);
    case "move":
      return `${label(wish.stageId)} one place ${wish.where}`;
    case "leave-out":
      return `leave out ${label(wish.stageId)}`;
    case "take-up":
      return `take up ${label(wish.stageId)} again`;
  }
}

/** Whether two wishes ask for the same: the second one then changes nothing. */
export function isSameWish(one: PathWish, other: PathWish): boolean {
  if (one.kind === "add" && other.kind === "add") return one.form.id === other.form.id;
  return wishKey(one) === wishKey(other);
}

/** What an edit asks for; empty where its form says what stands there. */
export function isEmptyWish(wish: PathWish): boolean {
  return wish.kind === "edit" && editParts(wish.form).length === 0;
}

function editWords(form: EditStageForm): string {
  return `${form["was.label"]}: ${new Intl.ListFormat("en-GB").format(editParts(form))}`;
}

function editParts(form: EditStageForm): string[] {
  const facts = form.factId.flatMap((id, index) => {
    const [text = "", was = ""] = [form.fact[index], form["was.fact"][index]];
    if (id === "") return text === "" ? [] : [`done when “${text}”`];
    if (text === was) return [];
    return [text === "" ? `done without “${was}”` : `done when “${text}” in place of “${was}”`];
  });
  return [
    ...(form.label !== form["was.label"] ? [`call it “${form.label}”`] : []),
    ...(form.name !== form["was.name"] ? [`describe it as “${form.name}”`] : []),
    ...facts,
  ];
}

/** The database keeps the fields of an object in an order of its own. */
function wishKey(wish: PathWish): string {
  const sorted = (value: unknown): unknown =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value;
  return JSON.stringify(sorted(wish));
}
