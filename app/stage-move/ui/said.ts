import type { errorsOf } from "#app/plan/ui/said-of-form.ts";

/** What an action answered to a form; undefined before it was sent. */
export type Said = Parameters<typeof errorsOf>[0];
