// A link to a page of ours. Where a click leads and what to fetch ahead only a browser asks; on the server the router would work
// it out for every link of a page, which took a third of drawing home.
import { Link as RouterLink, type LinkProps } from "@remix-run/react";
import type { ReactElement } from "react";

export const Link = import.meta.env.SSR ? (Address as typeof RouterLink) : RouterLink;

/** What the router's link is as HTML; one to a place beside the page it stands on is left to the router. */
function Address(props: LinkProps): ReactElement {
  const { to } = props;
  if (typeof to !== "string" || !to.startsWith("/") || to.includes("/.")) return <RouterLink {...props} />;
  const attributes = Object.fromEntries(Object.entries(props).filter(([name]) => !ofTheRouter.includes(name)));
  return <a {...attributes} href={to} data-discover={props.reloadDocument ? undefined : "true"} />;
}

const ofTheRouter = [
  "to",
  "discover",
  "prefetch",
  "preventScrollReset",
  "reloadDocument",
  "relative",
  "replace",
  "state",
  "viewTransition",
];
