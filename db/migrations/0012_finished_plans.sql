-- AL3: what became of the plans of this workspace that ended, for its own rates beside the rule of thumb. The newest 500; for
-- members alone, and no name of any plan: places on the path, in order, and the outcome.
create index stage_move_ends on stage_move (workspace_id, at desc) where kind = 'end';
--> statement-breakpoint
create function finished_plans(but uuid) returns table (stages jsonb, buyer_stage_id uuid, begun_stage_ids uuid[], overruled_stage_id uuid, outcome text)
language sql stable security definer set search_path = public, pg_temp as $$
  with ended as (
    select m.plan_id, m.to_stage_id, m.outcome from stage_move m
      where m.workspace_id = app_workspace() and app_side() = 'seller' and m.kind = 'end' and m.plan_id is distinct from but
        and not exists (select 1 from stage_move_undo u where u.move_id = m.id)
        and not exists (select 1 from stage_move later where later.plan_id = m.plan_id and later.number > m.number
          and not exists (select 1 from stage_move_undo u where u.move_id = later.id))
      order by m.at desc limit 500
  )
  select
    (select jsonb_agg(jsonb_build_object('id', s.id, 'retired', s.retired_at is not null) order by s.rank, s.id)
      from stage s where s.plan_id = ended.plan_id),
    coalesce(ended.to_stage_id, (select m.to_stage_id from stage_move m where m.plan_id = ended.plan_id and m.to_stage_id is not null
      and not exists (select 1 from stage_move_undo u where u.move_id = m.id) order by m.number desc limit 1)),
    array(select distinct t.stage_id from step t left join step_completion c on c.step_id = t.id
      where t.plan_id = ended.plan_id and t.owner_side = 'seller' and t.lane in ('shared', 'seller') and t.removed_at is null
        and (c.step_id is not null or t.progress in ('in-progress', 'blocked'))),
    (select o.stage_id from stage_overrule o where o.plan_id = ended.plan_id and o.lane = 'seller' order by o.at desc, o.id desc limit 1),
    ended.outcome
  from ended
$$;
--> statement-breakpoint
revoke all on function finished_plans(uuid) from public;
--> statement-breakpoint
grant execute on function finished_plans(uuid) to lockstep_app;
