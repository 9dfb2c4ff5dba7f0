/**
 * A form that came too early: the code or the sign-in comes first, then it is sent again as it was. It is sealed with a
 * key that lies only in the asking browser's cookie, so nobody who reads the database reads what was typed.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

import { and, eq, gt, lt } from "drizzle-orm";

import { database } from "#db/client.ts";
import { keptForm } from "#db/schema/identity.ts";

import { readCookie, writeCookie } from "./cookie.server.ts";
import { type FormValues, readValues } from "./form.server.ts";

const minutes = 60;

export interface KeptForm {
  /** The address the form was sent to, with its search. */
  action: string;
  values: FormValues;
}

/** Keeps the form of a request that was not allowed yet; returns the cookie that opens it for an hour. */
export async function keepForm(request: Request, now: Date): Promise<string> {
  const url = new URL(request.url);
  url.searchParams.delete("_data");
  const kept: KeptForm = { action: url.pathname + url.search, values: await readValues(request) };
  const id = crypto.randomUUID();
  const key = randomBytes(32);
  const { db } = database();
  await db
    .insert(keptForm)
    .values({ id, sealed: seal(key, kept), expiresAt: new Date(now.getTime() + minutes * 60_000) });
  await db.delete(keptForm).where(lt(keptForm.expiresAt, now));
  return writeCookie("kept", `${id}.${key.toString("base64url")}`, minutes * 60);
}

/** The form this browser left waiting, or null. */
export async function readKeptForm(request: Request, now: Date): Promise<KeptForm | null> {
  const [id = "", key = ""] = (readCookie(request, "kept") ?? "").split(".");
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const [row] = await database()
    .db.select({ sealed: keptForm.sealed })
    .from(keptForm)
    .where(and(eq(keptForm.id, id), gt(keptForm.expiresAt, now)));
  return row ? open(Buffer.from(key, "base64url"), row.sealed) : null;
}

/** Forgets it, once it was sent or the reader said "leave it". Returns the cookie that clears the key. */
export async function dropKeptForm(request: Request): Promise<string> {
  const [id = ""] = (readCookie(request, "kept") ?? "").split(".");
  if (/^[0-9a-f-]{36}$/.test(id)) await database().db.delete(keptForm).where(eq(keptForm.id, id));
  return writeCookie("kept", "", 0);
}

/**
 * The fields of a kept form as hidden inputs want them: a list becomes one `name[]` each.
 */
export function hiddenFields(values: FormValues): { name: string; value: string }[] {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === "string" ? [{ name, value }] : value.map((one) => ({ name: `${name}[]`, value: one })),
  );
}

function seal(key: Buffer, kept: KeptForm): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(kept)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function open(key: Buffer, sealed: Buffer): KeptForm | null {
  if (key.length !== 32) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  try {
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString()) as KeptForm;
  } catch {
    // A cookie whose key does not fit opens nothing.
    return null;
  }
}
