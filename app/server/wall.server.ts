// The wall in front of Remix: whose address was asked for, which methods, and who may write (4-walls F2, F6, S23).
import type { Request, RequestHandler, Response } from "express";
import type { Env } from "./env.server.ts";

/**
 * Paths that take a POST without an origin of ours, each with a test. They are answered as if nobody were signed in:
 * the wall takes the cookies away.
 */
export const originExemptPaths: readonly RegExp[] = [
  // One act of a mail program ends the mail of one plan (RFC 8058): the address is the proof, and opens nothing.
  /^\/plans\/[0-9a-f-]{36}\/updates\/mail\/off\/[\w-]{43}$/,
];

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

/** Refuses what was sent to another name than ours: links, redirects and caches are built from it. */
export function knownHostOnly({ hosts, isSecure }: Pick<Env, "hosts" | "isSecure">): RequestHandler {
  const defaultPort = isSecure ? ":443" : ":80";
  const accepted = new Set(hosts.flatMap((host) => (/:\d+$/.test(host) ? [host] : [host, host + defaultPort])));
  return (request, response, next) => {
    // An absolute address in the request line would name a second host.
    const isPlainPath = request.originalUrl.startsWith("/");
    if (isPlainPath && accepted.has((request.headers.host ?? "").toLowerCase())) next();
    else refuse(response, 421, "This server does not answer for that address.");
  };
}

export const knownMethodsOnly: RequestHandler = (request, response, next) => {
  if (methods.has(request.method)) {
    next();
    return;
  }
  response.setHeader("Allow", [...methods].join(", "));
  refuse(response, 405, "This method is not used here.");
};

/** Lets a request write only if a page of ours sent it, whatever its address or body. */
export function ownWritesOnly(
  { origins }: Pick<Env, "origins">,
  exempt: readonly RegExp[] = originExemptPaths,
): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") {
      next();
      return;
    }
    if (exempt.some((path) => path.test(request.path))) {
      delete request.headers.cookie;
      // Whatever a mail program says of itself: Remix would refuse a foreign one once more.
      delete request.headers.origin;
      next();
      return;
    }
    if (isFromOurPage(request, origins)) {
      next();
      return;
    }
    refuse(
      response,
      403,
      "This was not sent from a page of this server, so nothing was done. Open the page again and repeat it there.",
    );
  };
}

function isFromOurPage(request: Request, origins: readonly string[]): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") return false;
  const { origin } = request.headers;
  // A browser that leaves Origin out still says where the request comes from; who says neither is no browser page.
  return origin === undefined ? site === "same-origin" : origins.includes(origin);
}

export function refuse(response: Response, status: number, sentence: string): void {
  response.setHeader("Cache-Control", "no-store");
  // Its body may still be on the way; nobody will read it.
  response.setHeader("Connection", "close");
  response.status(status).type("text/plain").send(`${sentence}\n`);
}
