/** Sends the bytes of a file: whole or a part of it, as slowly as the reader takes them, and so that nothing in it can run (S27). */
import { Readable } from "node:stream";

import { storage } from "./storage.server.ts";

export interface Sendable {
  fileId: string;
  fileName: string;
  /** Said only of what a page of ours shows; everything else is just bytes. */
  mediaType: string;
  bytes: number;
  sha256: string;
  /** A picture that may stand in a tab of its own; everything else is saved. */
  isInline: boolean;
}

/** Whoever calls this has asked whether the reader may read it. */
export async function fileAnswer(request: Request, file: Sendable): Promise<Response> {
  const range = wantedRange(request.headers, file);
  const headers = new Headers({
    "Content-Type": file.mediaType,
    "Content-Disposition": disposition(file),
    // The page's own policy does not hold for what is opened by itself.
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    // A proxy that compresses it would break its ranges.
    "Cache-Control": "private, no-store, no-transform",
    "Accept-Ranges": "bytes",
    ETag: tagOf(file),
  });
  if (range === "none-such") {
    headers.set("Content-Range", `bytes */${file.bytes}`);
    headers.delete("Content-Disposition");
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 };
  headers.set("Content-Length", String(end - start + 1));
  if (range) headers.set("Content-Range", `bytes ${start}-${end}/${file.bytes}`);
  const status = range ? 206 : 200;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const bytes = await storage().open(file.fileId, { start, end });
  if (!bytes) throw new Error(`The bytes of file ${file.fileId} are not in the storage.`);
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, { status, headers });
}

/** One part, or null for the whole; several at once nobody needs. */
function wantedRange(
  headers: Headers,
  file: Pick<Sendable, "bytes" | "sha256">,
): { start: number; end: number } | "none-such" | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("Range")?.trim() ?? "");
  const condition = headers.get("If-Range");
  if (!found || (condition !== null && condition !== tagOf(file))) return null;
  const [, first = "", last = ""] = found;
  if (first === "" && last === "") return null;
  const start = first === "" ? Math.max(0, file.bytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? file.bytes - 1 : Math.min(Number(last), file.bytes - 1);
  if (first !== "" && last !== "" && Number(last) < start) return null;
  return start > end ? "none-such" : { start, end };
}

function tagOf({ sha256 }: Pick<Sendable, "sha256">): string {
  return `"${sha256.slice(0, 32)}"`;
}

/** Something made for its reader and saved by them: nothing in it can run here, and no cache keeps it (S27). */
export function downloadAnswer(
  body: string | Uint8Array<ArrayBuffer> | AsyncIterable<string>,
  { fileName, mediaType }: Pick<Sendable, "fileName" | "mediaType">,
): Response {
  const isWhole = typeof body === "string" || body instanceof Uint8Array;
  return new Response(isWhole ? body : (Readable.toWeb(Readable.from(body)) as ReadableStream<Uint8Array>), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": disposition({ fileName, isInline: false }),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** A page made for paper: it has one style, named by its hash, and can do nothing. */
export function paperAnswer(page: string, styleHash: string): Response {
  return new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": `sandbox; default-src 'none'; style-src '${styleHash}'; frame-ancestors 'none'`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** RFC 6266: the name in full for whoever reads it, and one in plain letters for the others. */
function disposition({ isInline, fileName }: Pick<Sendable, "isInline" | "fileName">): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isInline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** There is none, or it is kept for other people of the same plan. */
export function noFile(isKept: boolean): Response {
  const [status, statusText, say] = isKept
    ? ([403, "Forbidden", "This is kept for named people."] as const)
    : ([404, "Not Found", "There is no such file."] as const);
  return new Response(`${say}\n`, { status, statusText, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/** A short file as text, for a page that shows it as such. */
export async function textOfFile(fileId: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of (await storage().open(fileId)) ?? []) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
