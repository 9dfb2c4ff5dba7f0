import { expect, it } from "vitest";

import routes from "#app/routes.ts";
import { pages } from "#tests/support/pages.ts";

import { findUnlistedPages } from "./listed-pages.ts";

/** Leads everybody on: members to their list, buyers to their plan, others to the sign-in. */
const withoutPage = ["/"];

const ofProduct = routes.filter(({ file }) => !file.startsWith("routes/dev/"));

it("looks at every page of the table of addresses", async () => {
  expect(await findUnlistedPages(ofProduct, { withoutPage, hasPage })).toEqual([]);
});

it("lists no page that the table of addresses does not know", () => {
  const known = new Set(ofProduct.map(({ path = "" }) => `/${path}`));
  const unknown = pages.map(({ at }) => at).filter((at) => !known.has(at));
  // One address on purpose: what is answered where nothing is.
  expect([...new Set(unknown)]).toEqual(["/nowhere"]);
});

it("sees a page that nobody looks at, and lets feeds and ways on pass", async () => {
  const planted = [
    { path: "looked-at", file: "page.tsx" },
    { path: "forgotten", file: "page.tsx" },
    { path: "live", file: "feed.ts" },
    { index: true, file: "page.tsx" },
  ];
  const options = { withoutPage, hasPage: (file: string) => Promise.resolve(file === "page.tsx") };
  expect(await findUnlistedPages(planted, options, [{ at: "/looked-at" }])).toEqual(["/forgotten"]);
});

async function hasPage(file: string): Promise<boolean> {
  return "default" in ((await import(/* @vite-ignore */ `#app/${file}`)) as object);
}
