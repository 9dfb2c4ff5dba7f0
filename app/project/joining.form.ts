import { z } from "zod";

const again = "Please load the page again and send the form once more.";
const atLeastTwo = "Choose at least two of them.";
const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** A field that stands once for each plan; an undo, which has every field once, names them all in one. */
function list(error: string): z.ZodType<string[], string | string[]> {
  return z.union([z.string(), z.array(z.string())], error).transform((given) => [given].flat().flatMap(words));
}

function words(text: string): string[] {
  return text.split(" ").filter(Boolean);
}

export const joiningForm = z.strictObject({
  plan: list(atLeastTwo).pipe(z.array(z.uuid(again)).min(2, atLeastTwo).max(100, again)),
  /** Of each plan the page showed: `plan:project`, or `plan:` where it stood for itself. */
  was: list(again).pipe(z.array(z.string().regex(new RegExp(`^${uuid}:(?:${uuid})?$`), again)).max(200, again)),
});

export const leavingForm = z.strictObject({ intent: z.literal("leave", again), planId: z.uuid(again) });

/** What the page showed, by plan. */
export function asShown(was: readonly string[]): Map<string, string | null> {
  return new Map(was.map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1) || null]));
}

/** The same as a field carries it. */
export function shownAs({ planId, projectId }: { planId: string; projectId: string | null }): string {
  return `${planId}:${projectId ?? ""}`;
}
