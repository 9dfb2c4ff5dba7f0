import { useState } from "react";

import type { Toast } from "#app/ui/toast-words.ts";

/**
 * The last toast of this page. A live update loads the page's data again, and by then the toast's cookie is spent: without
 * this the way back (ST10) would vanish as soon as somebody else changes something.
 */
export function useKeptToast(toast: Toast | null): Toast | null {
  const [kept, setKept] = useState(toast);
  if (toast && toast !== kept) setKept(toast);
  return toast ?? kept;
}
