import type { ContentCard } from "#app/content/library.ts";

/** "It answered the question for 2, not quite for 1." */
export function saidWords({ yes, notQuite }: ContentCard["said"]): string {
  if (notQuite === 0)
    return yes === 1 ? "It answered the question for one reader." : `It answered the question for ${yes} readers.`;
  if (yes === 0)
    return notQuite === 1
      ? "Not quite an answer yet for one reader."
      : `Not quite an answer yet for ${notQuite} readers.`;
  return `It answered the question for ${yes}, not quite for ${notQuite}.`;
}
