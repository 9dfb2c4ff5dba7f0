import path from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import type { Plugin, Rollup } from "vite";
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
    plainIcons(),
    ownServerEntry(),
    fewFiles(),
    withoutWhatIsOff(),
  ],
  ssr: {
    // 52 MB of icon files otherwise stay behind in node_modules.
    noExternal: ["lucide-react"],
  },
  build: { target: "es2022", sourcemap: false, rollupOptions: { onwarn: sayWhatMatters } },
});

/** The start prints what a person can act on: not where zod put a comment, nor how files are cut. */
function sayWhatMatters(warning: Rollup.RollupLog, say: (warning: Rollup.RollupLog) => void): void {
  const isNoise =
    ["INVALID_ANNOTATION", "EMPTY_BUNDLE"].includes(warning.code ?? "") || warning.plugin === "vite:reporter";
  if (!isNoise) say(warning);
}

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

/**
 * Each icon from its own file, made by a function of ours. Named in one file together, the icons of all pages came with the
 * first one.
 */
function plainIcons(): Plugin {
  const named = /import \{([^}]+)\} from "lucide-react";/g;
  const fileOf = (name: string): string => name.replace(/([a-z])([A-Z0-9])/g, "$1-$2").toLowerCase();
  return {
    name: "lockstep-plain-icons",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer) {
      const isTheirs = source.endsWith("/createLucideIcon.mjs") && importer?.includes("/lucide-react/");
      return isTheirs ? path.resolve("app/ui/drawn-icon.tsx") : undefined;
    },
    transform(code, id) {
      if (!id.includes("/app/") || !code.includes('from "lucide-react"')) return;
      const each = (_: string, names: string): string =>
        (names.match(/\w+/g) ?? [])
          .map((name) => `import ${name} from "lucide-react/icons/${fileOf(name)}";`)
          .join(" ");
      return { code: code.replace(named, each), map: null };
    },
  };
}

/**
 * Makes two files of what the first page shares with others, instead of thirty: each costs a phone a request. Only what
 * that page loads anyway goes in, so its weight does not grow by what others need.
 */
function fewFiles(): Plugin {
  const firstPage = "/app/routes/plan/home.tsx";
  const isPage = (id: string): boolean => id.endsWith("?__remix-build-client-route");
  let chunks: Map<string, string> | undefined;

  function cut({ getModuleIds, getModuleInfo }: Rollup.ManualChunkMeta): Map<string, string> {
    const reached = (from: string): Set<string> => {
      const found = new Set([from]);
      for (const id of found) for (const next of getModuleInfo(id)?.importedIds ?? []) found.add(next);
      return found;
    };
    const ids = [...getModuleIds()];
    const pages = ids.filter(isPage);
    const always = ids.filter((id) => id.includes("/app/root.tsx") || getModuleInfo(id)?.isEntry);
    const base = new Set(
      always.filter((id) => !isPage(id) || id.includes("/app/root.tsx")).flatMap((id) => [...reached(id)]),
    );
    const first = new Set(pages.filter((id) => id.includes(firstPage)).flatMap((id) => [...reached(id)]));
    const elsewhere = new Set(pages.filter((id) => !id.includes(firstPage)).flatMap((id) => [...reached(id)]));
    const shared = [...first].filter((id) => elsewhere.has(id) && !base.has(id));
    return new Map([...shared.map((id) => [id, "page"] as const), ...[...base].map((id) => [id, "base"] as const)]);
  }

  return {
    name: "lockstep-few-files",
    config(_config, { command, isSsrBuild }) {
      if (command !== "build" || isSsrBuild) return;
      const manualChunks: Rollup.GetManualChunk = (id, meta) => {
        if (meta.getModuleInfo(id)?.isEntry) return undefined;
        chunks ??= cut(meta);
        return chunks.get(id);
      };
      // The table of routes, which every first page loads, names each file: a letter fewer of each is 150 bytes, and a
      // route's own file stands beside the name of the route there.
      const [entryFileNames, chunkFileNames] = ["assets/[hash:7].js", "assets/[name]-[hash:7].js"];
      return { build: { rollupOptions: { output: { manualChunks, entryFileNames, chunkFileNames } } } };
    },
  };
}

/**
 * Leaves out of the browser's scripts the parts of Remix that the two flags above switch off. Remix asks for the flags while
 * it runs, so a build on its own keeps what can never be reached.
 */
function withoutWhatIsOff(): Plugin {
  const flag = /\b(?:window\.__remixContext\.)?future\.v3_(?:singleFetch|lazyRouteDiscovery)\b/g;
  return {
    name: "lockstep-without-what-is-off",
    transform(code, id, options) {
      if (options?.ssr || !id.includes("/@remix-run/react/dist/esm/")) return;
      return { code: code.replace(flag, "false"), map: null };
    },
  };
}
