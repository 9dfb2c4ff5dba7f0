/** What the form for passing something on shows its reader: what there is, whom they may reach, and the text made for them. */
import { isMailSetUp } from "#app/access/code.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { briefTitle, isCut } from "#app/brief/cut.ts";
import { readHelpful } from "#app/content/content.queries.server.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { fieldsOfWork } from "#app/participant/buying-role.ts";
import { displayName } from "#app/participant/participant.ts";
import { readPeopleFacts } from "#app/participant/participant.queries.server.ts";
import type { PersonFacts } from "#app/participant/person-row.ts";
import { participant } from "#db/schema/participant.ts";
import { eq } from "drizzle-orm";

import { laneOfForward, mayCarry, nobodyInParticular } from "./forward.ts";
import { allForwards, type ForwardRecord } from "./forward-record.server.ts";
import { readSaid } from "./said.queries.server.ts";
import { standTitle } from "./stand.ts";
import { quoteOf, type Said } from "./want-to-know.ts";
import type { NewForward, Passable, ReachablePerson } from "./new-forward.ts";

/** Null where `content` is nothing this viewer may pass on. */
export async function readNewForward(viewer: PlanViewer, asked: URLSearchParams): Promise<NewForward | null> {
  const [contents, facts, { said, byLink }, forwards, addresses] = await Promise.all([
    readHelpful(viewer),
    readPeopleFacts(viewer),
    readSaid(viewer),
    viewer.side === "buyer" && asked.has("like") ? allForwards(viewer) : [],
    viewer.tx
      .select({ id: participant.id, address: participant.address })
      .from(participant)
      .where(eq(participant.planId, viewer.planId)),
  ]);
  const lane = laneOfForward(viewer.side);
  const contentId = asked.get("content");
  const cut = asked.get("brief");
  const brief = cut !== null && isCut(cut) && viewer.side === "buyer" ? cut : null;
  const content = contents.find(({ id }) => id === contentId) ?? null;
  if ((contentId && !content) || (cut && !brief)) return null;
  const asksStand = asked.get("asks") === "stand" && viewer.side === "buyer";
  const stand = asksStand ? { id: "", title: standTitle, question: null, fields: [] } : null;
  const what = stand ?? (brief ? { id: "", title: briefTitle(brief), question: null, fields: [] } : content);
  const withAddress = new Set(addresses.filter(({ address }) => address !== null).map(({ id }) => id));
  const people = facts
    .filter((one) => isReachable(viewer, one))
    .map((one) => reachable(viewer, one, { hasAddress: withAddress.has(one.id), said: said.get(one.id) }));
  const field = fieldsOfWork.find((one) => one === asked.get("field")) ?? null;
  const toId = people.find(({ id }) => id === asked.get("to"))?.id ?? null;
  const likeThis = forwards.find(({ id, toId }) => id === asked.get("like") && toId === null);
  const { name, side, companyName, workspaceName } = viewer;
  return {
    key: crypto.randomUUID(),
    what: what && passable(what),
    brief,
    asksStand,
    isOwn: !brief && !asksStand && content !== null && !mayCarry(lane, content.lane),
    from: asked.get("from"),
    contents: contents.filter((one) => mayCarry(lane, one.lane)).map(passable),
    people,
    toId,
    like: likeThis ? knownByLink(likeThis, byLink.get(likeThis.id)) : null,
    field,
    mayAddNew: side === "buyer",
    canSend: isMailSetUp(),
    names: { name, side, companyName, workspaceName },
  };
}

/** A role that the team filled for itself is reached as that person. */
function isReachable(viewer: PlanViewer, one: PersonFacts): boolean {
  if (one.side !== "buyer" || one.lane === "own" || one.id === viewer.participant?.id) return false;
  return viewer.side === "buyer" || (one.lane === "shared" && one.access !== "none");
}

function reachable(
  viewer: PlanViewer,
  one: PersonFacts,
  { hasAddress, said }: { hasAddress: boolean; said: Said | undefined },
): ReachablePerson {
  const { id, name, field, needs, neededOn } = one;
  return {
    ...{ id, name, field, needs },
    called: name && one.title !== viewer.companyName ? `${name}, ${one.title}` : displayName(one),
    isRole: name === null,
    hasAddress,
    said: quoteOf(said),
    by: neededOn && neededOn >= viewer.today ? formatDate(neededOn, viewer) : null,
  };
}

function knownByLink({ id, toName }: ForwardRecord, said: Said | undefined): NewForward["like"] {
  return { id, name: toName === nobodyInParticular ? "" : toName, said: quoteOf(said) };
}

function passable({ id, title, question, fields }: Passable): Passable {
  return { id, title, question, fields };
}
