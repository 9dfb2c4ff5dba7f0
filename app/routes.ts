// The table of addresses: every page, form and feed of Lockstep is named here.
import type { RouteConfig } from "@remix-run/route-config";
import { index } from "@remix-run/route-config";

export default [index("routes/home.tsx")] satisfies RouteConfig;
