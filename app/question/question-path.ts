// The addresses of questions, named once.
export type QuestionVerb = "answer" | "passing-on" | "removal" | "restoration";

export function questionsPath(planId: string, place?: "new" | "export"): string {
  return place ? `/plans/${planId}/questions/${place}` : `/plans/${planId}/questions`;
}

/** A new question about one content of the plan. */
export function askAboutPath(planId: string, contentId: string): string {
  return `${questionsPath(planId, "new")}?${new URLSearchParams({ content: contentId }).toString()}`;
}

export function questionPath(planId: string, questionId: string, verb?: QuestionVerb): string {
  return verb ? `${questionsPath(planId)}/${questionId}/${verb}` : `${questionsPath(planId)}/${questionId}`;
}

/** A new step that keeps what somebody asks for: the form of a new step, with these words in it (QU6). */
export function stepOfConditionPath(planId: string, text: string): string {
  const title = Array.from(text.replace(/\s+/g, " ").trim()).slice(0, 300).join("");
  return `/plans/${planId}/steps/new?${new URLSearchParams({ title }).toString()}`;
}
