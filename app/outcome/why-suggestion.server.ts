/** A suggestion is answered, as a part of a larger change: whoever asks for it records its event with their own. */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { whySuggestion } from "#db/schema/index.ts";

import type { WhyQuestion } from "./why.ts";
import { lockSuggestion, theWhy } from "./why-record.server.ts";
import type { WhyRefusal } from "./why-refusal.ts";

/** `text` is what was written in its place: other words than the suggested ones are taken "reworded". */
export async function suggestionAnswered(
  viewer: PlanViewer,
  said: { suggestionId: string; question?: WhyQuestion; answer: "taken" | "left" | "withdrawn"; text?: string },
): Promise<{ events: NewEvent[] } | { refusal: WhyRefusal }> {
  const row = await lockSuggestion(viewer, said.suggestionId);
  if (!row || (said.question && row.question !== said.question)) return { refusal: "no-such-suggestion" };
  const isReworded = said.answer === "taken" && said.text !== undefined && said.text !== row.text;
  const answer: "taken" | "reworded" | "left" | "withdrawn" = isReworded ? "reworded" : said.answer;
  if (row.answer !== null) {
    const isSame = row.answer === answer || (row.answer === "reworded" && said.answer === "taken");
    return isSame ? { events: [] } : { refusal: "answered-already" };
  }
  await viewer.tx
    .update(whySuggestion)
    .set({ answer, answeredAt: viewer.now, answeredByName: viewer.name })
    .where(eq(whySuggestion.id, row.id));
  const payload = { ...theWhy(viewer, row.question), suggestionId: row.id, answer };
  return { events: [{ kind: "why.suggestion-answered", lane: "shared", payload }] };
}
