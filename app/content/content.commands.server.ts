/** Content of a plan: added where its author chose that it can be read (LN1), its words changed, a new version put in. */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { content } from "#db/schema/index.ts";

import { changesOf, type ContentWords, inWords, asText, type WordConflict } from "./change.ts";
import type { EditContentForm } from "./content.form.ts";
import {
  theContent,
  type NewVersion,
  onContent,
  versionColumns,
  wordsOf,
  writeVersion,
} from "./content-record.server.ts";
import { writeReaders } from "./keeping.commands.server.ts";
import type { ContentRefusal } from "./refusal.ts";

export interface NewContent extends NewVersion {
  /** Made by the page that shows the form; becomes the content's id, so that a form sent twice has one effect (R4). */
  key: string;
  words: ContentWords;
  /** "team" is the lane of the viewer's own side. */
  readBy: "shared" | "team" | "own";
  /** P6: ids of the participants it is kept for; nobody: whoever reads its lane reads it. */
  keptFor?: readonly string[];
}

/** Adds a link, a note or a file that lies in the storage already. Refuses "nothing-in-it". */
export async function addContent(viewer: PlanViewer, form: NewContent): Promise<Result<string, ContentRefusal>> {
  return changePlan<string, ContentRefusal>(viewer, async (tx) => {
    if (!viewer.can("takePart")) return { refusal: "not-yours" };
    const lane: Lane = form.readBy === "team" ? viewer.side : form.readBy;
    const version = versionColumns(form);
    if (!version) return { refusal: "nothing-in-it" };
    const [row] = await tx
      .insert(content)
      .values({
        ...ofPlan(viewer),
        ...form.words,
        id: form.key,
        lane,
        authorId: viewer.personId,
        side: viewer.side,
        isKept: Boolean(form.keptFor?.length),
        createdAt: viewer.now,
        createdByName: viewer.name,
      })
      .onConflictDoNothing()
      .returning();
    if (!row) return sameAgain(viewer, form);
    await writeVersion(tx, row, { ...version, ...by(viewer), number: 1 });
    const added: NewEvent = {
      kind: "content.added",
      lane,
      payload: { ...theContent(row), what: version.kind, side: viewer.side },
    };
    if (!form.keptFor?.length) return { result: row.id, events: [added] };
    const kept = await writeReaders(viewer, row, form.keptFor);
    return "refusal" in kept ? kept : { result: row.id, events: [added, kept.event] };
  });
}

/** The same form once more gets the same answer; another one under the same key is refused (R4). */
async function sameAgain(
  viewer: PlanViewer,
  { key, words }: NewContent,
): Promise<{ result: string; events: "nothing-changed" } | { refusal: "key-used" }> {
  const [row] = await viewer.tx.select().from(content).where(eq(content.id, key));
  const isSame = row?.authorId === viewer.personId && row.planId === viewer.planId && row.title === words.title;
  return isSame ? { result: key, events: "nothing-changed" } : { refusal: "key-used" };
}

/** Compare-and-set, field by field: where one differs from what the form was shown, nothing is stored. */
export function editContent(
  viewer: PlanViewer,
  id: string,
  form: EditContentForm,
): Promise<Result<{ conflicts: WordConflict[] }, ContentRefusal>> {
  return onContent<{ conflicts: WordConflict[] }, ContentRefusal>(viewer, id, async (tx, row) => {
    const now = wordsOf(row);
    const { changed, conflicts, words } = changesOf(form, now);
    if (conflicts.length > 0 || changed.length === 0) return { result: { conflicts }, events: "nothing-changed" };
    await tx.update(content).set(words).where(eq(content.id, id));
    const [was, is] = [asText(now), asText(words)];
    const changes = changed.map((field) => ({
      field: field === "title" ? "name" : field,
      was: inWords(field, was[field]) || null,
      is: inWords(field, is[field]) || null,
    }));
    const payload = { ...theContent({ id, title: words.title }), changes };
    return { result: { conflicts: [] }, events: [{ kind: "content.changed", lane: row.lane, payload }] };
  });
}

/**
 * Puts in a new version; earlier ones stay to be read. `was` is the number its author knew as the newest: where somebody
 * put in another one meanwhile, nothing is stored.
 */
export function addVersion(
  viewer: PlanViewer,
  id: string,
  { was, ...form }: NewVersion & { was: number },
): Promise<Result<number, ContentRefusal>> {
  return onContent<number, ContentRefusal>(viewer, id, async (tx, row, newest) => {
    const version = versionColumns(form);
    if (!version) return { refusal: "nothing-in-it" };
    if (row.retiredAt) return { refusal: "retired" };
    if (newest.number !== was) return { refusal: "changed-meanwhile" };
    const number = newest.number + 1;
    await writeVersion(tx, row, { ...version, ...by(viewer), number });
    // What is new in a kept paper is part of what is kept (P6).
    const payload = { ...theContent(row), number, note: row.isKept ? null : (version.note ?? null) };
    return { result: number, events: [{ kind: "content.version-added", lane: row.lane, payload }] };
  });
}
