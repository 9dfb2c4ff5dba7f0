import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import {
  answerWords,
  isAskedAgain,
  isPictureOpen,
  markSigns,
  markWords,
  mayShowNameless,
} from "#app/outcome/position.ts";
import { type SaidFacts, shownStands, standsOf } from "#app/outcome/position-picture.ts";

const at = new Date("2026-11-02T09:00:00Z");
function said(words: Partial<SaidFacts>): SaidFacts {
  return {
    ...{ participantId: null, forwardId: null, voice: null, answer: "fine", words: null, marks: {} },
    ...{ isByLink: false, byName: "Somebody at Acme", at },
    ...words,
  };
}
const people = [
  { id: "dana", called: "Dana", title: "Lead", field: null, isMe: true },
  { id: "lea", called: "Lea", title: "Lea", field: null, isMe: false },
];

describe("where people stand", () => {
  it("[PO1] a condition and a reason stand beside the answer, and no words beside the others", () => {
    expect(answerWords("yes-if", "EU only")).toBe("yes, if EU only");
    expect(answerWords("not-yet", "of the money")).toBe("not yet, because of the money");
    expect(answerWords("fine", "never shown")).toBe("fine with me");
    expect(isAskedAgain({ answeredAt: at, returnedAt: new Date(at.getTime() + 1) })).toBe(true);
    expect(isAskedAgain({ answeredAt: at, returnedAt: null })).toBe(false);
  });

  it("[PO2] the picture opens with three answers or by an act, and a voice without a name waits for three", () => {
    expect([0, 2, 3].map((answers) => isPictureOpen({ answers, isShown: false }))).toEqual([false, false, true]);
    expect(isPictureOpen({ answers: 1, isShown: true })).toBe(true);
    expect([mayShowNameless(2), mayShowNameless(3)]).toEqual([false, true]);
    const two = standsOf([said({ participantId: "dana" }), said({ voice: "v" })], { people, closedLinks: new Set() });
    expect(shownStands(two)).toHaveLength(1);
  });

  it("[PO2] each counts once, in the order of the list; who took it back or is gone counts no more", () => {
    const stands = standsOf(
      [
        said({ forwardId: "closed", byName: "Tom", isByLink: true }),
        said({ forwardId: "open", byName: "Lena", isByLink: true }),
        said({ participantId: "lea", answer: "not-yet", words: "no" }),
        said({ participantId: "gone" }),
        said({ participantId: "dana", answer: "fine" }),
        said({ participantId: "lea", answer: "fine" }),
        said({ voice: "v", answer: "fine" }),
        said({ voice: "v", answer: null }),
      ],
      { people, closedLinks: new Set(["closed"]) },
    );
    expect(stands.map(({ called }) => called)).toEqual(["Dana", "Lea", "Lena"]);
    expect(stands[1]).toMatchObject({ answer: "fine", earlier: { answer: "not-yet" }, title: null });
  });

  it("[PO2] every sign has words, and its letters stand out from their ground in light and dark", () => {
    expect(Object.keys(markSigns)).toEqual(Object.keys(markWords));
    const css = readFileSync("app/outcome/ui/position.css", "utf8");
    const [light = "", dark = ""] = css.split("@media screen and");
    for (const [sheet, least] of [
      [light, 6.3],
      [dark, 6.9],
    ] as const)
      for (const mark of ["for-strongly", "for", "unsure", "wary", "against"])
        expect(contrast(colour(sheet, `--stand-${mark}`), colour(sheet, `--on-stand-${mark}`))).toBeGreaterThanOrEqual(
          least,
        );
  });
});

function colour(sheet: string, name: string): string {
  return new RegExp(`${name}: (#[0-9a-f]{6})`).exec(sheet)?.[1] ?? "";
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
