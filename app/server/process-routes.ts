/** Answered by the process itself, before Remix: they must work while the rest does not. `app/routes.ts` lists them too. */
export const processRoutes = ["/healthz", "/readyz"] as const;
