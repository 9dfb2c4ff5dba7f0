/**
 * What an action answers. Done: 303 to where the reader was, with one sentence for the toast and, where it can be taken
 * back, the undo. Wrong input: 422 with the fields. A refusal of a rule: 409 with its sentence. What was typed comes back
 * each time, and a refusal has stored nothing.
 */
import { json, type TypedResponse } from "@remix-run/node";

import { safeRedirect } from "#app/lib/safe-redirect.ts";

import { readCookie, writeCookie } from "./cookie.server.ts";
import type { FormValues } from "./form.server.ts";

export interface Toast {
  say: string;
  undo?: { action: string; fields: Record<string, string> };
  tone?: "done" | "error";
}

/** Both texts of one field that somebody else changed meanwhile; nothing is stored before the reader chooses. */
export interface Conflict {
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

export interface ActionAnswer {
  /** A sentence per field, "" for the whole form. */
  invalid?: Record<string, string>;
  /** The sentence of a refusal. */
  refused?: string;
  conflicts?: Conflict[];
  values: FormValues;
}

/** `to` is a path of ours; one that comes from a form goes through the same check and falls back to `/`. */
export function done(to: string, toast?: Toast, ...cookies: string[]): Response {
  // Replaces the page that was acted on, so that Back leads to what came before it and not to the form again.
  const headers = new Headers({ Location: safeRedirect(to, "/"), "X-Remix-Replace": "true" });
  if (toast) headers.append("Set-Cookie", writeCookie("toast", encode(toast), 60));
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

export function invalid(fields: Record<string, string>, values: FormValues): TypedResponse<ActionAnswer> {
  return json({ invalid: fields, values }, 422);
}

export function refusal(say: string, values: FormValues, conflicts?: Conflict[]): TypedResponse<ActionAnswer> {
  return json({ refused: say, values, ...(conflicts ? { conflicts } : {}) }, 409);
}

/** The toast that waits for this browser, and the cookie that clears it. */
export function takeToast(request: Request): { toast: Toast | null; cookie: string | null } {
  const text = readCookie(request, "toast");
  if (!text) return { toast: null, cookie: null };
  return { toast: decode(text), cookie: writeCookie("toast", "", 0) };
}

function encode(toast: Toast): string {
  return Buffer.from(JSON.stringify(toast)).toString("base64url");
}

/** The cookie is the browser's own word to itself: whatever does not read as a toast is none. */
function decode(text: string): Toast | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (typeof value !== "object" || value === null || !("say" in value) || typeof value.say !== "string") return null;
    const toast = value as Toast;
    if (toast.undo && safeRedirect(toast.undo.action, "") === "") return { say: toast.say };
    return toast;
  } catch {
    return null;
  }
}
