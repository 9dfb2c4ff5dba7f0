// Where a reader may be sent after a form: only to a page of this installation.

/**
 * The path, if it is one of ours (`/plans/1?tab=a#b`), else the fallback. Refuses other hosts in every spelling that a
 * browser understands (`//evil`, `/\evil`, `/<tab>/evil`), schemes, control characters and anything too long for a path.
 */
export function safeRedirect(target: unknown, fallback = "/"): string {
  if (typeof target !== "string" || target.length > 2_000) return fallback;
  if (!target.startsWith("/") || target.startsWith("//")) return fallback;
  // Browsers drop tabs and line breaks and read a backslash as a slash before they resolve an address.
  if (/[\p{Cc}\p{Zl}\p{Zp}\s\\]/u.test(target)) return fallback;
  const base = "http://ours.invalid";
  const url = URL.canParse(target, base) ? new URL(target, base) : undefined;
  // Resolving `/.//evil` gives the path `//evil`.
  if (!url || url.origin !== base || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
