import { Links, Meta, Outlet, ScrollRestoration } from "@remix-run/react";
import type { ReactElement } from "react";
import { Scripts, useNonce } from "./nonce.tsx";
import { useTheme } from "./ui/theme.tsx";
import "./tailwind.css";

export default function Root(): ReactElement {
  const nonce = useNonce();
  const theme = useTheme();
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
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
