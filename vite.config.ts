import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_routeConfig: true,
        v3_relativeSplatPath: true,
        v3_fetcherPersist: true,
        v3_throwAbortReason: true,
        // Twice the CPU a page, and its encoder has an open CVE.
        v3_singleFetch: false,
        // Its manifest address can be made to block the server.
        v3_lazyRouteDiscovery: false,
      },
    }),
    ownServerEntry(),
  ],
  ssr: {
    // 52 MB of icon files otherwise stay behind in node_modules.
    noExternal: ["lucide-react"],
  },
  build: { target: "es2022", sourcemap: false },
});

/**
 * Makes the process entry the root of the server bundle, so that the Express process and the routes share one copy of
 * every module: one pool, one listener. Remix sets its own input in its config hook, so this has to come after it.
 */
function ownServerEntry(): Plugin {
  return {
    name: "lockstep-server-entry",
    config(_config, { command, isSsrBuild }) {
      if (command !== "build" || !isSsrBuild) return;
      return { build: { rollupOptions: { input: "app/server/main.ts" } } };
    },
  };
}
