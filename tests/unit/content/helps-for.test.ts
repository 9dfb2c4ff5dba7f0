import { describe, expect, it } from "vitest";

import { cutFor, cuts, cutWords } from "#app/brief/cut.ts";
import { helpsFor } from "#app/content/helps-now.ts";
import type { fieldsOfWork } from "#app/participant/buying-role.ts";

const papers = [
  { id: "a", title: "A tour", question: null, stageKinds: ["why"], fields: ["users"] },
  { id: "b", title: "Cost", question: "What does it cost?", stageKinds: ["choice"], fields: ["finance", "sponsor"] },
  { id: "c", title: "Terms", question: null, stageKinds: [], fields: ["finance"] },
  { id: "d", title: "Another sum", question: null, stageKinds: ["choice"], fields: ["finance"] },
] as const;

describe("what there is for one person", () => {
  it("[PE2] is what was made for their field of work, the closest to this stage first, two at most", () => {
    const titles = (field: (typeof fieldsOfWork)[number] | null) =>
      helpsFor(papers, { stageKind: "choice", field }).map(({ title }) => title);
    expect(titles("finance")).toEqual(["Cost", "Another sum"]);
    expect(titles("users")).toEqual(["A tour"]);
    expect(titles("legal")).toEqual([]);
    expect(titles(null)).toEqual([]);
  });

  it("[PE2] is the summary cut for them, or the one for everybody", () => {
    expect([cutFor("purchasing"), cutFor("legal"), cutFor("signatory"), cutFor("it"), cutFor(null)]).toEqual([
      ...["finance", "security-legal", "sponsor", "group", "group"],
    ]);
    for (const cut of cuts) for (const field of cutWords[cut].fields) expect(cuts).toContain(cutFor(field));
  });
});
