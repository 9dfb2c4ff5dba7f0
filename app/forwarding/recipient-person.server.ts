/**
 * For whom a forward is (FW1). With an address they are a participant at once, for a buyer's forward in the buying team's lane
 * with access to read; a row both companies read is never changed by it (LN5). Without one there is a link and nobody yet.
 */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Lane } from "#app/lib/lane.ts";
import { nameRole } from "#app/participant/naming.commands.server.ts";
import { shortName } from "#app/participant/participant.ts";
import { findPerson, type PersonRecord, targetOf, whoOf } from "#app/participant/person-record.server.ts";
import { mayDescribe } from "#app/participant/right.ts";
import { keptName } from "#db/schema/consent.ts";
import { knownColumns, theirKept } from "#db/schema/known-name.ts";
import { participant } from "#db/schema/participant.ts";

import { nobodyInParticular } from "./forward.ts";
import type { NewForwardForm } from "./forward.form.ts";
import type { ForwardRefusal } from "./refusal.ts";

export interface Recipient {
  toId: string | null;
  toLane: Lane | null;
  toName: string;
  address: string | null;
  events: NewEvent[];
}
type Found = Recipient | { refusal: ForwardRefusal };
type Asked = Pick<NewForwardForm, "to" | "name" | "address">;

export async function recipientOf(viewer: PlanViewer, asked: Asked): Promise<Found> {
  if (viewer.side === "seller") return somebodyLetIn(viewer, asked);
  if (!asked.to) return somebodyNew(viewer, asked);
  const found = await findPerson(viewer, asked.to);
  if (!found || found.side !== "buyer") return { refusal: "no-such-person" };
  if (found.id === viewer.participant?.id) return { refusal: "yourself" };
  if (found.lane === "own") return { refusal: "only-you-know-them" };
  if (found.name === null && asked.name !== "") return namedInPrivate(viewer, found, asked);
  return reached(viewer, found, asked.address ?? null, []);
}

/** The seller reaches people whom the company has let in, where both read of it, and adds nobody (PE4). */
async function somebodyLetIn(viewer: PlanViewer, { to, name, address }: Asked): Promise<Found> {
  const found = to ? await findPerson(viewer, to) : null;
  if (!found || name !== "" || address) return { refusal: "theirs-to-reach" };
  if (found.side !== "buyer" || found.lane !== "shared") return { refusal: "no-such-person" };
  return found.access === "none" ? { refusal: "not-let-in" } : known(found, []);
}

async function somebodyNew(viewer: PlanViewer, { name, address }: Asked): Promise<Found> {
  if (!address) return { toId: null, toLane: null, toName: name || nobodyInParticular, address: null, events: [] };
  const there = await atAddress(viewer, address);
  if (there) return there.id === viewer.participant?.id ? { refusal: "yourself" } : reached(viewer, there, address, []);
  return added(viewer, { name, title: viewer.companyName }, address, []);
}

/** PE2: the role both companies read stays as it is; who it is, the team alone knows. */
async function namedInPrivate(viewer: PlanViewer, role: PersonRecord, { name, address }: Asked): Promise<Found> {
  if (!mayDescribe(viewer, targetOf(role))) {
    return address
      ? added(viewer, { ...role, name }, address, [])
      : { toId: role.id, toLane: role.lane, toName: name, address: null, events: [] };
  }
  const named = await nameRole(viewer, role.id, { name, lane: "buyer" });
  if (!named.ok) return { refusal: named.refusal === "your-name-would-show" ? named.refusal : "no-such-person" };
  const person = await findPerson(viewer, named.value.id);
  return person ? reached(viewer, person, address ?? null, []) : { refusal: "no-such-person" };
}

async function reached(
  viewer: PlanViewer,
  person: PersonRecord,
  typed: string | null,
  events: NewEvent[],
): Promise<Found> {
  if (typed && person.address && typed !== person.address) return { refusal: "other-address" };
  const address = typed ?? person.address;
  // Known by a link alone until somebody gives an address; or let in already, by an address of their own.
  if (!address || person.access !== "none") return known(person, events, address);
  if (person.lane === "shared")
    return (await twinOf(viewer, person, address)) ?? added(viewer, person, address, events);
  const taken = await atAddress(viewer, address);
  if (taken && taken.id !== person.id) return { refusal: "address-in-use" };
  const [row] = await viewer.tx
    .update(participant)
    .set({ address, access: "view", invitedAt: viewer.now, invitedByName: viewer.name })
    .where(and(eq(participant.id, person.id), eq(participant.access, "none"), isNull(participant.revokedAt)))
    .returning();
  if (!row) return { refusal: "no-such-person" };
  return known(row, [
    ...events,
    { kind: "participant.invited", lane: row.lane, payload: { ...whoOf(row), again: false } },
  ]);
}

/** Somebody the other company reads of, whom the team reached on its own before. */
async function twinOf(viewer: PlanViewer, person: PersonRecord, address: string): Promise<Found | null> {
  const there = await atAddress(viewer, address);
  if (!there) return null;
  return there.id === person.id ? null : known(there, []);
}

async function added(
  viewer: PlanViewer,
  who: Pick<PersonRecord, "name" | "title"> & Partial<PersonRecord>,
  address: string,
  events: NewEvent[],
): Promise<Found> {
  const { name, title, field = null, buyingRole = null, decides = null, needs = null, why = null } = who;
  const [row] = await viewer.tx
    .insert(participant)
    .values({
      ...ofPlan(viewer),
      ...{ name, title, field, buyingRole, decides, needs, why, address },
      id: crypto.randomUUID(),
      lane: "buyer",
      authorId: viewer.personId,
      side: "buyer",
      access: "view",
      createdAt: viewer.now,
      createdByName: viewer.name,
      invitedAt: viewer.now,
      invitedByName: viewer.name,
    })
    .onConflictDoNothing()
    .returning();
  if (!row) return { refusal: "address-in-use" };
  return known(row, [
    ...events,
    { kind: "participant.added", lane: "buyer", payload: { ...whoOf(row), isRole: false } },
  ]);
}

function known(person: PersonRecord, events: NewEvent[], address = person.address): Recipient {
  return { toId: person.id, toLane: person.lane, toName: shortName(person), address, events };
}

/** Somebody of the buying side with this address whom the viewer may read; whoever was let in first. */
async function atAddress({ tx, planId }: PlanViewer, address: string): Promise<PersonRecord | null> {
  const rows = await tx
    .select(knownColumns)
    .from(participant)
    .leftJoin(keptName, theirKept)
    .where(
      and(
        eq(participant.planId, planId),
        eq(participant.side, "buyer"),
        eq(participant.address, address),
        isNull(participant.revokedAt),
      ),
    );
  const reachable = rows.filter(({ lane }) => lane === "buyer" || lane === "shared");
  return reachable.find(({ access }) => access !== "none") ?? reachable.find(({ lane }) => lane === "buyer") ?? null;
}
