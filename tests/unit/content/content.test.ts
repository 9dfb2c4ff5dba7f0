// Content in its pure parts: what is found, what helps now, what a change comes to, how a note reads.
import { describe, expect, it } from "vitest";

import { asText, changesOf, type ContentWords } from "#app/content/change.ts";
import { editContentForm, isWebAddress } from "#app/content/content.form.ts";
import { helpsNow, type Helpful, worthPlacing } from "#app/content/helps-now.ts";
import { inOrder, isFound, libraryAsked } from "#app/content/library.ts";
import { parseNote } from "#app/content/markdown.server.ts";
import { lanesToAnswerIn, mayAnswer, mayTend } from "#app/content/right.ts";

const words: ContentWords = {
  title: "Cost",
  question: null,
  purpose: null,
  stageKinds: ["trial"],
  fields: ["finance"],
  isWhenNot: false,
};

function a(id: string, of: Partial<Helpful> = {}): Helpful {
  return { id, title: id, question: null, stageKinds: [], fields: [], ...of };
}

describe("what helps now", () => {
  const finance = { participantId: "p1", field: "finance" as const, called: "Finance approver" };

  it("[P8] gives each missing person what is made for their field, best for this stage", () => {
    const chosen = helpsNow(
      [
        a("old", { fields: ["finance"], stageKinds: ["why"] }),
        a("now", { fields: ["finance"], stageKinds: ["trial"] }),
      ],
      { stageKind: "trial", missing: [finance] },
    );
    expect(chosen).toMatchObject([{ content: { id: "now" }, to: finance }]);
  });

  it("[P8] puts what answers a question before what answers none, each once and three at most", () => {
    const all = ["a", "b", "c", "d"].map((id) =>
      a(id, { stageKinds: ["trial"], question: id === "d" ? "Why?" : null }),
    );
    const chosen = helpsNow(all, { stageKind: "trial", missing: [] });
    expect(chosen.map(({ content }) => content.id)).toEqual(["d", "a", "b"]);
  });

  it("[P8] offers the rep only what fits the stage or somebody heard there", () => {
    const all = [
      a("no", { stageKinds: ["why"] }),
      a("field", { fields: ["it"] }),
      a("stage", { stageKinds: ["trial"] }),
    ];
    expect(worthPlacing(all, "trial").map(({ id }) => id)).toEqual(["stage", "field"]);
  });
});

describe("the library", () => {
  const card = {
    ...words,
    id: "1",
    side: "seller" as const,
    isRetired: false,
    isNewer: false,
    text: "numbers to replace",
  };

  it("[P8] is searched by every word, in name, question and text", () => {
    expect(isFound(card, libraryAsked(new URLSearchParams("q=cost numbers")))).toBe(true);
    expect(isFound(card, libraryAsked(new URLSearchParams("q=cost nothing")))).toBe(false);
  });

  it("[P8] leaves in what carries no tag, and out what carries another", () => {
    expect(isFound(card, libraryAsked(new URLSearchParams("stage=trial&for=finance")))).toBe(true);
    expect(isFound(card, libraryAsked(new URLSearchParams("for=legal")))).toBe(false);
    expect(isFound({ ...card, fields: [] }, libraryAsked(new URLSearchParams("for=legal")))).toBe(true);
    expect(libraryAsked(new URLSearchParams("stage=nonsense&from=me"))).toMatchObject({ stage: "", side: "" });
  });

  it("[P8] puts first what is new since it was read", () => {
    const ids = inOrder([card, { ...card, id: "2", title: "Zebra", isNewer: true }]).map(({ id }) => id);
    expect(ids).toEqual(["2", "1"]);
  });
});

describe("a change of the words", () => {
  it("keeps both where two changed different fields, and neither where they changed the same", () => {
    const now = { ...words, title: "Cost and return" };
    const was = Object.fromEntries(Object.entries(asText(words)).map(([field, text]) => [`was.${field}`, text]));
    const other = editContentForm.parse({
      ...was,
      title: "Cost",
      question: "What?",
      fields: ["legal"],
      stageKinds: ["trial"],
      purpose: "",
    });
    expect(changesOf(other, now)).toMatchObject({
      changed: ["question", "fields"],
      conflicts: [],
      words: { title: "Cost and return", fields: ["legal"] },
    });
    const same = editContentForm.parse({ title: "Cost, new", "was.title": "Cost" });
    expect(changesOf(same, now).conflicts).toMatchObject([
      { field: "title", mine: "Cost, new", theirs: "Cost and return" },
    ]);
  });
});

describe("a note", () => {
  it("reads headings, lists, quotes, code and links, and nothing else", () => {
    expect(parseNote("# One\n\n- **a** `b`\n\n> [c](https://d.example)")).toEqual([
      { kind: "heading", level: 2, of: ["One"] },
      {
        kind: "list",
        isOrdered: false,
        start: 1,
        items: [[{ kind: "paragraph", of: [{ kind: "bold", of: ["a"] }, " ", { kind: "code", text: "b" }] }]],
      },
      { kind: "quote", of: [{ kind: "paragraph", of: [{ kind: "link", href: "https://d.example", of: ["c"] }] }] },
    ]);
  });

  it("goes down one heading at a time, whichever signs its author likes", () => {
    const levels = parseNote("### A\n\n# B\n\n### C").map((block) => block.kind === "heading" && block.level);
    expect(levels).toEqual([2, 2, 3]);
  });

  it("makes no element and no address out of what was typed", () => {
    const tree = JSON.stringify(
      parseNote("<img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](https://z.example/y.png)"),
    );
    expect(tree).not.toContain('"kind":"link","href":"javascript');
    expect(tree).toContain("<img src=x");
    expect(isWebAddress("javascript:alert(1)")).toBe(false);
    expect(isWebAddress("https://a.example")).toBe(true);
  });

  it("reads 20,000 signs of nesting in no time", () => {
    const start = performance.now();
    for (const sign of [">", "*", "[", "`", "- ", "_a"]) parseNote(sign.repeat(20_000 / sign.length));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("who may", () => {
  const can = (...some: string[]) => ({ can: (one: string) => some.includes(one) }) as never as { can: () => boolean };
  const reader = { side: "buyer" as const, kind: "participant" as const, personId: "me", ...can("takePart") };
  const theirs = { side: "seller" as const, lane: "shared" as const, authorId: "sam" };

  it("[P8] judges what others added, by default where its author reads it too", () => {
    expect(mayAnswer(reader, theirs)).toBe(true);
    expect(mayAnswer(reader, { ...theirs, side: "buyer", authorId: "me" })).toBe(false);
    expect(mayAnswer({ ...reader, side: "seller" }, theirs)).toBe(false);
    expect(lanesToAnswerIn(reader, theirs)).toEqual(["shared", "buyer"]);
  });

  it("[P6] looks after what their own side added, and nobody else's", () => {
    expect(mayTend(reader, theirs)).toBe(false);
    expect(mayTend(reader, { ...theirs, side: "buyer", authorId: "me" })).toBe(true);
    expect(mayTend(reader, { ...theirs, side: "buyer" })).toBe(false);
  });
});
