// FW4: mail programs and chat servers open every link before a person does. That changes nothing, and the seller's answers
// stay the same bytes.
import { afterAll, beforeAll, expect, it } from "vitest";

import { newSide } from "#tests/support/browser.ts";
import { sayFirstWord } from "#tests/support/champion.ts";
import { type MailBox, openMailBox } from "#tests/support/mail.ts";
import { useServer } from "#tests/support/server.ts";
import { beginStory, dana, mailSettings, proveByCode, sees, type Story } from "#tests/support/story.ts";

const scanners = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
  "Mozilla/5.0 (compatible; Microsoft-SafeLinks/1.0)",
  "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "WhatsApp/2.23.20.0",
  "curl/8.5.0",
];
const times = 50;

let box: MailBox;
let story: Story;
const server = useServer(async () => {
  box = await openMailBox();
  return { env: mailSettings(box) };
});

beforeAll(async () => {
  story = await beginStory(server);
});
afterAll(() => box.close());

it("[FW4] [CO4] a link that is opened fifty times by machines leaves the seller's answers as they were, to the byte", async () => {
  // What Sam himself has in sight is told to the company (CO2): once that stands there, nothing of his changes any more.
  const { page: sams } = story.rep;
  await sams.goto(story.plan);
  await expect
    .poll(async () => (await sams.request.get(`${story.plan}/what-they-see`)).text())
    .toContain("Sam Rep opened Home");
  const before = await sellersAnswers();
  expect(before.size).toBe(14);
  for (const [path, text] of before) expect(text.length, path).toBeGreaterThan(500);

  for (let turn = 0; turn < times; turn += 1) {
    const headers = { "User-Agent": scanners[turn % scanners.length] ?? "" };
    for (const method of ["HEAD", "GET"]) {
      const opened = await fetch(story.link, { method, headers, redirect: "manual" });
      expect(opened.status).toBe(303);
      const cookie = opened.headers.getSetCookie().map((each) => each.split(";")[0] ?? "");
      const target = new URL(opened.headers.get("Location") ?? "", server.url);
      expect(target.pathname).toBe(story.plan);
      // Some keep the cookie, others do not.
      const kept = turn % 2 === 0 ? { Cookie: cookie.join("; ") } : {};
      const read = await fetch(target, { method, headers: { ...headers, ...kept }, redirect: "manual" });
      expect(read.status).toBe(turn % 2 === 0 ? 200 : 303);
      await read.arrayBuffer();
    }
  }
  // One that runs the page's scripts, looks about and clicks nothing.
  const { page, context } = await newSide({ baseUrl: server.url });
  await page.goto(story.link);
  await page.getByRole("heading", { level: 1, name: "Where are you today?" }).waitFor();
  const listens = page.waitForResponse((response) => response.url().includes("/live"));
  await page.reload();
  await listens;
  await page.goto(`${story.plan}/proof`);
  await page.goto(`${story.plan}/steps`);

  const during = await sellersAnswers();
  for (const [path, text] of before) expect(during.get(path), path).toBe(text);
  expect(await story.rep.page.getByText("Acme is here").count()).toBe(0);
  await context.close();
  const after = await sellersAnswers();
  for (const [path, text] of before) expect(after.get(path), path).toBe(text);
  expect(box.received.filter(({ to }) => to.includes(dana.address))).toEqual([]);
});

it("[FW4] [AC1] and the person it was made for still does their first act by it", async () => {
  const { page } = await newSide({ baseUrl: server.url, width: 375 });
  await page.goto(story.link);
  await sayFirstWord({ page, plan: story.plan, hasScripts: true }, "3 Needs");
  await proveByCode(page, box, dana.address);
  await sees(page, "Updated to Needs.");
  const now = await sellersAnswers();
  expect(now.get(story.plan)).toContain("Agree what we need");
});

/** Every page on which the seller could read of the plan, as a document and as its data. */
async function sellersAnswers(): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [path, route] of [
    ["/plans", "routes/workspace/plans"],
    [story.plan, "routes/plan/home"],
    [`${story.plan}/steps`, "routes/plan/steps"],
    [`${story.plan}/people`, "routes/plan/people"],
    [`${story.plan}/updates`, "routes/plan/updates"],
    [`${story.plan}/stage-moves`, "routes/plan/stage-moves"],
    [`${story.plan}/what-they-see`, "routes/plan/what-they-see"],
  ] as const) {
    for (const address of [path, `${path}?_data=${encodeURIComponent(route)}`]) {
      const answer = await story.rep.page.request.get(address);
      expect(answer.status(), address).toBe(200);
      answers.set(address, withoutChance(await answer.text()));
    }
  }
  return answers;
}

/** What is thrown anew for each answer: the policy's nonce, the number of the request, the key of an empty form. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"/g, "")
    .replaceAll(/data-request="[^"]*"/g, "")
    .replaceAll(/"formKey":"[^"]*"/g, "");
}
