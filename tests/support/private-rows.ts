/**
 * What is written in a lane behind the back of its other readers, past the commands and in bulk: rows that hang on what everybody
 * reads are written here, and every table that is left is filled with copies of what was planted in it.
 */
import { sql } from "drizzle-orm";

import { fillLane } from "./fill-rows.ts";
import type { MatrixWorld } from "./matrix.ts";
import { worldNow } from "./world.ts";

/** Past the commands: many rows of each kind, edits of them, and the statistics a planner goes by. */
export async function writePrivateRows(
  world: MatrixWorld,
  lane: "buyer" | "seller" | "own",
  rows: number,
): Promise<void> {
  const { owner: db, workspaceId, planId, people, planted } = world;
  const authorId = { buyer: people.champion, seller: people.rep, own: people.deputy }[lane];
  const side = lane === "seller" ? "seller" : "buyer";
  const here = sql`${workspaceId}::uuid as workspace_id, ${planId}::uuid as plan_id, ${lane} as lane, ${authorId}::uuid as author_id`;
  const many = sql`generate_series(1, ${rows}) as n`;
  await db.execute(sql`insert into participant (id, workspace_id, plan_id, lane, author_id, side, name, title, field, access, created_by_name, created_at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'buyer', 'Person ' || n, 'Role ' || n, 'finance', 'view', 'x', '2020-01-01'
    from (select ${here}, n from ${many}) as t`);
  const aboutShared = sql`'shared' as known_lane, ${planted.shared.participantId}::uuid as known_id`;
  await db.execute(sql`insert into reporting_line (id, workspace_id, plan_id, lane, author_id, participant_lane, participant_id, to_lane, to_id, by_name, at)
    select gen_random_uuid(), p.workspace_id, p.plan_id, p.lane, p.author_id, p.lane, p.id, known_lane, known_id, 'x', now()
    from participant p cross join (select ${aboutShared}) as known where p.plan_id = ${planId} and p.lane = ${lane} and p.name like 'Person %'`);
  await db.execute(sql`insert into next_talk (id, workspace_id, plan_id, lane, author_id, participant_lane, participant_id, on_day, talker_lane, talker_id, by_name, at)
    select gen_random_uuid(), p.workspace_id, p.plan_id, p.lane, p.author_id, p.lane, p.id, '2026-11-20', known_lane, known_id, 'x', now()
    from participant p cross join (select ${aboutShared}) as known where p.plan_id = ${planId} and p.lane = ${lane} and p.name like 'Person %'`);
  await db.execute(sql`insert into step (id, workspace_id, plan_id, lane, author_id, stage_id, title, owner_side, rank, is_required, due_on, created_by_name, after_step_id, after_lane, created_at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, (select id from stage where stage.plan_id = t.plan_id order by rank offset n % 8 limit 1),
      'Step ' || n, ${side}, n, true, '2020-01-01', 'x', case when n % 2 = 0 then ${planted.shared.stepId}::uuid end, case when n % 2 = 0 then 'shared' end, '2020-01-01'
    from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into step_completion (step_id, workspace_id, plan_id, lane, author_id, by_name, at)
    select id, workspace_id, plan_id, lane, author_id, 'x', now() from step where plan_id = ${planId} and lane = ${lane} and title like 'Step %' and rank % 4 = 0`);
  await db.execute(sql`insert into access_request (id, workspace_id, plan_id, lane, author_id, name, address, person_id)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'x', n || '@acme.example', author_id from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into stage_move_item (id, workspace_id, plan_id, lane, author_id, move_id, step_lane, step_id, choice)
    select gen_random_uuid(), s.workspace_id, s.plan_id, s.lane, s.author_id, m.id, s.lane, s.id, 'left-out'
    from step as s join stage_move as m on m.plan_id = s.plan_id where s.plan_id = ${planId} and s.lane = ${lane} and s.title like 'Step %' and m.number = 1`);
  if (lane !== "seller")
    await db.execute(sql`insert into position (id, workspace_id, plan_id, lane, author_id, participant_lane, participant_id, answer, words, marks, by_name, at)
      select gen_random_uuid(), workspace_id, plan_id, lane, author_id, lane, id, 'not-yet', 'x', '{"money":"against"}', 'x', now()
      from participant where plan_id = ${planId} and lane = ${lane} and name like 'Person %'`);
  if (lane === "seller")
    await db.execute(sql`insert into stage_overrule (id, workspace_id, plan_id, lane, author_id, stage_id, reason, by_name, at)
      select gen_random_uuid(), workspace_id, plan_id, lane, author_id, (select id from stage where stage.plan_id = t.plan_id order by rank desc limit 1), 'x', 'x', now()
      from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into question (id, workspace_id, plan_id, lane, author_id, text, to_side, from_side, by_name, at, answer, answered_at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'Where is data kept ' || n, ${side}, ${side}, 'x', now(), case when n % 2 = 0 then 'x' end, case when n % 2 = 0 then now() end
    from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into comment (id, workspace_id, plan_id, lane, author_id, text, side, step_lane, step_id, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'Remark ' || n, ${side}, 'shared', ${planted.shared.stepId}::uuid, 'x', now() from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into meeting (id, workspace_id, plan_id, lane, author_id, notes, closed_at, held_on, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'x', case when n % 2 = 0 then now() end, '2026-11-01', 'x', now() from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into decision (id, workspace_id, plan_id, lane, author_id, text, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'x', 'x', now() from (select ${here}, n from ${many}) as t`);
  const ofPaper = sql`'shared' as content_lane, ${planted.shared.contentId}::uuid as content_id`;
  await db.execute(sql`insert into content_answer (id, workspace_id, plan_id, lane, author_id, content_lane, content_id, answer, missing, side, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, gen_random_uuid(), content_lane, content_id, case when n % 2 = 0 then 'yes' else 'not-quite' end, 'x', ${side}, 'x', now()
    from (select ${here}, ${ofPaper}, n from ${many}) as t`);
  await db.execute(sql`insert into content (id, workspace_id, plan_id, lane, author_id, side, title, question, created_by_name)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, ${side}, 'Paper ' || n, 'What does it cost ' || n, 'x' from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into content_version (id, workspace_id, plan_id, lane, author_id, content_id, number, kind, file_id, file_name, media_type, bytes, sha256, side, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, id, 1, 'file', gen_random_uuid(), 'x.pdf', 'application/pdf', 5000, 'x', ${side}, 'x', now()
    from content where plan_id = ${planId} and lane = ${lane} and title like 'Paper %'`);
  await db.execute(sql`insert into content_view (id, workspace_id, plan_id, lane, author_id, content_lane, content_id, number, side, viewer_id, viewer_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, lane, id, 1, ${side}, gen_random_uuid(), 'x', now()
    from content where plan_id = ${planId} and lane = ${lane} and title like 'Paper %'`);
  await db.execute(sql`insert into forward (id, workspace_id, plan_id, lane, author_id, side, content_lane, content_id, to_name, message, way, by_name, at, revoked_at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, ${side}, content_lane, content_id, 'Person ' || n, 'x', 'copied', 'x', now(), case when n % 5 = 0 then now() end
    from (select ${here}, ${ofPaper}, n from ${many}) as t`);
  await db.execute(sql`insert into forward_answer (id, workspace_id, plan_id, lane, author_id, forward_id, answer, words, is_by_link, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, id, 'yes-if', 'x', true, 'x', now()
    from forward where plan_id = ${planId} and lane = ${lane} and to_name like 'Person %'`);
  await db.execute(sql`insert into why_answer (id, workspace_id, plan_id, lane, author_id, question, number, text, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'happened', 1000 + n, 'Why ' || n, 'x', now() from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into why_suggestion (id, workspace_id, plan_id, lane, author_id, question, text, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'today', 'Words ' || n, 'x', now() from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into measure (id, workspace_id, plan_id, lane, author_id, name, number_now, by_side, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'Number ' || n, n, 'buyer', 'x', now() from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into estimate (id, workspace_id, plan_id, lane, author_id, name, factors, by_side, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'Sum ' || n, '[{"name":"x","value":1},{"name":"y","value":2}]', 'buyer', 'x', now() from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into brief_cost (id, workspace_id, plan_id, lane, author_id, what, kind, cents, currency, figure, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'Cost ' || n, 'yearly', n, 'EUR', 'ours', 'x', now() from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into brief_naming (participant_id, workspace_id, plan_id, lane, author_id, participant_lane)
    select id, workspace_id, plan_id, lane, author_id, lane from participant where plan_id = ${planId} and lane = ${lane} and title like 'Role %'`);
  await db.execute(sql`insert into brief_sent (forward_id, workspace_id, plan_id, lane, author_id, cut, page, at)
    select id, workspace_id, plan_id, lane, author_id, 'finance', '{}'::jsonb, now() from forward where plan_id = ${planId} and lane = ${lane} and to_name like 'Person %'`);
  await db.execute(sql`insert into criterion (id, workspace_id, plan_id, lane, author_id, text, is_must, rank, after_lane, after_id, created_by_name)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'Criterion ' || n, n % 2 = 0, n, case when n % 3 = 0 then 'shared' end, case when n % 3 = 0 then ${planted.shared.criterionId}::uuid end, 'x'
    from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into option (id, workspace_id, plan_id, lane, author_id, kind, name, created_by_name)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'other', 'Vendor ' || n, 'x' from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into criterion_result (id, workspace_id, plan_id, lane, author_id, criterion_lane, criterion_id, option_lane, option_id, result, note, by_name)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'shared', ${planted.shared.criterionId}::uuid, lane, id, 'yes', 'x', 'x'
    from option where plan_id = ${planId} and lane = ${lane} and name like 'Vendor %'`);
  await db.execute(sql`insert into deciding_line (id, workspace_id, plan_id, lane, author_id, text, rank, ticked_at, created_by_name)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'Line ' || n, n, case when n % 2 = 0 then now() end, 'x' from (select ${here}, n from ${many}) as t`);
  if (lane === "buyer")
    await db.execute(sql`insert into project_line (id, workspace_id, plan_id, lane, author_id, kind, text, due_on, done_at, created_by_name)
      select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'purchase', 'Project ' || n, '2026-11-05', case when n % 2 = 0 then now() end, 'x' from (select ${here}, n from ${many}) as t`);
  // There is one a plan: it becomes part of another project, by somebody else, at another time.
  await db.execute(sql`update project_plan set project_id = gen_random_uuid(), joined_by_name = 'x', joined_at = '2020-01-01'
    where plan_id = ${planId} and lane = ${lane}`);
  await db.execute(sql`insert into delivery (id, workspace_id, plan_id, kind, recipient, about)
    select gen_random_uuid(), workspace_id, plan_id, 'forward', n || '@acme.example', jsonb_build_object('forwardId', gen_random_uuid()) from (select ${here}, n from ${many}) as t`);
  const headOf = lane === "own" ? authorId : "00000000-0000-0000-0000-000000000000";
  await db.execute(sql`insert into event (workspace_id, plan_id, lane, author_id, seq, kind, payload, actor_side, actor_name, at)
    select workspace_id, plan_id, lane, ${headOf}, 100000 + n, 'succession.announced', '{"who":"x","effectiveOn":"2026-12-01"}', ${side}, 'x', ${worldNow.toISOString()}::timestamptz - n * interval '7 minutes'
    from (select ${here}, n from ${many}) as t`);
  await db.execute(
    sql`update lane_head set seq = 100000 + ${rows} where plan_id = ${planId} and lane = ${lane} and author_id = ${headOf}`,
  );
  await db.execute(
    sql`update step set title = title || '!', note = 'edited' where plan_id = ${planId} and lane = ${lane} and title like 'Step %'`,
  );
  await db.execute(
    sql`update step set removed_at = now(), removed_by_name = 'x' where plan_id = ${planId} and lane = ${lane} and title like 'Step %' and rank % 7 = 0`,
  );
  await db.execute(sql`with made as (insert into link (id, workspace_id, plan_id, lane, token_hash, created_by_name)
      select gen_random_uuid(), ${workspaceId}::uuid, ${planId}::uuid, 'shared', gen_random_uuid()::text, 'x' from ${many} returning id),
      links as (select id, row_number() over () as n from made)
    insert into forward_link (link_id, workspace_id, plan_id, lane, author_id, forward_id)
    select links.id, workspace_id, plan_id, lane, author_id, f.id from links join (select *, row_number() over () as n from forward
      where plan_id = ${planId} and lane = ${lane} and to_name like 'Person %') as f using (n)`);
  await fillLane(db, { planId, lane, authorId, rows });
}
