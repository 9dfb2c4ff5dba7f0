// A visit is that a member had a page of the plan in sight, for the company to read (CO2): presence is on for the seller (CO4).
// Nobody at the company ever has one. At most one for a member, a place and a quarter of an hour.

/** The pages by the last word of their address, and "content" for one thing that the company put there. */
export const visitPlaces = [
  ...(["home", "steps", "path", "people", "library", "questions", "updates", "meeting", "stage-moves", "why"] as const),
  ...(["what-they-see", "content", "summary", "other"] as const),
] as const;
export type VisitPlace = (typeof visitPlaces)[number];

const quarterMs = 15 * 60 * 1_000;

/** The beginning of the quarter of an hour. */
export function quarterOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / quarterMs) * quarterMs);
}

/** Which place of the plan an address is; null for an address outside of this plan. */
export function visitPlaceOf(pathname: string, planId: string): VisitPlace | null {
  const [, plans, plan, place = "home", ...below] = pathname.split("/");
  if (plans !== "plans" || plan !== planId) return null;
  // Its own page says which content it is, where that is the company's.
  if (place === "library" && below.length > 0) return "library";
  if (place === "as-buyer" || place === "") return "home";
  return visitPlaces.find((one) => one === place && one !== "content") ?? "other";
}

/** "People": as the reader of "Sam opened People" calls the place. */
export const placeWords: Record<Exclude<VisitPlace, "content">, string> = {
  home: "Home",
  steps: "the steps",
  path: "the path",
  people: "People",
  library: "the library",
  questions: "the questions",
  updates: "Updates",
  meeting: "the meeting page",
  "stage-moves": "how you came here",
  why: "why you do this",
  "what-they-see": "this page",
  summary: "the summary",
  other: "another page of this plan",
};
