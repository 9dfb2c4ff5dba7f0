/** Walks through the sample's pages as each of its readers: one device a reader, signed in once. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";

import { tokenFor } from "#app/access/secret.server.ts";

import { newSide, type Side, type SideOptions } from "./browser.ts";
import { addressOf, type PageReader, type SamplePage } from "./pages.ts";
import type { SampleIds } from "./sample-ids.ts";
import type { RunningServer } from "./server.ts";
import { olga, setUpNorthwind } from "./story.ts";
import { openAsOwner } from "./world.ts";

const root = join(import.meta.dirname, "../..");

/** A device of this reader. `owner` sets up the server for real, beside the sample, and so administers it. */
export async function sideOf(reader: PageReader, server: RunningServer, device: SideOptions = {}): Promise<Side> {
  const side = await newSide({ baseUrl: server.url, ...device });
  if (reader === "owner") await setUpNorthwind(side.page, server);
  else if (reader === "invited") await side.page.goto(`/l/${await tokenOf(server, linkToDraft)}`);
  else if (reader === "recipient") await side.page.goto(`/l/${await tokenOf(server, linkOfForward)}`);
  else if (reader !== "nobody") await side.page.goto(`/sample/${reader}`);
  return side;
}

/** Opens the page and waits until it rests: its fonts there, nothing moving, the dialog of its hash open. */
export async function visit(page: Page, wanted: SamplePage, ids: SampleIds): Promise<void> {
  const address = addressOf(wanted, ids);
  // From a page to its own hash nothing would be loaded.
  if (address.includes("#")) await page.goto("about:blank");
  if (wanted.isAnswer) await postWrong(page, address, `/plans/${ids.acme}/what-they-see`);
  else {
    const answer = await page.goto(address, { waitUntil: "load" });
    const isRefused = (answer?.status() ?? 0) >= 400;
    if (isRefused !== Boolean(wanted.isRefusal)) throw new Error(`${address} is answered ${answer?.status()}.`);
  }
  const [path] = address.split(/[?#]/);
  const { pathname } = new URL(page.url());
  if (pathname !== path) throw new Error(`${address} has no page for this reader: it leads to ${pathname}.`);
  if (/#|[?&]open=/.test(address)) {
    await page.getByRole("dialog").waitFor();
    // It stands there at once; what is looked at is what it holds.
    await page.getByText(/^One moment/).waitFor({ state: "hidden" });
  }
  await rest(page);
}

/** Nothing moves any more, and the text stands in its own letters. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    // The next picture on the screen is the one that counts.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** What a browser without scripts would show: the document that answers a form with a field nobody knows. */
async function postWrong(page: Page, address: string, from: string): Promise<void> {
  // Sent from a page of this server, wherever the reader is: another origin would be refused at the wall.
  if (!page.url().startsWith("http")) await page.goto(from);
  await Promise.all([
    page.waitForEvent("load"),
    page.evaluate((action) => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action });
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "unknown", value: "x" }));
      document.body.append(form);
      form.submit();
    }, address),
  ]);
}

/** The token by which somebody new joins the workspace, as its manager is shown it. */
export async function tokenToJoin(server: RunningServer): Promise<string> {
  const { page, context } = await sideOf("manager", server);
  await page.goto("/members");
  await page.getByLabel("Name", { exact: true }).fill("Nora Lind");
  await page.getByLabel("Mail address").fill("nora@northwind.example");
  await page.getByRole("button", { name: "Invite" }).click();
  const link = await page.getByLabel("Link for Nora Lind to join").inputValue();
  await context.close();
  return lastOf(link);
}

/** The link that was made for whoever leads Eastfield's draft. */
const linkToDraft = `select l.id from link l join plan p on p.id = l.plan_id join company c on c.id = p.company_id
  where c.name = 'Eastfield'`;
/** The link by which Dana passed a paper on to whoever releases the money at Acme. */
const linkOfForward = `select link_id as id from forward_link join forward on forward.id = forward_id
  where to_name = 'Finance approver'`;

/** The token of a personal link. The server has the secret of this process. */
async function tokenOf(server: RunningServer, question: string): Promise<string> {
  const { sql, end } = openAsOwner(server.databaseUrl);
  const [link] = await sql.unsafe<{ id: string }[]>(question).finally(end);
  return tokenFor("link", link?.id ?? "");
}

/** The token of the owner's link to a new password, as the server itself makes it. */
export async function tokenToNewPassword(server: RunningServer): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, "app/server/admin.js"), "reset", olga.address],
    {
      cwd: root,
      env: {
        PATH: process.env["PATH"],
        NODE_ENV: "production",
        DATABASE_URL: server.databaseUrl,
        SECRET_KEY: process.env["SECRET_KEY"],
      },
    },
  );
  return lastOf(stdout.trim());
}

function lastOf(link: string): string {
  return link.slice(link.lastIndexOf("/") + 1);
}
