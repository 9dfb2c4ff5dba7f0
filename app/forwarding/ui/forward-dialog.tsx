// Passing something on over the page it stands on: one dialog for all links there, since a library has one at each card. What
// it shows is what the page of its own loads, asked for when a pointer, a finger or the keyboard comes near the link.
import { useFetcher } from "@remix-run/react";
import { type ReactElement, useEffect, useState } from "react";

import { newForwardPath } from "#app/forwarding/forward-path.ts";
import type { NewForward } from "#app/forwarding/new-forward.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { useHashPlace } from "#app/ui/route-dialog.tsx";

import { ForwardOrShare } from "./forward-form.tsx";

/** What `forwards/new` loads. */
type Loader = () => Promise<{ form: NewForward }>;

export default function ForwardDialog({ planId }: { planId: string }): ReactElement {
  const page = newForwardPath(planId);
  const { isOpen, which, open, close } = useHashPlace("forward");
  const [near, setNear] = useState<string>();
  const to = isOpen ? page + which : near;
  const { data, load } = useFetcher<Loader>({ key: `dialog ${to ?? page}` });
  useEffect(() => {
    if (to) load(to);
  }, [to, load]);
  useEffect(() => {
    const come = (event: Event): void => setNear((before) => linkOf(event, page) ?? before);
    const press = (event: MouseEvent): void => {
      const link = linkOf(event, page);
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
      // Before React's own listener: the link then goes nowhere.
      event.preventDefault();
      open(link.slice(page.length));
    };
    for (const kind of comesNear) document.addEventListener(kind, come);
    window.addEventListener("click", press, true);
    return () => {
      for (const kind of comesNear) document.removeEventListener(kind, come);
      window.removeEventListener("click", press, true);
    };
  });
  const form = data?.form;
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title={
        form?.what ? <span dir="auto">Forward “{form.what.title}”</span> : form ? "Forward where you are" : "Forward"
      }
      lead="Whoever gets it reads without an account and answers by one tap."
      size="wide"
    >
      {isOpen && form && <ForwardOrShare key={to} planId={planId} data={form} prefix="dialog-" onCancel={close} />}
      {/* It answers the press at once; what it holds may still be on its way. */}
      {isOpen && !form && (
        <p role="status" className="text-ink-3 min-h-96">
          One moment.
        </p>
      )}
    </Dialog>
  );
}

const comesNear = ["mouseover", "focusin", "touchstart"] as const;

/** The address of the link under an event, where it leads to passing something on. */
function linkOf({ target }: Event, page: string): string | null {
  const href = (target instanceof Element && target.closest("a")?.getAttribute("href")) || "";
  return href === page || href.startsWith(`${page}?`) ? href : null;
}
