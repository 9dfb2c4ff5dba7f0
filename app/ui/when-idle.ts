/** Runs `act` once the page has drawn and nobody waits for it; returns how to call it off. */
export function whenIdle(act: () => void): () => void {
  // Safari knows no idle time; after a second the first view stands there too.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(act, 1000);
    return () => clearTimeout(timer);
  }
  const turn = requestIdleCallback(act, { timeout: 2000 });
  return () => cancelIdleCallback(turn);
}
