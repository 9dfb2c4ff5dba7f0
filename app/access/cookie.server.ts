/** Cookies of ours, all of one kind: HttpOnly, SameSite=Lax, for the whole site, Secure wherever the server speaks https. */
import { parse, serialize } from "cookie";

import { cookieName, readEnv } from "#app/server/env.server.ts";

export function readCookie(request: Request, name: string): string | null {
  return parse(request.headers.get("Cookie") ?? "")[cookieName(name)] ?? null;
}

/** `seconds` 0 removes the cookie; without it the cookie ends with the browser. */
export function writeCookie(name: string, value: string, seconds?: number): string {
  return serialize(cookieName(name), value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: readEnv().isSecure,
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  });
}
