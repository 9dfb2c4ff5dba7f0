/** What an action on content answers to a refusal: a miss for what is not there, else its sentence. */
import { refusal } from "#app/access/answer.server.ts";
import type { FormValues } from "#app/access/form.server.ts";

import { type ContentRefusal, contentRefusalWords } from "./refusal.ts";

export function answerRefused(
  viewer: { companyName: string; workspaceName: string; side: "buyer" | "seller" },
  why: ContentRefusal,
  values: FormValues,
): ReturnType<typeof refusal> {
  if (why === "no-such-content") throw contentMissing();
  return refusal(contentRefusalWords(why, viewer), values);
}

export function contentMissing(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

/** A toast is one line, and its cookie is small. */
export function shortTitle(title: string): string {
  const letters = Array.from(title);
  return letters.length <= 60 ? title : `${letters.slice(0, 59).join("").trimEnd()}…`;
}
