// R1: the smallest Remix application that can show and tick a list. What it leaves out is what ours is measured against.
import { Links, Meta, Outlet, Scripts } from "@remix-run/react";
import type { ReactElement } from "react";

export default function Root(): ReactElement {
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
        <Scripts />
      </body>
    </html>
  );
}
