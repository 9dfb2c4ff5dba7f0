import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

// The same switches as ours, so that what differs is the page and not the framework.
export default defineConfig({
  root: import.meta.dirname,
  build: { emptyOutDir: true },
  plugins: [
    remix({
      // Beside what else is built, where no tool looks.
      buildDirectory: "../../../build/reference",
      future: {
        v3_routeConfig: true,
        v3_relativeSplatPath: true,
        v3_fetcherPersist: true,
        v3_throwAbortReason: true,
        v3_singleFetch: false,
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
});
