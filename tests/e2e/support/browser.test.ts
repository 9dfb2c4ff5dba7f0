import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, newSide } from "#tests/support/browser.ts";

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Page</title><main><h1>Page</h1>${body}</main></html>`;
}
const pages: Record<string, string> = {
  "/good": page("<p>Text</p>"),
  "/unlabelled": page("<input>"),
  "/wide": page('<img src="/none" alt="" width="2000" height="10">'),
  "/refused-style": page('<p style="color: red">Text</p>'),
  "/broken": page('<script nonce="n">throw new Error("it broke")</script>'),
};
const server = createServer((request, response) => {
  const body = pages[request.url ?? ""];
  response.writeHead(body === undefined ? 404 : 200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; script-src 'nonce-n'; img-src 'self'; style-src 'self'",
  });
  response.end(body ?? page("Nothing here"));
});
let baseUrl = "";

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe("the browser of the tests", () => {
  it("opens two sides that share no cookie", async () => {
    const one = await newSide({ baseUrl });
    const two = await newSide({ baseUrl, width: 375, colorScheme: "dark" });
    await one.page.goto("/good");
    await one.context.addCookies([{ name: "a", value: "b", url: baseUrl }]);
    await two.page.goto("/good");
    expect(await one.context.cookies()).toHaveLength(1);
    expect(await two.context.cookies()).toHaveLength(0);
    await expectAccessible(two.page);
    await expectNoSidewaysScroll(two.page);
  });

  it("sees what axe finds and what is too wide", async () => {
    const { page } = await newSide({ baseUrl, width: 375 });
    await page.goto("/unlabelled");
    await expect(expectAccessible(page)).rejects.toThrow("label");
    await page.goto("/wide");
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow("beyond the window");
  });

  it("notes a refused style and an uncaught error, and not that a page is missing", async () => {
    const side = await newSide({ baseUrl });
    await side.page.goto("/missing");
    expect(side.problems).toEqual([]);
    await side.page.goto("/refused-style");
    await side.page.goto("/broken");
    expect(side.problems).toEqual([
      expect.stringContaining("Content Security Policy"),
      expect.stringContaining("it broke"),
    ]);
    side.forgetProblems();
  });

  it("reads a page with scripts off", async () => {
    const { page } = await newSide({ baseUrl, javaScript: false });
    await page.goto("/good");
    expect(await page.getByRole("heading", { name: "Page" }).isVisible()).toBe(true);
    await expect(expectAccessible(page)).rejects.toThrow("needs scripts");
  });
});
