/**
 * The digest (NO1): what changed on somebody's plans with one workspace and was not told them at once, in at most five lines a
 * plan, what is theirs first. Each plan is opened as its reader when the letter is written (NO2).
 */
import { and, eq, gte, inArray, ne } from "drizzle-orm";

import { asJob } from "#app/access/context.server.ts";
import { digestOffAddress } from "#app/access/mail-off.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { readDigestChoice } from "#app/activity/digest-choice.server.ts";
import { readEventsBetween } from "#app/activity/event.queries.server.ts";
import { eventKey, readEventKeys } from "#app/activity/notice.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readEnv } from "#app/server/env.server.ts";
import { delivery } from "#db/schema/activity.ts";

import type { AskedLetter, Letter, NoLetter } from "./letter.ts";
import { idsIn, type News, stillNews, tell } from "./news.server.ts";
import { type OwnStep, readOwnSteps } from "./own-steps.server.ts";
import { asRecipient, isQuiet } from "./reader.server.ts";

const mostLines = 5;

interface PlanPart {
  viewer: Pick<PlanViewer, "planId" | "personId" | "companyName" | "workspaceName" | "zone" | "today">;
  part: NonNullable<Letter["plans"]>[number];
}

type Span = { since: Date; until: Date };

export async function writeDigest(asked: AskedLetter): Promise<Letter | NoLetter> {
  const planIds = (asked.about["plans"] ?? "").split(" ").filter(Boolean);
  const span = { since: new Date(asked.about["since"] ?? ""), until: new Date(asked.about["until"] ?? "") };
  const told = await readTold(asked.recipient, planIds, span.since);
  const parts: PlanPart[] = [];
  for (const planId of planIds) {
    const part = await asRecipient<PlanPart>({ ...asked, planId }, (viewer) =>
      partOf(viewer, { span, told: told.get(planId) ?? new Set() }),
    );
    if (part === "kept") return "kept";
    if (part !== "dropped") parts.push(part);
  }
  parts.sort((a, b) => a.part.name.localeCompare(b.part.name));
  const [first] = parts;
  return first ? letterOf(parts, first.viewer, span) : "dropped";
}

function letterOf(parts: readonly PlanPart[], first: PlanPart["viewer"], { since }: Span): Letter {
  const { companyName, workspaceName, planId, personId, zone, today } = first;
  const { publicUrl } = readEnv();
  const from = formatDate(dateIn(zone, since), { today });
  const isOne = parts.length === 1;
  return {
    subject: isOne
      ? `${companyName} × ${workspaceName}: what changed since ${from}`
      : `${workspaceName}: what changed on ${parts.length} plans since ${from}`,
    lines: [`What changed since ${from}, beside what you were told at once.`],
    plans: parts.map(({ part }) => part),
    button: isOne
      ? { label: "Read the updates", address: `${publicUrl}/plans/${planId}/updates` }
      : { label: "Open your plans", address: `${publicUrl}/` },
    stop: { label: "No more mails of this kind", address: digestOffAddress(planId, personId ?? "") },
  };
}

/** Dropped where there is nothing to tell of this plan. */
async function partOf(
  viewer: PlanViewer,
  { span, told }: { span: Span; told: ReadonlySet<string> },
): Promise<PlanPart | "dropped"> {
  if (await isQuiet(viewer)) return "dropped";
  const news = (await stillNews(viewer, await readEventsBetween(viewer, span))).filter(
    ({ lane, seq }) => !told.has(eventKey(lane, seq)),
  );
  const own = await readOwnSteps(viewer);
  const late = (await readDigestChoice(viewer)).tellsLate ? own.filter(({ isLate }) => isLate) : [];
  const isNewlyLate = late.some(({ dueOn }) => dueOn !== null && dueOn >= dateIn(viewer.zone, span.since));
  if (news.length === 0 && !isNewlyLate) return "dropped";
  const lines = [...late.map((one) => lateLine(one, viewer)), ...ownFirst(news, own).map((one) => tell(viewer, one))];
  const more = lines.length - mostLines;
  return {
    viewer,
    part: {
      name: `${viewer.companyName} × ${viewer.workspaceName} · ${viewer.planName}`,
      address: `${readEnv().publicUrl}/plans/${viewer.planId}/updates`,
      told: lines.slice(0, mostLines),
      more: more > 0 ? (more === 1 ? "And one more, on the plan." : `And ${more} more, on the plan.`) : null,
    },
  };
}

function lateLine({ title, dueOn }: OwnStep, { today }: PlanViewer): { sentence: string; at: null } {
  const on = dueOn ? `, which was due ${formatDate(dueOn, { today })}` : "";
  return { sentence: `Yours: “${title}”${on}.`, at: null };
}

/** What touches a step of the reader's own stands first. */
function ownFirst(news: readonly News[], own: readonly OwnStep[]): News[] {
  const ids = new Set(own.map(({ id }) => id));
  const isOwn = (event: News): boolean => idsIn(event).some((id) => ids.has(id));
  return [...news.filter(isOwn), ...news.filter((event) => !isOwn(event))];
}

/** The keys of what this address was told at once, by plan. */
async function readTold(
  recipient: string,
  planIds: readonly string[],
  since: Date,
): Promise<Map<string, ReadonlySet<string>>> {
  if (planIds.length === 0) return new Map();
  const rows = await asJob((tx) =>
    tx
      .select({ planId: delivery.planId, about: delivery.about })
      .from(delivery)
      .where(
        and(
          inArray(delivery.planId, [...planIds]),
          eq(delivery.recipient, recipient),
          inArray(delivery.kind, ["notice", "question", "mention"]),
          ne(delivery.state, "dropped"),
          // What happens joins a mail that waits for as long as ten minutes.
          gte(delivery.createdAt, new Date(since.getTime() - 15 * 60_000)),
        ),
      ),
  );
  const told = new Map<string, Set<string>>();
  for (const { planId, about } of rows) {
    const keys = told.get(planId ?? "") ?? new Set();
    for (const { lane, seq } of readEventKeys(about["events"] ?? "")) keys.add(eventKey(lane, seq));
    told.set(planId ?? "", keys);
  }
  return told;
}
