import { describe, expect, it } from "vitest";

import { type Change, editedSections, type Made, shownSections } from "#app/brief/brief.ts";
import { briefSections } from "#app/brief/cut.ts";
import { fontRuns, subsetRanges } from "#app/brief/pdf-font.ts";
import { undrawableIn } from "#app/brief/undrawable.ts";

const made = {
  ...Object.fromEntries(briefSections.map((section) => [section, []])),
  decide: ["Please decide."],
  risks: ["One.", "Two."],
} as unknown as Made;
const team: Change = {
  ...{ section: "risks", isOwn: false, isOn: null, text: "Ours.", madeThen: "One.\nTwo.", byName: "Dana" },
};

describe("sections", () => {
  it("[BR1] that say nothing are left out of the page, but for the table of the costs", () => {
    const sections = editedSections("finance", made, []);
    expect(shownSections(sections, []).map(({ section }) => section)).toEqual(["decide", "risks"]);
    const cost = { id: "1", what: "x", kind: "once", cents: 1, currency: "EUR", figure: "ours" } as const;
    expect(shownSections(sections, [cost]).map(({ section }) => section)).toEqual(["decide", "costs", "risks"]);
  });

  it("[BR2] keep what is made beside other words, and say where the plan has moved on", () => {
    const of = (changes: Change[], now = made): unknown =>
      editedSections("finance", now, changes).find(({ section }) => section === "risks");
    expect(of([team])).toMatchObject({ text: "Ours.", made: "One.\nTwo.", isEdited: true, hasMoved: false });
    expect(of([team], { ...made, risks: ["Other."] })).toMatchObject({ text: "Ours.", made: "Other.", hasMoved: true });
    expect(of([{ ...team, text: null, isOn: false }])).toMatchObject({ isOn: false, isEdited: false });
  });

  it("[BR2] [BR6] a draft goes before the team's words for its author, and into nothing that others get", () => {
    const own: Change = { ...team, isOwn: true, text: "Only mine." };
    const text = (without?: "drafts"): string | undefined =>
      editedSections("finance", made, [team, own], without ? { without } : {}).find(
        ({ section }) => section === "risks",
      )?.text;
    expect(text()).toBe("Only mine.");
    expect(text("drafts")).toBe("Ours.");
  });
});

describe("letters on paper", () => {
  const ranges = subsetRanges({
    ...{
      latin: "U+0000-00FF,U+2000-206F",
      "latin-ext": "U+0100-02BA",
      greek: "U+0370-03FF",
      "greek-ext": "U+1F00-1FFF",
    },
    ...{ cyrillic: "U+0400-045F", "cyrillic-ext": "U+0460-052F", vietnamese: "U+1EA0-1EF9" },
  });

  it("[BR6] come each from the file that has them", () => {
    expect(fontRuns("Łódź и ok", ranges)).toEqual([
      { text: "Ł", subset: "latin-ext" },
      { text: "ód", subset: "latin" },
      { text: "ź ".trim(), subset: "latin-ext" },
      { text: " ", subset: "latin" },
      { text: "и", subset: "cyrillic" },
      { text: " ok", subset: "latin" },
    ]);
  });

  it("[BR6] that cannot be drawn are named", () => {
    function of(line: string): string | null {
      return undrawableIn({
        ...{ cut: "finance", companyName: "Acme", workspaceName: "Northwind", planName: "x", on: "x", rail: null },
        ...{ costs: [], sections: [{ section: "decide", title: "x", lines: [line] }] },
      });
    }
    expect(of("Łódź, Ελλάδα, Привет, Việt, “€”")).toBeNull();
    expect(of("日本 and שלום")).toBe("日 本 ש ל ו");
  });
});
