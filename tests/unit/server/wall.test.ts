import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppUnderTest } from "./app-under-test.ts";
import { startApp } from "./app-under-test.ts";

const form = { "Content-Type": "application/x-www-form-urlencoded" };
const ours = { ...form, Origin: "http://localhost:3000", "Sec-Fetch-Site": "same-origin" };
let app: AppUnderTest;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

describe("who may write", () => {
  const addresses = [
    "/page",
    "/page?_data=page",
    "/page.data",
    "/resource",
    "/resource?_data=resource",
    "/nowhere",
    "//page",
  ];
  const foreign: Record<string, Record<string, string>> = {
    "a foreign origin": { Origin: "https://evil.example" },
    "no origin and no site": {},
    "the origin null": { Origin: "null", "Sec-Fetch-Site": "same-origin" },
    "a sibling domain": { Origin: "http://evil.localhost:3000", "Sec-Fetch-Site": "same-site" },
    "another port": { Origin: "http://localhost:3001" },
    "another scheme": { Origin: "https://localhost:3000" },
    "our origin, but cross-site": { Origin: "http://localhost:3000", "Sec-Fetch-Site": "cross-site" },
    "our origin, but same-site": { Origin: "http://localhost:3000", "Sec-Fetch-Site": "same-site" },
    "no origin, cross-site": { "Sec-Fetch-Site": "cross-site" },
    "no origin, typed by hand": { "Sec-Fetch-Site": "none" },
    "json as plain text": { Origin: "https://evil.example", "Content-Type": "text/plain" },
  };

  for (const [name, headers] of Object.entries(foreign)) {
    it(`[S23] refuses ${name} on every address and method before Remix`, async () => {
      const before = app.writes;
      for (const path of addresses) {
        for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
          const answer = await app.ask(path, { method, headers: { ...form, ...headers }, body: "a=1" });
          expect({ path, method, status: answer.status }).toEqual({ path, method, status: 403 });
        }
      }
      expect(app.writes).toBe(before);
    });
  }

  it.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
    "[S23] lets %s write",
    async (origin) => {
      const before = app.writes;
      expect(
        (await app.ask("/page?_data=page", { method: "POST", headers: { ...form, Origin: origin }, body: "a=1" }))
          .status,
      ).toBe(200);
      expect(app.writes).toBe(before + 1);
    },
  );

  it("[S23] lets a browser write that leaves Origin out but says where it comes from", async () => {
    const answer = await app.ask("/page", {
      method: "POST",
      headers: { ...form, "Sec-Fetch-Site": "same-origin" },
      body: "a=1",
    });
    expect(answer.status).toBe(200);
  });

  it("[S23] lets anybody read", async () => {
    expect(
      (await app.ask("/page", { headers: { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" } })).status,
    ).toBe(200);
    expect((await app.ask("/page", { method: "HEAD" })).status).toBe(200);
  });

  it.each(["OPTIONS", "TRACE", "PROPFIND"])("[S13] has no use for %s", async (method) => {
    const answer = await app.ask("/page", { method, headers: ours });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toContain("GET");
  });
});

describe("which host was asked for", () => {
  it.each(["evil.example", "localhost", "localhost:3001", "localhost:3000.evil.example", "a@localhost:3000", ""])(
    "[S23] refuses Host %j",
    async (host) => {
      expect((await app.ask("/page", { headers: { Host: host } })).status).toBe(421);
    },
  );

  it.each(["localhost:3000", "LOCALHOST:3000", "127.0.0.1:3000", "[::1]:3000"])(
    "[S23] answers for Host %j",
    async (host) => {
      expect((await app.ask("/page", { headers: { Host: host } })).status).toBe(200);
    },
  );

  it("[S23] refuses a request line that names another host", async () => {
    expect((await app.ask("http://evil.example/page")).status).toBe(421);
  });

  it("[S23] does not believe X-Forwarded-Host", async () => {
    expect((await app.ask("/page", { headers: { "X-Forwarded-Host": "evil.example:99" } })).status).toBe(200);
  });

  it("[R25] tells a probe that asks by address how it is", async () => {
    expect((await app.ask("/healthz", { headers: { Host: "10.0.0.7" } })).status).toBe(200);
    expect((await app.ask("/readyz", { headers: { Host: "10.0.0.7" } })).text).toBe('{"status":"ready"}');
  });
});

describe("how large a body may be", () => {
  it("[S25] refuses what announces too much", async () => {
    const answer = await app.ask("/page", {
      method: "POST",
      headers: { ...ours, "Content-Length": "1000001" },
      chunks: [Buffer.from("a=1")],
    });
    expect(answer.status).toBe(413);
  });

  it("[S25] cuts off what does not say how much it is", async () => {
    const before = app.writes;
    const chunks = [Buffer.from("a="), ...Array.from({ length: 40 }, () => Buffer.alloc(50_000, "x"))];
    expect(
      (await app.ask("/page", { method: "POST", headers: { ...ours, "Transfer-Encoding": "chunked" }, chunks })).status,
    ).toBe(413);
    expect(app.writes).toBe(before);
  });

  it("[S25] takes a long form", async () => {
    expect((await app.ask("/page", { method: "POST", headers: ours, body: `a=${"x".repeat(900_000)}` })).status).toBe(
      200,
    );
  });
});
