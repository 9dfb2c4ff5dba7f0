-- CO1: a summary needs five answers that are in no other way told. Counted together with those who stand there by name, four
-- others would be found by taking these away.
create or replace function told_answers() returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    with last as (
      select distinct on (participant_id) participant_id, answer, words, is_by_link, at from position
        where plan_id = app_plan() and workspace_id = app_workspace() and lane = 'buyer' and participant_id is not null
        order by participant_id, at desc, id desc
    ), told as (
      select coalesce(p.name, p.title) as called, last.answer, last.words, last.at,
          p.shows_answers = 'by-name' and coalesce(c.answers, 'by-name') = 'by-name' as is_named
        from last join participant p on p.plan_id = app_plan() and p.id = last.participant_id
        left join consent_ceiling c on c.plan_id = p.plan_id
        where last.answer is not null and not last.is_by_link and p.side = 'buyer' and p.lane = 'shared' and p.revoked_at is null
          and p.shows_answers in ('summary', 'by-name') and coalesce(c.answers, 'by-name') <> 'nothing'
    )
    select jsonb_build_object(
      'counts', case when count(*) filter (where not is_named) >= 5 then jsonb_build_object(
        'fine', count(*) filter (where answer = 'fine' and not is_named),
        'yes-if', count(*) filter (where answer = 'yes-if' and not is_named),
        'not-yet', count(*) filter (where answer = 'not-yet' and not is_named),
        'not-mine', count(*) filter (where answer = 'not-mine' and not is_named)) end,
      'named', coalesce(jsonb_agg(jsonb_build_object('called', called, 'answer', answer, 'words', words) order by called, at)
        filter (where is_named), '[]'))
      from told
  );
end $$;
