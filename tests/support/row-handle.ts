import type { Locator } from "playwright-core";
import { expect } from "vitest";

/** The handle that drags a line. It follows the pointer once the page has woken up: until then the pointer comes again. */
export async function handleOf(row: Locator): Promise<Locator> {
  const handle = row.getByRole("button", { name: /^Move: / });
  const come = async (): Promise<boolean> => {
    await row.page().mouse.move(0, 0);
    await row.hover();
    return handle.isVisible();
  };
  await expect.poll(come, { timeout: 15_000 }).toBe(true);
  return handle;
}
