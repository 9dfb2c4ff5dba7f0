import type { Cursor } from "#app/activity/cursor.ts";
import type { Toast } from "#app/ui/toast-words.ts";

/** What the frame needs of the shell that the guard adds to every page's data. */
export type PageShell = {
  planId: string;
  companyName: string;
  workspaceName: string;
  isSample: boolean;
  isArchived: boolean;
  showsHttpBanner: boolean;
  kind: "member" | "participant" | "link";
  name: string;
  can: { readonly leadPlan: boolean; readonly runSellerSide: boolean };
  updatedBy: { name: string; invitedBy: string | null } | null;
  linkFor: string | null;
  cursor: Cursor;
  unread: number;
  toast: Toast | null;
};
