// The table of addresses: every page, form and feed of Lockstep is named here.
import type { RouteConfig } from "@remix-run/route-config";
import { index, route } from "@remix-run/route-config";

/** The look in every state, for whoever builds it; no address of the product. */
const whileBuilding =
  process.env["NODE_ENV"] === "development" || process.env["NODE_ENV"] === "test"
    ? [
        route("dev/states", "routes/dev/states.tsx"),
        route("dev/rails", "routes/dev/rails.tsx"),
        route("dev/buyer-home", "routes/dev/buyer-home.tsx"),
        route("dev/seller-list", "routes/dev/seller-list.tsx"),
        route("dev/move", "routes/dev/move.tsx"),
      ]
    : [];

/** One plan, the same addresses for both companies. */
const plan = [
  route("plans/:planId/live", "routes/plan/live.ts"),
  route("plans/:planId/in-step", "routes/plan/in-step.tsx"),
  route("plans/:planId/seller-stage", "routes/plan/seller-stage.tsx"),
  route("plans/:planId/updates", "routes/plan/updates.tsx"),
];

/** The workspace, for its members. */
const workspace = [route("plans", "routes/workspace/plans.tsx")];

/** Who somebody is: links, codes, signing in, the account. */
const access = [
  route("l/:token", "routes/access/link.tsx"),
  route("plans/:planId/proof", "routes/access/proof.tsx"),
  route("sign-in", "routes/access/sign-in.tsx"),
  route("sign-in/code", "routes/access/sign-in-code.tsx"),
  route("sign-out", "routes/access/sign-out.tsx"),
];

export default [index("routes/home.tsx"), ...access, ...workspace, ...plan, ...whileBuilding] satisfies RouteConfig;
