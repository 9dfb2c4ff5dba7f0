import { expect, it } from "vitest";
import { Visitor } from "#tests/support/request.ts";
import { startServer } from "#tests/support/server.ts";

it("runs the built server on a database of its own, and stops it as an administrator would", async () => {
  const server = await startServer();
  try {
    const visitor = new Visitor(server.url);
    expect((await visitor.get("/healthz")).status).toBe(200);
    expect((await visitor.head("/healthz")).status).toBe(200);
    // The wall in front of every write: what a browser would send passes it, what it would not is refused.
    expect((await visitor.post("/nowhere", { a: "b" })).status).not.toBe(403);
    expect((await visitor.post("/nowhere", { a: "b" }, { headers: { Origin: "https://evil.example" } })).status).toBe(
      403,
    );
    expect(await server.stop()).toBe(0);
    await expect(visitor.get("/healthz")).rejects.toThrow();
  } finally {
    await server.end();
  }
});
