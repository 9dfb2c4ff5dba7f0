import type { ServerBuild } from "@remix-run/node";
import { describe, expect, it } from "vitest";

import { handlerFor, narrowBuild } from "#app/server/route-handlers.server.ts";

const paths = {
  plans: "plans",
  plan: "plans/:planId",
  new: "plans/new",
  calendar: "plans/:planId.ics",
  maybe: "about/:lang?",
  rest: "files/*",
};
const build = {
  routes: Object.fromEntries([
    ["root", { id: "root", path: "", module: { default: () => null } }],
    ...Object.entries(paths).map(([id, path]) => [id, { id, parentId: "root", path, module: { default: () => null } }]),
  ]) as unknown,
  assets: { routes: { root: {}, plan: {}, plans: {} }, version: "1" },
  entry: { module: { default: () => new Response() } },
  future: {},
} as unknown as ServerBuild;

function handler(pathname: string): unknown {
  return handlerFor(build, "test", pathname);
}

describe("a handler for an address", () => {
  it("is kept for all addresses that mean the same routes", () => {
    expect(handler("/plans/1")).toBe(handler("/plans/2/"));
    expect(handler("/plans")).toBe(handler("/PLANS"));
    expect(handler("/plans")).not.toBe(handler("/plans/1"));
  });

  it("knows each route that the address could match, the narrower one too", () => {
    expect(handler("/plans/new")).not.toBe(handler("/plans/1"));
    expect(handler("/plans/n%65w")).toBe(handler("/plans/new"));
  });

  it("takes an address that cannot be decoded as it is", () => {
    expect(handler("/plans/%ff")).toBe(handler("/plans/1"));
  });
});

describe("a narrowed build", () => {
  it("keeps the routes and what stands around them, in both tables", () => {
    const narrow = narrowBuild(build, ["plan"]);
    expect(Object.keys(narrow.routes)).toEqual(["root", "plan"]);
    expect(Object.keys(narrow.assets.routes)).toEqual(["root", "plan"]);
  });

  it("keeps the outermost route where nothing matches", () => {
    expect(Object.keys(narrowBuild(build, []).routes)).toEqual(["root"]);
  });
});
