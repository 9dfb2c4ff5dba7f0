import { pages as listed } from "#tests/support/pages.ts";

interface Route {
  path?: string | undefined;
  index?: boolean | undefined;
  file: string;
}

/**
 * Every address with a page of its own that no test looks at. Only addresses without a page are left out: feeds, and those
 * that always lead on, which `withoutPage` names.
 */
export async function findUnlistedPages(
  routes: readonly Route[],
  { withoutPage, hasPage }: { withoutPage: readonly string[]; hasPage: (file: string) => Promise<boolean> },
  looked: readonly { at: string }[] = listed,
): Promise<string[]> {
  const seen = new Set(looked.map(({ at }) => at));
  const missing: string[] = [];
  for (const { path = "", file } of routes) {
    const address = `/${path}`;
    if (!seen.has(address) && !withoutPage.includes(address) && (await hasPage(file))) missing.push(address);
  }
  return missing;
}
