import type { RouteConfig } from "@remix-run/route-config";
import { route } from "@remix-run/route-config";

export default [
  route("plans/:planId", "routes/plan.tsx"),
  route("steps/:stepId/tick", "routes/tick.ts"),
] satisfies RouteConfig;
