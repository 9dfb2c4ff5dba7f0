/** Forms with a file as a browser sends them, in pieces, of any size, and as nobody should. */
import { once } from "node:events";
import http from "node:http";

import type { Answer } from "./routed-app.ts";

export interface SentForm {
  fields?: Record<string, string>;
  /** What comes after the file. */
  fieldsAfter?: Record<string, string>;
  file?: {
    name: string;
    bytes: Uint8Array | string | (() => AsyncIterable<Uint8Array>);
    length?: number;
    field?: string;
  };
}

export interface Place {
  port: number;
  host: string;
  origin: string;
}

export interface SendOptions {
  cookie?: string;
  /** Without a length the server learns it only at the end. */
  isChunked?: boolean;
  headers?: Record<string, string>;
  /** Breaks off after so many bytes of the file. */
  breakAfter?: number;
}

const boundary = "----LockstepTestBoundary";

/** Sends it and gives the answer; null where the connection broke off before one came. */
export async function sendForm(
  { port, host, origin }: Place,
  path: string,
  form: SentForm,
  { cookie, isChunked = false, headers = {}, breakAfter = Infinity }: SendOptions = {},
): Promise<Answer | null> {
  const { before, after } = aroundFile(form);
  const length = before.length + lengthOf(form.file) + after.length;
  const request = http.request({
    host: "127.0.0.1",
    port,
    path,
    method: "POST",
    agent: false,
    headers: {
      Host: host,
      Origin: origin,
      ...(cookie && { Cookie: cookie }),
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      ...(isChunked ? { "Transfer-Encoding": "chunked" } : { "Content-Length": String(length) }),
      ...headers,
    },
  });
  const answered = once(request, "response").then(
    ([response]) => readAnswer(response as http.IncomingMessage),
    () => null,
  );
  await write(request, before, bytesOf(form.file), after, breakAfter);
  return answered;
}

async function write(
  request: http.ClientRequest,
  before: Buffer,
  bytes: AsyncIterable<Uint8Array>,
  after: Buffer,
  breakAfter: number,
): Promise<void> {
  let sent = 0;
  // It also closes when the answer came before all was sent: the rest nobody reads.
  const end = { isThere: false };
  const over = (): void => void (end.isThere = true);
  const closed = once(request, "close").then(over, over);
  const put = async (piece: Uint8Array): Promise<void> => {
    if (end.isThere || request.destroyed) return;
    // Until it is on its way: what is broken off after it cannot overtake it.
    await Promise.race([new Promise((sent) => request.write(piece, sent)), closed]);
  };
  await put(before);
  for await (const piece of bytes) {
    if (sent + piece.length > breakAfter) {
      request.destroy();
      return;
    }
    sent += piece.length;
    await put(piece);
    if (end.isThere || request.destroyed) return;
  }
  await put(after);
  request.end();
}

async function readAnswer(response: http.IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = [];
  response.on("data", (part: Buffer) => parts.push(part));
  await once(response, "close").catch(() => undefined);
  const bytes = Buffer.concat(parts);
  return { status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() };
}

function aroundFile({ fields = {}, fieldsAfter = {}, file }: SentForm): { before: Buffer; after: Buffer } {
  const fieldsOf = (some: Record<string, string>): string =>
    Object.entries(some)
      .map(([name, text]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`)
      .join("");
  const name = (file?.name ?? "").replaceAll('"', "%22");
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${file?.field ?? "file"}"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`;
  return {
    before: Buffer.from(fieldsOf(fields) + (file ? head : "")),
    after: Buffer.from(`${file ? "\r\n" : ""}${fieldsOf(fieldsAfter)}--${boundary}--\r\n`),
  };
}

function lengthOf(file: SentForm["file"]): number {
  if (!file) return 0;
  return file.length ?? Buffer.byteLength(file.bytes as Uint8Array | string);
}

async function* bytesOf(file: SentForm["file"]): AsyncGenerator<Uint8Array> {
  if (!file) return;
  if (typeof file.bytes === "function") yield* file.bytes();
  else yield await Promise.resolve(Buffer.from(file.bytes as string));
}

/** So many bytes that are the same each time and nothing a form would hold, in pieces of 64 kB. */
export function filler(length: number): () => AsyncIterable<Uint8Array> {
  return async function* () {
    const piece = Buffer.alloc(65_536, "0123456789abcdef");
    for (let left = length; left > 0; left -= piece.length) yield await Promise.resolve(piece.subarray(0, left));
  };
}

/** Of a server that was started for a test. */
export function placeOf(url: string): Place {
  const { port, host, origin } = new URL(url);
  return { port: Number(port), host, origin };
}
