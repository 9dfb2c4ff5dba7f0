import { loadContext } from "./load-context.ts";
import { createRequestHandler } from "@remix-run/express";
import express from "express";
import type { ViteDevServer } from "vite";

export async function runServer({ vite }: { vite?: ViteDevServer } = {}): Promise<void> {
  const app = express();
  if (vite) app.use(vite.middlewares);
  else app.use(express.static("build/client"));
  app.all("*", createRequestHandler({ build: () => import("virtual:remix/server-build"), getLoadContext: loadContext }));
  app.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1");
}
