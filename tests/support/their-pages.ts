/** What a member's own pages are given of what both companies read: the other half of the mirror (CO2). */
import type { ContentPage } from "#app/content/content-page.ts";
import type { Mirror } from "#app/home/mirror.queries.server.ts";

/** The data of a page, as the server gives it to a member who has done nothing on the plan. */
type Load = <T>(path: string, route: string) => Promise<T>;
type Page = Pick<ContentPage, "answers" | "summary" | "readBy">;
type Move = Mirror["moves"][number];

/** `isShared` tells what both read of rows that do not say so themselves. */
export async function theirPages(load: Load, isShared: (row: unknown) => boolean = () => true) {
  const people = await load<{ people: Mirror["people"] }>("/people", "people");
  const library = await load<{ cards: Card[]; whenNot: Card[] }>("/library", "library");
  const questions = await load<{ questions: Mirror["questions"] }>("/questions", "questions");
  const forwards = await load<{ lines: Mirror["forwards"] }>("/forwards", "forwards");
  const moves = await load<{ history: { entries: Mirror["moves"] } }>("/stage-moves", "stage-moves");
  const updates = await load<{ days: { updates: Mirror["updates"] }[] }>("/updates", "updates");
  const why = await load<{ items: Mirror["why"] } & Mirror["figures"]>("/why", "why");
  const stand = await load<{ told: Mirror["told"] }>("/where-we-stand", "where-we-stand");
  const cards = ofBoth([...library.cards, ...library.whenNot]);
  const pages = await Promise.all(
    cards.map(async ({ id }) => ({ id, ...(await load<Page>(`/library/${id}`, "content")) })),
  );
  const { measures, estimates } = why;
  return {
    people: ofBoth(people.people),
    why: whyOfBoth(why.items, isShared),
    figures: { measures: ofBoth(measures), estimates: ofBoth(estimates) },
    told: stand.told,
    library: cards,
    questions: ofBoth(questions.questions),
    forwards: asData(forwards.lines.filter(({ readBy }) => readBy === "Acme + Northwind")),
    // What a side notes beside a move is its own.
    moves: moves.history.entries.map((move): Move => ({ ...move, note: isShared(move.note) ? move.note : null })),
    updates: ofBoth(updates.days.flatMap((day) => day.updates)),
    readBy: pages.map(({ readBy }) => readBy),
    answers: pages.flatMap(({ id, answers, summary }) => {
      const told = answers.map(({ who, answer, missing }) => ({ who, answer, missing }));
      return told.length > 0 || summary ? [{ id, told, summary }] : [];
    }),
  };
}

type Card = Mirror["library"][number]["card"];

/** What a reader may do with a line is no data of it. */
export function asData(lines: Mirror["forwards"]): Omit<Mirror["forwards"][number], "mayTend">[] {
  return lines.map(({ mayTend: _, ...line }) => line);
}

/** What both companies read, of rows that say who does. */
export function ofBoth<Row extends { lane?: string; reach?: string }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ lane, reach }) => (lane ?? reach) === "shared" || reach === "both");
}

/** What the members wrote for themselves beside an answer is not among it. */
function whyOfBoth(items: Mirror["why"], isShared: (row: unknown) => boolean): Mirror["why"] {
  return items
    .map((item) => ({ ...item, answers: ofBoth(item.answers), suggestions: item.suggestions.filter(isShared) }))
    .filter(({ answers, suggestions }) => answers.length + suggestions.length > 0);
}
