/** A forward that its sender had this server mail (FW1): their own words, read when it is sent, by its own link. */
import { eq } from "drizzle-orm";

import { forward } from "#db/schema/forward.ts";
import { content } from "#db/schema/content.ts";

import { inPlan } from "#app/access/context.server.ts";
import { addressOfLink } from "#app/access/link.server.ts";
import { hashOf, tokenFor } from "#app/access/secret.server.ts";
import { briefTitle } from "#app/brief/cut.ts";

import { standTitle } from "#app/forwarding/stand.ts";

import type { AskedLetter, Letter, NoLetter } from "./letter.ts";

/** In the rights of the link alone: one that was taken back meanwhile sends nothing (NO2). */
export async function writeForward({ about, planId, now }: AskedLetter): Promise<Letter | NoLetter> {
  const linkId = about["linkId"] ?? "";
  const tokenHash = hashOf(tokenFor("link", linkId));
  const letter = await inPlan<Letter | NoLetter>(
    { personId: null, tokenHash, planId: planId ?? "", now },
    async (viewer) => {
      if (viewer.isSample) return "kept";
      const [found] = await viewer.tx
        .select({
          message: forward.message,
          byName: forward.byName,
          brief: forward.brief,
          asksStand: forward.asksStand,
          contentTitle: content.title,
        })
        .from(forward)
        .leftJoin(content, eq(content.id, forward.contentId))
        .where(eq(forward.id, viewer.link?.forwardId ?? about["forwardId"] ?? ""));
      if (!found || viewer.link?.forwardId !== about["forwardId"]) return "dropped";
      const title = found.asksStand ? standTitle : found.brief ? briefTitle(found.brief) : found.contentTitle;
      return {
        subject: `${found.byName}: ${title ?? `where we are with ${viewer.workspaceName}`}`,
        lines: [
          ...found.message.split(/\n{2,}/),
          `${found.byName} sent you this from the plan of ${viewer.companyName}. You read it without an account, and you can answer there by one tap.`,
        ],
        button: {
          label: found.asksStand ? "Answer by one tap" : title ? "Read it" : "See where we are",
          address: addressOfLink(linkId),
        },
      };
    },
  );
  return letter ?? "dropped";
}
