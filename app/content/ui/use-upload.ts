import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

export type Answer = {
  invalid?: Record<string, string>;
  refused?: string;
  values: Record<string, string | string[]>;
};

export type UploadState =
  | { at: "rest" }
  | { at: "sending"; sent: number; total: number; ms: number }
  /** All of it is there; the server makes sure that it lies on the disk. */
  | { at: "storing" }
  /** Not stored; can be sent again as it is. */
  | { at: "stopped"; say: string }
  | { at: "answered"; answer: Answer };

const brokeOff = "The connection broke off before the file was there. Nothing was stored.";

/**
 * Sends a form with a file beside the page, which stays as it is: how far it is, a way to stop, and to send it again without
 * choosing again. `to` is the address of the form, `routeId` the page it belongs to.
 */
export function useUpload(
  to: string,
  routeId: string,
): {
  state: UploadState;
  send: (form: FormData) => void;
  again: () => void;
  cancel: () => void;
} {
  const [state, setState] = useState<UploadState>({ at: "rest" });
  const running = useRef<XMLHttpRequest | null>(null);
  const last = useRef<FormData | null>(null);
  const navigate = useNavigate();
  useEffect(() => () => running.current?.abort(), []);
  const isUnderWay = state.at === "sending" || state.at === "storing";
  useEffect(() => {
    if (!isUnderWay) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnderWay]);

  function send(form: FormData): void {
    // A second press while the first is under way has no effect.
    if (running.current) return;
    const request = new XMLHttpRequest();
    const startedAt = performance.now();
    running.current = request;
    last.current = form;
    request.upload.onprogress = ({ loaded, total }) =>
      setState({ at: "sending", sent: loaded, total, ms: performance.now() - startedAt });
    request.upload.onload = () => setState({ at: "storing" });
    request.onloadend = () => (running.current = null);
    request.onerror = () => setState({ at: "stopped", say: brokeOff });
    request.onabort = () => setState({ at: "stopped", say: "Stopped. Nothing was stored." });
    request.onload = () => {
      const next = request.getResponseHeader("X-Remix-Redirect");
      if (next) navigate(next, { replace: request.getResponseHeader("X-Remix-Replace") !== null });
      else setState(readAnswer(request));
    };
    request.open("POST", `${to}?_data=${encodeURIComponent(routeId)}`);
    request.send(form);
    setState({ at: "sending", sent: 0, total: 0, ms: 0 });
  }

  return {
    state,
    send,
    again: () => last.current && send(last.current),
    cancel: () => running.current?.abort(),
  };
}

function readAnswer(request: XMLHttpRequest): UploadState {
  const { status, responseText } = request;
  const answer = status < 500 || status === 507 ? parse(responseText) : null;
  if (answer && !request.getResponseHeader("X-Remix-Error")) return { at: "answered", answer };
  const say = [401, 403, 404].includes(status)
    ? "You can no longer add anything here. Nothing was stored."
    : "The server did not take it. Nothing was stored.";
  return { at: "stopped", say };
}

function parse(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "values" in value ? (value as Answer) : null;
  } catch {
    // A plain sentence of the wall, or of a proxy.
    return null;
  }
}
