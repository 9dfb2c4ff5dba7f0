import { describe, expect, it } from "vitest";

import { worthwhileTalks, type Paper, type Voice } from "#app/outcome/worthwhile-talk.ts";

const seller = "Northwind";
function voice(called: string, words: Partial<Voice> = {}): Voice {
  return { called, field: null, answer: "fine", words: null, marks: {}, ...words };
}
function paper(title: string, words: Partial<Paper> = {}): Paper {
  return { id: title, title, fields: [], purpose: null, ...words };
}

describe("the next talk worth having", () => {
  it("[PO2] is where what people said lies furthest apart, with whoever doubts", () => {
    const voices = [
      voice("Dana", { marks: { money: "for", timing: "for-strongly" } }),
      voice("Lea", { marks: { money: "wary", timing: "against" } }),
    ];
    const talks = worthwhileTalks({ voices, silent: [], papers: [], seller });
    expect(talks.map(({ title }) => title)).toEqual(["Timing, with Lea", "Money, with Lea"]);
    expect(talks[0]?.why).toBe("Dana is strongly for it. Lea is against it.");
  });

  it("[PO2] is with whoever has a say and said nothing yet, where the others are not sure", () => {
    const voices = [voice("Jonas", { marks: { money: "unsure" } }), voice("Lea", { marks: { money: "unsure" } })];
    const silent = [{ called: "Finance approver", field: "finance" as const }];
    const [talk] = worthwhileTalks({ voices, silent, papers: [], seller });
    expect(talk?.title).toBe("Money, with Finance approver");
    expect(talk?.why).toContain("Finance approver has said nothing yet.");
  });

  it("[PO2] is about a condition or a reason where that is what stands between them", () => {
    const voices = [
      voice("Dana"),
      voice("Lea", { answer: "yes-if", words: "EU only" }),
      voice("Milan", { answer: "not-yet" }),
    ];
    const [talk] = worthwhileTalks({ voices, silent: [], papers: [], seller });
    expect(talk).toMatchObject({
      topic: null,
      title: "What it would take, with Lea and Milan",
      why: "Lea: yes, if EU only. Milan: not yet.",
    });
  });

  it("[PO2] comes with what is made for the group before what is made for one", () => {
    const voices = [
      voice("Dana", { marks: { money: "for" } }),
      voice("Lena", { field: "finance", marks: { money: "against" } }),
    ];
    const papers = [
      paper("For finance alone", { fields: ["finance"] }),
      paper("For all who pay", { fields: ["finance", "purchasing"] }),
      paper("Something else", { fields: ["users"] }),
    ];
    const [talk] = worthwhileTalks({ voices, silent: [], papers, seller });
    expect(talk?.papers).toEqual([
      { id: "For all who pay", title: "For all who pay", isForGroup: true },
      { id: "For finance alone", title: "For finance alone", isForGroup: false },
    ]);
  });

  it("[PO2] is none where they stand close together, and three at most", () => {
    const close = [
      voice("Dana", { marks: { money: "for" } }),
      voice("Lea", { marks: { money: "for-strongly", timing: "not-mine" } }),
    ];
    expect(worthwhileTalks({ voices: close, silent: [], papers: [], seller })).toEqual([]);
    const all = { problem: "against", solution: "wary", vendor: "against", timing: "wary", money: "against" } as const;
    const far = [voice("Dana", { marks: all }), voice("Lea", { answer: "not-yet" })];
    expect(worthwhileTalks({ voices: far, silent: [], papers: [], seller })).toHaveLength(3);
    expect(worthwhileTalks({ voices: [], silent: [], papers: [], seller })).toEqual([]);
  });
});
