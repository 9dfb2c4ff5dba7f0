// Security headers of every answer, with a nonce of its own for each (4-walls S24).
import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Env } from "./env.server.ts";

const YEARS_2 = 2 * 365 * 24 * 60 * 60;
const unused = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** `isDevelopment` lets Vite add its style elements; a browser ignores 'unsafe-inline' beside a nonce, so that one goes. */
export function securityHeaders({ isSecure }: Pick<Env, "isSecure">, isDevelopment = false): RequestHandler[] {
  const nonce = (_request: unknown, response: unknown): string =>
    `'nonce-${(response as { locals: { nonce: string } }).locals.nonce}'`;
  return [
    (_request, response, next) => {
      response.locals["nonce"] = randomBytes(16).toString("base64url");
      response.setHeader("Permissions-Policy", unused.map((feature) => `${feature}=()`).join(", "));
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: [nonce, "'strict-dynamic'"],
          styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
          imgSrc: ["'self'", "data:", "blob:"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          mediaSrc: ["'self'"],
          workerSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          objectSrc: ["'none'"],
        },
      },
      strictTransportSecurity: isSecure ? { maxAge: YEARS_2, includeSubDomains: true } : false,
      crossOriginOpenerPolicy: { policy: "same-origin" },
      crossOriginResourcePolicy: { policy: "same-origin" },
      // Not `no-referrer`: with it browsers send `Origin: null` from our own forms, and the wall refuses that.
      referrerPolicy: { policy: "same-origin" },
      xFrameOptions: { action: "deny" },
    }),
  ];
}
