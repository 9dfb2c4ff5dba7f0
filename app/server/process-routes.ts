/** Answered by the process itself, before Remix: they must work while the rest does not. The other addresses are in `app/routes.ts`. */
export const processRoutes = ["/healthz", "/readyz"] as const;
