// Streams as browsers open them, through the walls and Remix: each page is one listener, and none once it is gone.
import { once } from "node:events";
import http from "node:http";

import { expect, it } from "vitest";

import { countListeners } from "#app/activity/live.server.ts";
import { useMatrixApp } from "#tests/support/matrix-app.ts";

const here = useMatrixApp();

it("[CO4] counts an open page once, and not at all when it has gone", async () => {
  const pages = await Promise.all([openPage(), openPage(), openPage()]);
  await expect.poll(countListeners).toBe(3);
  await Promise.all(pages.map(({ told }) => told));
  expect(countListeners()).toBe(3);
  for (const { leave } of pages) leave();
  await expect.poll(countListeners).toBe(0);
});

/** `told` ends with the first message of who is here, which comes when all of the page has come in. */
async function openPage(): Promise<{ told: Promise<unknown>; leave: () => void }> {
  const { world, app } = here;
  const request = http.get({
    host: "127.0.0.1",
    port: app.place.port,
    path: `/plans/${world.planId}/live`,
    agent: false,
    headers: { Host: app.place.host, Cookie: world.cookies.champion },
  });
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  response.on("error", () => undefined);
  const told = new Promise((resolve) => {
    response.on("data", (part: Buffer) => part.includes("event: presence") && resolve(part));
  });
  return { told, leave: () => void request.destroy() };
}
