// The number that finds a request in the log. The server gives it; the browser reads it from the document it was sent with.
import { createContext, useContext } from "react";

const RequestIdContext = createContext<string | undefined>(undefined);

export const RequestIdProvider = RequestIdContext.Provider;

export function useRequestId(): string | undefined {
  const given = useContext(RequestIdContext);
  if (given) return given;
  return typeof document === "undefined" ? undefined : document.documentElement.dataset["request"];
}
