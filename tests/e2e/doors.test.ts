// ST1: the seller moves no stage and becomes no buyer, by any door. Sam is the rep; Olga owns Northwind's workspace and
// administers the server. Both know the champion's link.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import postgres from "postgres";

import { newSide, type Side } from "#tests/support/browser.ts";
import { type MailBox, openMailBox } from "#tests/support/mail.ts";
import { useServer } from "#tests/support/server.ts";
import { beginStory, dana, mailSettings, nextCode, olga, sam, sees, type Story } from "#tests/support/story.ts";

let box: MailBox;
let story: Story;
let sides: { who: string; side: Side }[];
let stageId: string;
let championId: string;
const server = useServer(async () => {
  box = await openMailBox();
  return { env: mailSettings(box) };
});

beforeAll(async () => {
  story = await beginStory(server);
  sides = [
    { who: sam.name, side: story.rep },
    { who: olga.name, side: story.owner },
  ];
  championId = /people\/([^/]+)\//.exec(story.rep.page.url())?.[1] ?? "";
  const reader = await newSide({ baseUrl: server.url });
  await reader.page.goto(story.link);
  stageId = await reader.page.getByRole("radio", { name: "3 Needs" }).getAttribute("value").then(String);
  await reader.context.close();
});
afterAll(() => box.close());

