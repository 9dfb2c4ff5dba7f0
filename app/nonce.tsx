// The nonce of the answer being rendered. The server gives it; the browser hides it from scripts, so there it is undefined.
import { Scripts as RemixScripts } from "@remix-run/react";
import type { ReactElement } from "react";
import { Children, cloneElement, createContext, isValidElement, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}

/**
 * Remix's scripts with the nonce on the preload links too: under 'strict-dynamic' the browser refuses a module preload
 * that carries none, and Remix 2 sets it on the script elements only.
 */
export function Scripts(): ReactElement | null {
  const nonce = useNonce();
  const tree = RemixScripts({ nonce });
  return tree === null ? null : withNonceOnLinks(tree, nonce);
}

function withNonceOnLinks(tree: ReactElement, nonce: string | undefined): ReactElement {
  const children = (tree.props as { children?: React.ReactNode }).children;
  return cloneElement(
    tree,
    {},
    ...Children.toArray(children).map((child) =>
      isValidElement<{ nonce?: string | undefined }>(child) && child.type === "link"
        ? cloneElement(child, { nonce })
        : child,
    ),
  );
}
