import inter from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  ScrollRestoration,
  useLocation,
  useRouteError,
} from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

import { isWaiting, onWaiting } from "./away.ts";
import { errorWords } from "./error-words.ts";
import { Scripts, useNonce } from "./nonce.tsx";
import { useReader } from "./reader.ts";
import { useRequestId } from "./request-id.tsx";
import { AwayNotice } from "./ui/away-notice.tsx";
import { LinkButton } from "./ui/button.tsx";
import { ErrorPanel } from "./ui/error-panel.tsx";
import { PlainShell } from "./ui/plain-shell.tsx";
import { useTheme } from "./ui/theme.tsx";
import "./tailwind.css";

export const links: LinksFunction = () => [
  // Named by the page itself it comes with the style sheet, not after it.
  { rel: "preload", href: inter, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** Every page names itself. What has no page of its own only answers a form that did not go through; an error says it below. */
export const meta: MetaFunction = ({ error }) => (error ? [] : [{ title: "That did not go through · Lockstep" }]);

export function Layout({ children }: { children: ReactNode }): ReactElement {
  const nonce = useNonce();
  const theme = useTheme();
  const requestId = useRequestId();
  const reader = useReader();
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme} data-request={requestId} data-reader={reader}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <AwayNotice isWaiting={isWaiting} onWaiting={onWaiting} />
        <ScrollRestoration nonce={nonce} />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root(): ReactElement {
  return <Outlet />;
}

/** Every page that went wrong, for whoever reads it: what happened in a sentence, and what can be done now. */
export function ErrorBoundary(): ReactElement {
  const error = useRouteError();
  const requestId = useRequestId();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { title, say, act } = errorWords(status, useReader(), useLocation().pathname);
  return (
    <PlainShell footer={[{ label: "About this server", to: "/about-this-server" }]}>
      <title>{`${title} · Lockstep`}</title>
      <ErrorPanel
        title={title}
        say={say}
        requestId={status >= 500 ? requestId : undefined}
        actions={
          <LinkButton to={act.to} look="primary" reloadDocument>
            {act.label}
          </LinkButton>
        }
      />
    </PlainShell>
  );
}