describe("the rep and the administrator", () => {
  it("[ST1] have no page on which a stage could be moved", async () => {
    for (const { who, side } of sides) {
      await side.page.goto(story.plan);
      await sees(side.page, "Acme has not said yet");
      expect(await side.page.getByRole("radio").count(), who).toBe(0);
      expect(await side.page.getByRole("link", { name: /Update where we are|Keep what fits/ }).count(), who).toBe(0);
      for (const page of ["stage-moves/new", "pause", "end", `people/${championId}/access`, "people/succession"]) {
        expect((await side.page.goto(`${story.plan}/${page}`))?.status(), `${who}: ${page}`).toBe(403);
      }
    }
  });

  it("[ST1] [ST11] [ST14] [SP8] [PE4] are refused by every form and every data request that a buyer's page sends", async () => {
    const forms: [path: string, route: string, form: Record<string, string>][] = [
      ["stage-moves", "stage-moves", { toStageId: stageId, after: "none" }],
      ["pause", "pause", { after: "none" }],
      ["end", "end", { after: "none", outcome: "went-ahead" }],
      ["resumption", "resumption", {}],
      ["not-yet", "not-yet", { stageId }],
      ["stage-question/answer", "stage-question-answer", { answer: "still-here" }],
      ["settings/asking", "asking", { answer: "switched-on" }],
      ["adoption", "adoption", { way: "own-list" }],
      [`people/${championId}/access`, "person-access", { access: "view", "was.access": "champion" }],
    ];
    for (const { who, side } of sides) {
      for (const [path, route, form] of forms) {
        for (const address of [`${story.plan}/${path}`, `${story.plan}/${path}?_data=routes/plan/${route}`]) {
          const headers = { Origin: server.url };
          const answer = await side.page.request.post(address, { form, headers, maxRedirects: 0 });
          expect(answer.status(), `${who}: ${address}`).toBe(403);
        }
      }
    }
    expect(await movesAndBuyers()).toEqual({ moves: 0, proved: 0, adopted: 0 });
  });

  it("[FW3] stay who they are behind the champion's link, and are offered no code", async () => {
    for (const { who, side } of sides) {
      const { page } = side;
      await page.goto(story.link);
      await page.waitForURL((url) => url.pathname === story.plan);
      expect(await page.getByRole("radio").count(), who).toBe(0);
      await page.goto(`${story.plan}/proof`);
      await sees(page, `You are signed in as ${who} of Northwind`);
      expect(await page.getByRole("button", { name: /code/i }).count(), who).toBe(0);
      const headers = { Origin: server.url };
      await page.request.post(`${story.plan}/proof`, { form: { _intent: "send" }, headers, maxRedirects: 0 });
    }
    expect(codesSent()).toEqual([]);
  });

  it("[PE5] [AC1] find no code in the outbox, nor a word that would open the buyer's side", async () => {
    const { page: stranger } = await newSide({ baseUrl: server.url });
    await stranger.goto(story.link);
    await stranger.getByRole("radio", { name: "3 Needs" }).check();
    await stranger.getByRole("button", { name: "This is where we are" }).click();
    await stranger.getByRole("button", { name: "Send me a six-digit code" }).click();
    const code = await nextCode(box, dana.address);

    expect((await story.rep.page.goto("/outbox"))?.status()).toBe(404);
    const { page } = story.owner;
    await page.goto("/outbox");
    await sees(page, "A code");
    expect(await page.content()).not.toContain(code);
    expect(await page.content()).not.toContain("/l/");
    expect(server.log()).not.toContain(code);

    // Nor can they guess it: the field takes five, and the code is that browser's own.
    for (const guess of ["000000", "111111", "222222", "333333", "444444"]) {
      await stranger.getByLabel("The six digits").fill(guess === code ? "999999" : guess);
      const answered = stranger.waitForResponse((response) => response.request().method() === "POST");
      await stranger.getByRole("button", { name: "Continue" }).click();
      await answered;
    }
    await sees(stranger, /wrong too often/);
    expect(await movesAndBuyers()).toEqual({ moves: 0, proved: 0, adopted: 0 });
  });

  it("[PE3] signed out, cannot take part for the buyer with an address of their own", async () => {
    const { page } = await newSide({ baseUrl: server.url });
    await page.goto(story.link);
    await page.goto(`${story.plan}/proof/not-you`);
    await page.getByLabel("Your name").fill(sam.name);
    await page.getByLabel("Your mail address").fill(sam.address);
    await page.getByRole("button", { name: /code/i }).click();
    await page.getByLabel("The six digits").fill(await nextCode(box, sam.address));
    await page.getByRole("button", { name: "Ask to take part" }).click();
    await sees(page, "This address belongs to somebody of Northwind");
    expect(await movesAndBuyers()).toEqual({ moves: 0, proved: 0, adopted: 0 });
  });

  it("[ST1] [PE4] cannot put a person with their own domain at the head of the buyer's plan", async () => {
    const { page } = story.rep;
    await page.goto("/plans/new");
    await page.getByLabel("Company", { exact: true }).fill("Acme");
    await page.getByLabel(/^Name/).fill("Sam at Acme");
    await page.getByLabel("Mail address at their company").fill("sam.acme@northwind.example");
    await page.getByRole("button", { name: "Write the draft" }).click();
    await sees(page, "That address belongs to your own company.");
    await page.goto(`${story.plan}/people/first`);
    await page.getByLabel("Mail address").fill("sam.private@northwind.example");
    await page.getByRole("button", { name: "Correct it" }).click();
    await page
      .getByRole("alert")
      .filter({ hasText: /Northwind/ })
      .first()
      .waitFor();
    expect(await movesAndBuyers()).toEqual({ moves: 0, proved: 0, adopted: 0 });
  });
});

function codesSent(): string[] {
  return box.received.filter(({ text }) => /\b\d{6}\b/.test(text)).map(({ to, subject }) => `${to.join()} ${subject}`);
}

/** Straight from the tables: nothing was moved, nobody became a buyer, the draft is still a draft. */
async function movesAndBuyers(): Promise<Record<string, number>> {
  const sql = postgres(server.databaseUrl, { max: 1 });
  try {
    const [row] = await sql<Record<string, number>[]>`
      select (select count(*)::int from stage_move) as moves,
             (select count(*)::int from participant where side = 'buyer' and person_id is not null) as proved,
             (select count(*)::int from plan where adopted_at is not null) as adopted`;
    return { ...row };
  } finally {
    await sql.end();
  }
}
