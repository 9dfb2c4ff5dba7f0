// Who reads, as far as a page that could not be shown may guess it: only the words and the way on depend on it, never a right.
// The server takes it from the cookies; the browser reads it from the document it was sent with.
import { createContext, useContext } from "react";

export type Reader = "signed-in" | "link" | "nobody";

/** From a Cookie header. */
export function readerFromCookies(header: string | null): Reader {
  const names = (header ?? "").split(/;\s*/).map((pair) => pair.split("=")[0]?.replace(/^__Host-/, "") ?? "");
  if (names.some((name) => /^(lockstep-)?session$/.test(name))) return "signed-in";
  return names.some((name) => /^(lockstep-)?link-/.test(name)) ? "link" : "nobody";
}

const ReaderContext = createContext<Reader | undefined>(undefined);

export const ReaderProvider = ReaderContext.Provider;

export function useReader(): Reader {
  const given = useContext(ReaderContext);
  if (given) return given;
  const written = typeof document === "undefined" ? undefined : document.documentElement.dataset["reader"];
  return written === "signed-in" || written === "link" ? written : "nobody";
}
