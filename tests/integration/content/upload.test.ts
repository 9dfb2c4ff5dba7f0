// Files over the real walls and routes: who may send them, how much, what is kept of them, and how they come back.
import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { stopListening } from "#app/activity/live.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { diskStorage, holdStorage, storage, StorageFull } from "#app/server/storage.server.ts";
import { sweepFiles } from "#app/server/sweep.server.ts";
import { content, contentVersion, event } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { linkCookie, makeLink, signIn } from "#tests/support/matrix.ts";
import { type Answer, openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { filler, sendForm, type SendOptions, type SentForm } from "#tests/support/upload.ts";
import { makeWorld, type World, worldNow } from "#tests/support/world.ts";

const MB = 1024 * 1024;
const database = useDatabase();
let world: World;
let app: RoutedApp;
let folder: string;
const cookies: Record<"champion" | "rep" | "viewer" | "stranger" | "link", string> = {} as never;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lockstep-upload-"));
  Object.assign(process.env, { FILES_DIR: folder, MAX_UPLOAD_MB: "2", PLAN_QUOTA_MB: "3", LIBRARY_QUOTA_MB: "1" });
  holdClock(worldNow);
  world = await makeWorld(database.url);
  app = await openRoutedApp();
  for (const who of ["champion", "viewer", "stranger"] as const)
    cookies[who] = await signIn(world.owner, { personId: world.people[who], kind: "buyer", now: worldNow });
  cookies.rep = await signIn(world.owner, { personId: world.people.rep, kind: "member", now: worldNow });
  cookies.link = linkCookie(world.planId, await makeLink(world, world.participants.contributor));
});
afterAll(async () => {
  holdClock(undefined);
  stopListening();
  await app.end();
  await world.end();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await world.owner.delete(content);
  await sweepFiles(storage(), new Date(Date.now() + 10 * 86_400_000));
});

describe("the forms that carry a file", () => {
  // A form is read as it comes, and a file that is refused ends it there: what was typed has come by then.
  it("[S25] have their file last, so that a refusal keeps every field", async () => {
    await send({ fields: words(), file: { name: "a.txt", bytes: "theirs" } });
    const onPlan = (await newest()).contentId;
    await send(
      { fields: withoutReaders(), file: { name: "b.txt", bytes: "ours" } },
      { cookie: cookies.rep },
      "/library/upload",
    );
    const inLibrary = (await newest()).contentId;
    const pages = [
      [upload(), cookies.champion],
      [`/plans/${world.planId}/library/${onPlan}/upload`, cookies.champion],
      ["/library/upload", cookies.rep],
      [`/library/${inLibrary}/upload`, cookies.rep],
    ] as const;
    for (const [address, cookie] of pages) {
      const { text } = await app.ask(address, { cookie });
      const form = /<form[^>]*multipart\/form-data.*?<\/form>/s.exec(text)?.[0] ?? "";
      const names = [...form.matchAll(/<(?:input|select|textarea|button)[^>]*\sname="([^"]*)"/g)].map(
        ([, name]) => name,
      );
      expect(names.indexOf("file"), address).toBe(names.length - 1);
      expect(names.length, address).toBeGreaterThan(1);
    }
  });
});

