// Starting a plan: an ordinary draft of the seller, made from a template in one transaction. The buyer has not said
// anything yet, so it has no stage, no go-live (a date they told stands beside it as a proposal), and nothing is late.
import { and, eq, sql } from "drizzle-orm";

import { storeNothing } from "#app/access/context.server.ts";
import type { WorkspaceViewer } from "#app/access/viewer.ts";
import { recordEvents } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { refuse, type Result } from "#app/lib/result.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";
import { usualTimeZone } from "#app/schedule/country.ts";
import { company, participant, plan, workspace } from "#db/schema/index.ts";

import { templateOf } from "./shipped.ts";
import type { StartPlanForm } from "./start-plan.form.ts";
import { addStages, addSteps } from "./started.server.ts";
import { startPlanFrom } from "./template.ts";

export type StartPlanRefusal = "one-of-ours" | "plan-exists-elsewhere";

export const startPlanWords: Record<StartPlanRefusal, string> = {
  "one-of-ours":
    "That address belongs to your own company. Whoever leads the plan there has to have an address of theirs: only they say where they are.",
  "plan-exists-elsewhere": "This page is out of date. Please load it again and send it once more.",
};

export type StartedFirst = { participantId: string; hasAddress: boolean };

/**
 * Makes the plan with its path, verifiers, steps and first people; sent twice it makes one (R4). The first person there,
 * if named, leads the plan but is not invited yet. Refuses an address of the workspace for them (ST1, PE3).
 */
export async function startPlan(
  viewer: WorkspaceViewer,
  form: StartPlanForm,
): Promise<Result<{ planId: string; first: StartedFirst | null }, StartPlanRefusal>> {
  const { tx, workspaceId, now } = viewer;
  if (form.firstAddress && (await isOurs(viewer, form.firstAddress))) return refuseAll(viewer, "one-of-ours");
  const { planId, country } = form;
  const timeZone = form.timeZone ?? usualTimeZone(country);
  const companyId = await findOrAddCompany(viewer, form);
  const [made] = await tx
    .insert(plan)
    .values({
      id: planId,
      ...{ workspaceId, companyId, country, timeZone },
      name: form.about ?? `${form.company} with ${viewer.workspaceName}`,
      template: form.template,
      createdAt: now,
      createdByName: viewer.name,
      ...(form.goLiveOn ? { proposedGoLiveOn: form.goLiveOn, proposedGoLiveByName: viewer.name } : {}),
    })
    .onConflictDoNothing()
    .returning({ id: plan.id });
  if (!made) return alreadyStarted(viewer, planId);

  const today = dateIn(timeZone, now);
  const started = startPlanFrom(templateOf(form.template), {
    today,
    goLiveOn: form.goLiveOn,
    calendar: calendarAround(country, today),
  });
  const actor = { workspaceId, planId, side: "seller" as const, name: viewer.name, personId: viewer.personId, now };
  const repId = await addRep(viewer, planId);
  const first = form.firstName ? await addFirst(viewer, form) : null;
  const stages = await addStages(tx, actor, started.stages);
  await addSteps(tx, actor, {
    steps: started.steps,
    stages,
    owners: { buyer: first?.participantId ?? null, seller: repId },
  });
  await recordEvents(tx, actor, eventsOf(form, { repId, first, steps: started.steps.length, name: viewer.name }));
  return { ok: true, value: { planId, first } };
}

/** ST1, PE3: an address in a domain of the workspace, or of one of its members. */
async function isOurs({ tx, workspaceId }: WorkspaceViewer, address: string): Promise<boolean> {
  const [row] = await tx
    .select({
      isOurs: sql<boolean>`in_domains(${address}, ${workspace.domains}) or is_member_address(${workspaceId}, ${address})`,
    })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  return row?.isOurs ?? false;
}

async function findOrAddCompany({ tx, workspaceId, now }: WorkspaceViewer, form: StartPlanForm): Promise<string> {
  const [known] = await tx
    .select({ id: company.id })
    .from(company)
    .where(and(eq(company.workspaceId, workspaceId), sql`lower(${company.name}) = lower(${form.company})`))
    .limit(1);
  if (known) return known.id;
  const id = crypto.randomUUID();
  await tx.insert(company).values({ id, workspaceId, name: form.company, country: form.country, createdAt: now });
  return id;
}

/** The form came twice: the plan is there already. Nothing of the second is kept, not even a company. */
async function alreadyStarted(
  viewer: WorkspaceViewer,
  planId: string,
): Promise<Result<{ planId: string; first: null }, StartPlanRefusal>> {
  const [there] = await viewer.tx.select({ id: plan.id }).from(plan).where(eq(plan.id, planId));
  storeNothing(viewer);
  return there ? { ok: true, value: { planId, first: null } } : refuse("plan-exists-elsewhere");
}

async function addRep(viewer: WorkspaceViewer, planId: string): Promise<string> {
  const id = crypto.randomUUID();
  const { tx, workspaceId, personId, name, now } = viewer;
  await tx.insert(participant).values({
    id,
    ...{ workspaceId, planId, personId, name },
    lane: "shared",
    authorId: personId,
    side: "seller",
    memberId: viewer.member.id,
    title: viewer.workspaceName,
    access: "contribute",
    showsPresence: true,
    createdAt: now,
    createdByName: name,
  });
  return id;
}

async function addFirst(viewer: WorkspaceViewer, form: StartPlanForm): Promise<StartedFirst> {
  const participantId = crypto.randomUUID();
  const { tx, workspaceId, personId, name, now } = viewer;
  await tx.insert(participant).values({
    id: participantId,
    ...{ workspaceId, planId: form.planId },
    lane: "shared",
    authorId: personId,
    side: "buyer",
    name: form.firstName,
    address: form.firstAddress,
    title: form.firstTitle ?? form.company,
    access: "champion",
    createdAt: now,
    createdByName: name,
  });
  return { participantId, hasAddress: form.firstAddress !== null };
}

function eventsOf(
  form: StartPlanForm,
  made: { repId: string; first: StartedFirst | null; steps: number; name: string },
): NewEvent[] {
  const events: NewEvent[] = [
    { kind: "plan.drafted", lane: "shared", payload: { template: form.template, steps: made.steps } },
    {
      kind: "participant.joined",
      lane: "shared",
      payload: { participantId: made.repId, who: made.name, side: "seller" },
    },
  ];
  if (made.first && form.firstName) {
    const { participantId } = made.first;
    events.push({
      kind: "participant.added",
      lane: "shared",
      payload: { participantId, who: form.firstName, side: "buyer", isRole: false },
    });
  }
  if (form.goLiveOn)
    events.push({ kind: "go-live.proposed", lane: "shared", payload: { on: form.goLiveOn, why: null } });
  return events;
}

function refuseAll(viewer: WorkspaceViewer, refusal: StartPlanRefusal): Result<never, StartPlanRefusal> {
  storeNothing(viewer);
  return refuse(refusal);
}
