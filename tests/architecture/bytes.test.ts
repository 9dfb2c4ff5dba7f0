import { beforeAll, describe, expect, it } from "vitest";

import buildIfStale from "#tests/support/built-app.ts";

import { assetsEnding, kB, overweight, scriptsOf } from "./bytes.ts";

// The first page may load twelve things: the document, the styles, the font, the icon, the stream, and these.
const homeScripts = 7;

const ceilings: [page: string, routeId: string, ceiling: { bytes: number; files?: number }][] = [
  ["a plan's home", "routes/plan/home", { bytes: 120 * kB, files: homeScripts }],
  ["the plan's steps", "routes/plan/steps", { bytes: 135 * kB }],
  ["people", "routes/plan/people", { bytes: 130 * kB }],
  ["the library", "routes/plan/library", { bytes: 125 * kB }],
  ["a content's own page", "routes/plan/content", { bytes: 125 * kB }],
  ["the list of plans", "routes/workspace/plans", { bytes: 180 * kB }],
];

describe("what a first visit loads", () => {
  beforeAll(() => buildIfStale(), 300_000);

  it.each(ceilings)("%s stays under its ceiling", (page, routeId, ceiling) => {
    expect(overweight(page, scriptsOf(routeId), ceiling)).toEqual([]);
  });

  it("the dialogs that come later stay under 25 kB each", () => {
    const dialogs = assetsEnding("js").filter(({ name }) => /^(where-form|forward-dialog|forward-form)-/.test(name));
    expect(dialogs).toHaveLength(3);
    expect(dialogs.filter(({ bytes }) => bytes > 25 * kB)).toEqual([]);
  });

  it("styles stay under 20 kB", () => {
    expect(assetsEnding("css").filter(({ bytes }) => bytes > 20 * kB)).toEqual([]);
  });

  it("one font, under 50 kB", () => {
    const fonts = assetsEnding("woff2");
    expect(fonts).toHaveLength(1);
    expect(fonts.filter(({ bytes }) => bytes > 50 * kB)).toEqual([]);
  });

  it("tells of a page over its ceiling, and of one with too many files", () => {
    const home = scriptsOf("routes/plan/home");
    expect(overweight("home", home, { bytes: kB })).toEqual([`home: ${home.bytes} bytes, at most ${kB}`]);
    expect(overweight("home", home, { bytes: 120 * kB, files: 1 })).toHaveLength(1);
  });

  it("refuses a page that the build does not know", () => {
    expect(() => scriptsOf("routes/nowhere")).toThrow("routes/nowhere");
  });
});
