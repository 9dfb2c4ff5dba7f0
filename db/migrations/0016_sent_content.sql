-- AL1: content that the seller sent tells where they are as well as a step they began, also where plans that ended are counted.
create or replace function finished_plans(but uuid) returns table (stages jsonb, buyer_stage_id uuid, begun_stage_ids uuid[], overruled_stage_id uuid, outcome text)
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
    array(select t.stage_id from step t left join step_completion c on c.step_id = t.id
        where t.plan_id = ended.plan_id and t.owner_side = 'seller' and t.lane in ('shared', 'seller') and t.removed_at is null
          and (c.step_id is not null or t.progress in ('in-progress', 'blocked'))
      union
      select (select s.id from stage s where s.plan_id = ended.plan_id and s.retired_at is null and s.kind = any(k.stage_kinds)
          order by s.rank, s.id limit 1)
        from content k
        where k.plan_id = ended.plan_id and k.lane = 'shared' and k.retired_at is null
          and (k.side = 'seller' or exists (select from forward f
            where f.content_id = k.id and f.side = 'seller' and f.lane = 'shared' and f.revoked_at is null))),
    (select o.stage_id from stage_overrule o where o.plan_id = ended.plan_id and o.lane = 'seller' order by o.at desc, o.id desc limit 1),
    ended.outcome
  from ended
$$;
