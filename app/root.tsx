import { Links, Meta, Outlet, ScrollRestoration } from "@remix-run/react";
import type { ReactElement } from "react";
import { Scripts, useNonce } from "./nonce.tsx";
import "./tailwind.css";

export default function Root(): ReactElement {
  const nonce = useNonce();
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration nonce={nonce} />
        <Scripts />
      </body>
    </html>
  );
}
