/** Everything somebody signed in is given by the server: each page their links lead to, each sheet unpacked, and the stream. */
import type { Side } from "./browser.ts";
import { wordsIn } from "./sheet-words.ts";

export async function cookieOf({ context }: Side): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Follows every link below `starts` that stays below one of them; gives the words of each answer by its address. */
export async function everyPage(
  baseUrl: string,
  cookie: string,
  starts: readonly string[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const waiting = [...starts];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (texts.has(path)) continue;
    const answer = await fetch(baseUrl + path, { headers: { Cookie: cookie } });
    const type = answer.headers.get("Content-Type") ?? "";
    const words = await wordsIn(Buffer.from(await answer.arrayBuffer()), type);
    texts.set(path, words);
    if (!type.startsWith("text/html")) continue;
    for (const [, to = ""] of words.matchAll(/\shref="(\/[^"#]*)/g)) {
      const next = to.replaceAll("&amp;", "&");
      if (starts.some((start) => next === start || next.startsWith(`${start}/`)) && !texts.has(next))
        waiting.push(next);
    }
  }
  return texts;
}

export interface Listening {
  /** All that the stream has said so far. */
  heard(): string;
  stop(): void;
}

/** Listens to the plan as an open page does, from its very first event on. */
export async function listenTo(baseUrl: string, cookie: string, plan: string): Promise<Listening> {
  const over = new AbortController();
  const headers = { Cookie: cookie, "Last-Event-ID": "s0" };
  const stream = await fetch(`${baseUrl}${plan}/live`, { headers, signal: over.signal });
  let text = "";
  const read = async (): Promise<void> => {
    const reader = stream.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read())
      text += Buffer.from(part.value).toString();
  };
  // Stopping breaks the reading off.
  void read().catch((error: unknown) => {
    if (!over.signal.aborted) throw error;
  });
  return {
    heard: () => text,
    stop: () => {
      over.abort();
    },
  };
}
