// Who asks, and with what: the one champion's cookies on both sides, as an ordinary browser would send them.
import { token } from "./fill.ts";
import type { Sent } from "./load-job.ts";

const browser = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };

/** Headers of a reader of Lockstep. */
export const ours = { ...browser, Cookie: `lockstep-session=${token}` };
/** Headers of a reader of R1. */
export const theirs = { ...browser, Cookie: `session=${token}` };

/** A form of a page of ours, sent in the background as scripts do. */
export function form(url: string, path: string, route: string, fields: Record<string, string>): Sent {
  return {
    method: "POST",
    path: `${path}?_data=${encodeURIComponent(route)}`,
    headers: { ...ours, Origin: url, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  };
}

/** The address of a page's data. */
export function dataOf(path: string, route: string): string {
  return `${path}?_data=${encodeURIComponent(route)}`;
}
