import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, AppUnderTest } from "./app-under-test.ts";
import { startApp } from "./app-under-test.ts";

const ours = { "Content-Type": "application/x-www-form-urlencoded", Origin: "http://localhost:3000" };
let app: AppUnderTest;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

describe("headers of every answer", () => {
  const asked: [string, () => Promise<Answer>][] = [
    ["a page", () => app.ask("/page")],
    ["loader data", () => app.ask("/page?_data=page")],
    ["a resource", () => app.ask("/resource")],
    ["a write", () => app.ask("/page", { method: "POST", headers: ours, body: "a=1" })],
    ["a miss", () => app.ask("/nowhere")],
    ["a missing file", () => app.ask("/assets/nothing.js")],
    ["a bug", () => app.ask("/failing")],
    ["a refusal", () => app.ask("/page", { method: "POST" })],
    ["a foreign host", () => app.ask("/page", { headers: { Host: "evil.example" } })],
    ["an address that cannot be read", () => app.ask("/assets/%ff")],
    ["health", () => app.ask("/healthz")],
  ];

  it.each(asked)("[S24] %s carries them all", async (_name, ask) => {
    const { headers } = await ask();
    const nonce = /'nonce-([\w-]{22})'/.exec(String(headers["content-security-policy"]))?.[1];
    expect(String(headers["content-security-policy"]).split(";")).toEqual([
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "media-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ]);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()") as string,
    });
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["strict-transport-security"]).toBeUndefined();
  });

  it("[S13] a route's own word replaces that of every answer, and stands once", async () => {
    const { headers, rawHeaders } = await app.ask("/link");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(rawHeaders.filter((name) => name.toLowerCase() === "referrer-policy")).toHaveLength(1);
  });

  it("[S24] a nonce is used once", async () => {
    const [one, two] = await Promise.all([app.ask("/page"), app.ask("/page")]);
    expect(one.headers["content-security-policy"]).not.toBe(two.headers["content-security-policy"]);
  });

  it("[S24] https asks to be kept for two years", async () => {
    const secure = await startApp({ PUBLIC_URL: "https://plans.example.com" });
    const { headers } = await secure.ask("/page");
    await secure.end();
    expect(headers["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
  });
});

describe("what may be kept", () => {
  it("[S24] pages, writes and misses nowhere", async () => {
    for (const answer of [
      await app.ask("/page"),
      await app.ask("/nowhere"),
      await app.ask("/page?_data=page", { method: "POST", headers: ours, body: "a=1" }),
    ]) {
      expect(answer.headers["cache-control"]).toBe("no-store");
    }
  });

  it("[S24] loader data by the reader's own browser, which asks each time", async () => {
    const first = await app.ask("/page?_data=page");
    expect(first.headers).toMatchObject({
      "cache-control": "private, no-cache",
      vary: expect.stringContaining("Cookie") as string,
    });
    const again = await app.ask("/page?_data=page", { headers: { "If-None-Match": String(first.headers.etag) } });
    expect(again).toMatchObject({ status: 304, text: "" });
    const other = await app.ask("/page?_data=page", { headers: { "If-None-Match": '"other"' } });
    expect(other).toMatchObject({ status: 200, text: '{"words":"loaded"}' });
  });
});

describe("when something fails", () => {
  it.each(["/failing", "/failing?_data=failing", "/failing?_data=wrong", "/nowhere", "/assets/%ff"])(
    "[S41] %s tells no stack, message or version",
    async (path) => {
      const { text, status } = await app.ask(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toMatch(/secret detail|node_modules|\bat .+:\d+|remix|express|node\.js/i);
    },
  );

  describe("because the database is away", () => {
    const away = Object.assign(new Error("Failed query"), {
      cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }),
    });
    let alone: AppUnderTest;
    beforeAll(async () => {
      alone = await startApp({}, away);
    });
    afterAll(() => alone.end());

    it("[R13] a page says so and comes back by itself", async () => {
      const answer = await alone.ask("/failing");
      expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "5", "cache-control": "no-store" } });
      expect(answer.text).toContain('http-equiv="refresh"');
    });

    it("[R13] what was typed is still there, and stays text", async () => {
      const body = new URLSearchParams({ note: 'We wait for <b>"finance"</b>', id: "7" }).toString();
      const answer = await alone.ask("/failing?x=1&y=2", { method: "POST", headers: ours, body });
      expect(answer.status).toBe(503);
      expect(answer.text).toContain("We wait for &#60;b&#62;&#34;finance&#34;&#60;/b&#62;");
      expect(answer.text).toContain('action="/failing?x=1&#38;y=2"');
      expect(answer.text).not.toContain("refresh");
    });

    it("[R13] a page already open gets a mark it understands", async () => {
      const answer = await alone.ask("/failing?_data=failing");
      expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "5", "x-remix-error": "yes" } });
    });
  });
});