describe("a file that is sent", () => {
  it("[S25] is there with its row, its hash and one event, wherever the fields stand", async () => {
    for (const at of ["fields", "fieldsAfter"] as const) {
      const bytes = Buffer.from(`%PDF-1.7 ${at}`);
      const answer = await send({ [at]: words({ title: `Paper ${at}` }), file: { name: "Offer; final.pdf", bytes } });
      expect(answer.status).toBe(303);
      const row = await newest();
      expect(row).toMatchObject({
        kind: "file",
        fileName: "Offer; final.pdf",
        mediaType: "application/pdf",
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        lane: "shared",
      });
      expect((await world.owner.select().from(event)).at(-1)).toMatchObject({ kind: "content.added" });
    }
    expect(await filesOnDisk()).toHaveLength(2);
  });

  it("[R4] has one effect however often the form comes", async () => {
    const form = { fields: words(), file: { name: "a.txt", bytes: "hello" } };
    const answers = await Promise.all([send(form), send(form), send(form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await world.owner.select().from(contentVersion)).toHaveLength(1);
    expect(await filesOnDisk()).toHaveLength(1);
  });

  it("[S25] is refused when it announces too much, and the words that were typed stay", async () => {
    const answer = await send({
      fields: words({ title: "My words" }),
      file: { name: "big.bin", bytes: filler(5 * MB), length: 5 * MB },
    });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain("up to 2 MB");
    expect(answer.text).toContain('value="My words"');
    expect(await filesOnDisk()).toEqual([]);
  });

  it.each([
    ["too large", { name: "big.bin", bytes: filler(3 * MB), length: 3 * MB }, false, 413],
    ["larger than it said", { name: "big.bin", bytes: filler(3 * MB), length: 3 * MB }, true, 413],
    ["under another name", { name: "a.txt", bytes: "x", field: "paper" }, false, 400],
  ])("[S25] is refused where it is %s, and the words behind it stay too", async (_, file, isChunked, status) => {
    const form = { fields: { key: crypto.randomUUID() }, fieldsAfter: words({ title: "Words behind it" }), file };
    const answer = await send(form, { isChunked });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('value="Words behind it"');
    expect(await filesOnDisk()).toEqual([]);
  });

  it("[S25] is refused when it turns out to be too much, or lies about it", async () => {
    const file = { name: "big.bin", bytes: filler(3 * MB), length: 3 * MB };
    const answer = await send({ fields: words({ title: "My words" }), file }, { isChunked: true });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('value="My words"');
    expect(await filesOnDisk()).toEqual([]);
  });

  it("[S25] is refused when it is empty, missing, two, or has an endless name", async () => {
    const refused = async (form: SentForm, say: string): Promise<void> => {
      const answer = await send({ ...form, fields: { ...words({ title: "My words" }), ...form.fields } });
      expect([answer.status, answer.text.includes(say)]).toEqual([
        expect.toSatisfy((status) => status === 422 || status === 400),
        true,
      ]);
      expect(answer.text).toContain('value="My words"');
    };
    await refused({ file: { name: "a.txt", bytes: "" } }, "This file is empty");
    await refused({ file: { name: "", bytes: "" } }, "Choose a file");
    await refused({}, "Choose a file");
    await refused({ file: { name: `${"n".repeat(300)}.txt`, bytes: "x" } }, "more than 200 characters");
    await refused({ fields: { lane: "seller" }, file: { name: "a.txt", bytes: "x" } }, "a field we do not know");
    expect(await filesOnDisk()).toEqual([]);
  });

  it("[S25] counts what one side has on the plan, and nothing of the other's", async () => {
    const two = { name: "a.bin", bytes: filler(2 * MB - 10), length: 2 * MB - 10 };
    expect((await send({ fields: words(), file: two }, { cookie: cookies.rep })).status).toBe(303);
    expect((await send({ fields: words({ readBy: "team" }), file: two }, { cookie: cookies.rep })).status).toBe(409);
    expect((await send({ fields: words({ readBy: "own" }), file: two })).status).toBe(303);
    // Somebody of the same side cannot read what only its author reads: for them it does not count (LN2).
    expect((await send({ fields: words(), file: two }, { cookie: cookies.viewer })).status).toBe(303);
    const full = await send({ fields: words(), file: two });
    expect([full.status, full.text.includes("The files of Acme on this plan may come to 3 MB")]).toEqual([409, true]);
    expect(await filesOnDisk()).toHaveLength(3);
  });

  it("[R15] leaves nothing when the disk is full, and says so", async () => {
    const full = { ...diskStorage(folder), put: () => Promise.reject(new StorageFull("full")) };
    holdStorage(full);
    const answer = await send({ fields: words({ title: "My words" }), file: { name: "a.txt", bytes: "hello" } });
    holdStorage(undefined);
    expect([answer.status, answer.text.includes("disk is full")]).toEqual([507, true]);
    expect(answer.text).toContain('value="My words"');
    expect(await world.owner.select().from(content)).toEqual([]);
  });

  it("[R16] leaves nothing when it is broken off", async () => {
    const file = { name: "a.bin", bytes: filler(MB), length: MB };
    await sendForm(app.place, upload(), { fields: words(), file }, { cookie: cookies.champion, breakAfter: MB / 2 });
    await expect.poll(filesOnDisk).toEqual([]);
    expect(await world.owner.select().from(content)).toEqual([]);
    expect(app.log.filter((line) => line.includes('"error"'))).toEqual([]);
  });

  it("[S25] is asked who sends it before it is read", async () => {
    const file = { name: "a.bin", bytes: filler(MB), length: 200 * MB };
    const ask = (cookie: string): Promise<Answer | null> =>
      sendForm(app.place, upload(), { fields: words(), file }, { cookie });
    expect((await ask(cookies.stranger))?.status).toBe(404);
    expect(await ask("")).toMatchObject({
      status: 303,
      headers: { location: expect.stringMatching(/^\/sign-in/) as string },
    });
    expect(await ask(cookies.link)).toMatchObject({
      status: 303,
      headers: { location: expect.stringMatching(/\/proof/) as string },
    });
    expect(await filesOnDisk()).toEqual([]);
  });

  it("[S23] is refused from another page, and anywhere else", async () => {
    const form = { fields: words(), file: { name: "a.txt", bytes: "x" } };
    expect((await send(form, { headers: { Origin: "https://evil.example" } })).status).toBe(403);
    expect((await send(form, { headers: { "Sec-Fetch-Site": "cross-site" } })).status).toBe(403);
    const elsewhere = { fields: words(), file: { name: "a.bin", bytes: filler(2 * MB), length: 2 * MB } };
    const steps = await sendForm(app.place, `/plans/${world.planId}/steps/new`, elsewhere, {
      cookie: cookies.champion,
    });
    expect(steps?.status).toBe(413);
    expect(await filesOnDisk()).toEqual([]);
  });

  it("[S19] sixty an hour, for each person", async () => {
    const form = { fields: words(), file: { name: "a.txt", bytes: "" } };
    const answers: number[] = [];
    holdClock(new Date(worldNow.getTime() + 5 * 3_600_000));
    for (let batch = 0; batch < 7; batch += 1) {
      const some = await Promise.all(Array.from({ length: 9 }, () => send(form, { cookie: cookies.viewer })));
      answers.push(...some.map(({ status }) => status));
    }
    holdClock(worldNow);
    expect(answers.filter((status) => status === 422)).toHaveLength(60);
    expect(answers.filter((status) => status === 429)).toHaveLength(3);
  });

  it("becomes a new version of what is there, for whoever looks after it", async () => {
    await send({ fields: words(), file: { name: "a.txt", bytes: "one" } });
    const { contentId } = await newest();
    const to = `/plans/${world.planId}/library/${contentId}/upload`;
    const form = { fields: { was: "1", note: "Now with prices" }, file: { name: "b.txt", bytes: "two" } };
    expect((await send(form, { cookie: cookies.rep }, to)).status).toBe(409);
    expect((await send(form, {}, to)).status).toBe(303);
    expect((await send(form, {}, to)).status).toBe(409);
    expect(await newest()).toMatchObject({ number: 2, fileName: "b.txt", note: "Now with prices" });
    expect(await filesOnDisk()).toHaveLength(2);
  });

  it("lies in the workspace's library too, within its own bounds", async () => {
    const cookie = cookies.rep;
    const { readBy: _readBy, ...fields } = words();
    const form = { fields, file: { name: "a.txt", bytes: "ours" } };
    expect((await send(form, {}, "/library/upload")).status).toBe(404);
    expect((await send(form, { cookie }, "/library/upload")).status).toBe(303);
    const { contentId } = await newest();
    const at = `/library/${contentId}/versions/1/file`;
    expect(await app.ask(at, { cookie })).toMatchObject({ status: 200, text: "ours" });
    expect((await app.ask(at, { cookie: cookies.champion })).status).toBe(404);
    expect((await app.ask(`/plans/${world.planId}${at}`, { cookie })).status).toBe(404);
    const much = { name: "a.bin", bytes: filler(1.5 * MB), length: 1.5 * MB };
    const full = await send(
      { fields: { ...fields, key: crypto.randomUUID() }, file: much },
      { cookie },
      "/library/upload",
    );
    expect([full.status, full.text.includes("The files of your library may come to 1 MB")]).toEqual([409, true]);
  });
});

describe("a file that is opened", () => {
  it("[S27] comes as something to save, and nothing in it can run", async () => {
    await send({ fields: words(), file: { name: 'Größe "1".html', bytes: "<script>alert(1)</script>" } });
    const answer = await open();
    expect(answer).toMatchObject({
      status: 200,
      text: "<script>alert(1)</script>",
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="Gr__e _1_.html"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20_1_.html`,
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, no-store, no-transform",
        "content-length": "25",
      },
    });
  });

  it("[S27] only a picture stands in a tab of its own", async () => {
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
    await send({ fields: words(), file: { name: "a.png", bytes: png } });
    expect((await open()).headers).toMatchObject({
      "content-type": "image/png",
      "content-disposition": expect.stringMatching(/^inline/) as string,
    });
    expect((await open({}, "?download")).headers["content-disposition"]).toMatch(/^attachment/);
  });

  it("[S27] comes in parts to whoever asks for one", async () => {
    await send({ fields: words(), file: { name: "a.txt", bytes: "0123456789" } });
    const part = async (range: string): Promise<unknown[]> => {
      const { status, text, headers } = await open({ headers: { Range: range } });
      return [status, text, headers["content-range"]];
    };
    expect(await part("bytes=2-4")).toEqual([206, "234", "bytes 2-4/10"]);
    expect(await part("bytes=7-")).toEqual([206, "789", "bytes 7-9/10"]);
    expect(await part("bytes=-3")).toEqual([206, "789", "bytes 7-9/10"]);
    expect(await part("bytes=8-99")).toEqual([206, "89", "bytes 8-9/10"]);
    expect(await part("bytes=-99")).toEqual([206, "0123456789", "bytes 0-9/10"]);
    expect(await part("bytes=10-")).toEqual([416, "", "bytes */10"]);
    expect(await part("bytes=-0")).toEqual([416, "", "bytes */10"]);
    for (const whole of ["bytes=4-2", "bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes=a-b"])
      expect(await part(whole), whole).toEqual([200, "0123456789", undefined]);
    const head = await open({ method: "HEAD" });
    expect([head.status, head.text, head.headers["content-length"]]).toEqual([200, "", "10"]);
  });

  it("[LN2] by whoever reads its lane; others are answered as if it were not there", async () => {
    await send({ fields: words({ readBy: "team" }), file: { name: "a.txt", bytes: "ours" } });
    expect((await open()).status).toBe(200);
    expect((await open({ cookie: cookies.viewer })).status).toBe(200);
    const none = `/plans/${world.planId}/library/${crypto.randomUUID()}/versions/1/file`;
    for (const cookie of [cookies.rep, cookies.link]) {
      const [there, nowhere] = [await open({ cookie }), await app.ask(none, { cookie })];
      expect([there.status, there.text]).toEqual([404, nowhere.text]);
    }
    expect((await open({ cookie: cookies.stranger })).status).toBe(404);
    await send({ fields: words({ readBy: "shared" }), file: { name: "b.txt", bytes: "for all" } });
    expect(await open({ cookie: cookies.link })).toMatchObject({ status: 200, text: "for all" });
  });

  it("[P6] kept for named people by nobody else", async () => {
    const kept = { ...words({ readBy: "team" }), "keptFor[]": world.participants.viewer };
    await send({ fields: kept, file: { name: "a.txt", bytes: "confidential" } }, { cookie: cookies.champion });
    expect((await open({ cookie: cookies.viewer })).text).toBe("confidential");
    const other = await signIn(world.owner, { personId: world.people.deputy, kind: "buyer", now: worldNow });
    expect((await open({ cookie: other })).status).toBe(403);
  });
});

describe("the sweeper", () => {
  it("[R16] removes what no row names once it is a day old, and nothing else", async () => {
    await send({ fields: words(), file: { name: "a.txt", bytes: "kept" } });
    const orphan = await storage().put(once("orphan"));
    const kept = await filesOnDisk();
    const now = new Date();
    expect(await sweepFiles(storage(), now)).toBe(0);
    await Promise.all(kept.map((file) => utimes(file, now, new Date(now.getTime() - 25 * 3_600_000))));
    expect(await sweepFiles(storage(), now)).toBe(1);
    expect(await storage().open(orphan.fileId)).toBeNull();
    expect((await open()).text).toBe("kept");
  });
});

function upload(): string {
  return `/plans/${world.planId}/library/upload`;
}

function words(more: Record<string, string> = {}): Record<string, string> {
  return { key: crypto.randomUUID(), title: "A paper", readBy: "shared", question: "", purpose: "", ...more };
}

function withoutReaders(): Record<string, string> {
  return { key: crypto.randomUUID(), title: "Ours", question: "", purpose: "" };
}

async function send(form: SentForm, options: SendOptions = {}, to = upload()): Promise<Answer> {
  const answer = await sendForm(app.place, to, form, { cookie: cookies.champion, ...options });
  if (!answer) throw new Error("No answer came.");
  return answer;
}

async function newest(): Promise<typeof contentVersion.$inferSelect> {
  const rows = await world.owner.select().from(contentVersion);
  const row = rows.at(-1);
  if (!row) throw new Error("There is no version.");
  return row;
}

async function open(
  { cookie = cookies.champion, ...rest }: { cookie?: string; method?: string; headers?: Record<string, string> } = {},
  then = "",
): Promise<Answer> {
  const { contentId, number } = await newest();
  return app.ask(`/plans/${world.planId}/library/${contentId}/versions/${number}/file${then}`, { cookie, ...rest });
}

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
