// A dialog is a route (`.../new` with its own guarded loader) and a component of its domain that both places show:
//   page:   export default () => <PlainShell><MoveForm data={useLoaderData()} /></PlainShell>      (works without scripts)
//   dialog: <RouteDialog<typeof loader> name="move" to={`${plan}/stage-moves/new`} label="Update where we are" title="Where
//           are we now?">{(data, close) => <MoveForm data={data} onCancel={close} />}</RouteDialog>
// That route's loader is asked once the page rests and again on hover or focus; the link opens at `#move`. A hash runs no
// loader of the page behind, Back and Esc close it, a reload opens it again. The form inside posts with its own `useFetcher()`
// (422 and 409 stay in the dialog, `fetcher.data` over `useActionData()`); the action ends in a redirect to the plan, which
// drops the hash and closes.
import type { useLoaderData } from "@remix-run/react";
import { useFetcher, useLocation, useNavigate } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { Suspense, useEffect, useRef } from "react";

import type { ButtonLook, ButtonSize } from "./button.tsx";
import { LinkButton } from "./button.tsx";
import type { DialogProps } from "./dialog.tsx";
import { Dialog } from "./dialog.tsx";
import { whenIdle } from "./when-idle.ts";

/** What the dialog's loader gives, after its way through JSON. */
type Loaded<Loader> = ReturnType<typeof useLoaderData<Loader>>;

export type RouteDialogProps<Loader> = {
  /** The hash, and so unique on its page. */
  name: string;
  to: string;
  label: ReactNode;
  look?: ButtonLook;
  buttonSize?: ButtonSize;
  wide?: boolean;
  className?: string;
  /** Fetches the code of what stands inside, where it is not in the page's own; asked together with the data. One and the same
   * function at every drawing. */
  fetchCode?: () => Promise<unknown>;
  children: (data: Loaded<Loader>, close: () => void) => ReactNode;
} & Pick<DialogProps, "title" | "lead" | "size" | "place">;

export function RouteDialog<Loader>({
  name,
  to,
  label,
  look,
  buttonSize,
  wide,
  className,
  fetchCode,
  children,
  ...dialog
}: RouteDialogProps<Loader>): ReactElement {
  const { isOpen, open, close } = useHashPlace(name);
  const { state, data, load } = useFetcher<Loader>({ key: `dialog ${to}` });
  const asked = useRef<string>();

  function preload(): void {
    if (asked.current === to) return;
    asked.current = to;
    void fetchCode?.();
    load(to);
  }
  // Whoever presses at once, by a finger or a key, waits for nothing either.
  useEffect(
    () =>
      whenIdle(() => {
        void fetchCode?.();
        load(to);
      }),
    [fetchCode, load, to],
  );
  useEffect(() => {
    if (isOpen) preload();
    // What was loaded for an earlier opening may be old; the next hover or opening asks again.
    else if (state === "idle") asked.current = undefined;
  });

  return (
    <>
      <LinkButton
        to={to}
        look={look}
        size={buttonSize}
        wide={wide}
        className={className}
        onMouseEnter={preload}
        onFocus={preload}
        onTouchStart={preload}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
          event.preventDefault();
          open();
        }}
      >
        {label}
      </LinkButton>
      <Dialog {...dialog} open={isOpen && data !== undefined} onClose={close}>
        {data !== undefined && (
          <Suspense fallback={<p className="text-ink-3">One moment…</p>}>{children(data, close)}</Suspense>
        )}
      </Dialog>
    </>
  );
}

/** A place of the page that Back leaves: open while the address ends in `#name`, or in `#name?which`. */
export function useHashPlace(name: string): {
  isOpen: boolean;
  /** "?which", as it was opened with. */
  which: string;
  open: (which?: string) => void;
  close: () => void;
} {
  const { hash, search, ...location } = useLocation();
  const cameBy = location.state as { openedHere?: boolean } | null;
  const navigate = useNavigate();
  const [place, which] = hash.split("?");
  const isOpen = place === `#${name}`;
  // Esc twice, or a double click on Cancel, must not go back twice.
  const closing = useRef(false);
  useEffect(() => {
    closing.current = false;
  }, [isOpen]);
  return {
    isOpen,
    which: which ? `?${which}` : "",
    open: (asked = "") =>
      navigate({ search, hash: name + asked }, { preventScrollReset: true, state: { openedHere: true } }),
    close: () => {
      if (closing.current) return;
      closing.current = true;
      // Opened by us: step back, so that Back does not open it again. Opened by an address: only drop the hash.
      if (cameBy?.openedHere) navigate(-1);
      else navigate({ search, hash: "" }, { replace: true, preventScrollReset: true });
    },
  };
}
