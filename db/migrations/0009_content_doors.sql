-- The wall and the doors for content, forwards and talk.

create function app_forward() returns uuid language sql stable as $$ select nullif(current_setting('app.forward', true), '')::uuid $$;
--> statement-breakpoint
create function app_forwarded() returns uuid language sql stable as $$ select nullif(current_setting('app.forwarded', true), '')::uuid $$;
--> statement-breakpoint

-- Content without a plan is the workspace's own library, in the seller lane.
do $$
declare
  name text;
begin
  foreach name in array array['content', 'content_version'] loop
    perform wall_table(name::regclass, 'workspace_id = (select app_workspace())
      and (plan_id is null or plan_id = (select app_plan()) or (select app_every_plan()))
      and lane = any(coalesce((select app_lanes()), ''{}'')) and (lane <> ''own'' or author_id = (select app_person()))');
    execute format('alter table %I add check (lane in (''shared'', ''buyer'', ''seller'', ''own''))', name);
    execute format('alter table %I add check (lane <> ''own'' or author_id is not null)', name);
    execute format('alter table %I add check (plan_id is not null or lane = ''seller'')', name);
  end loop;
end $$;
--> statement-breakpoint
select wall_plan_table(name::regclass, true) from unnest(array['content_reader', 'content_placement', 'content_reading',
  'content_view', 'content_answer', 'forward', 'forward_link', 'forward_answer', 'question', 'comment', 'meeting', 'decision',
  'updates_read']) as name;
--> statement-breakpoint

-- FW5: a link reads the shared lane and what was forwarded by that link, nothing else.
create policy forwarded on forward for select to lockstep_app using (id = (select app_forward()));
--> statement-breakpoint
create policy forwarded on content for select to lockstep_app using (id = (select app_forwarded()));
--> statement-breakpoint
create policy forwarded on content_version for select to lockstep_app using (content_id = (select app_forwarded()));
--> statement-breakpoint
create policy answered on forward_answer for select to lockstep_app using (forward_id = (select app_forward()));
--> statement-breakpoint
create policy asked on question for select to lockstep_app using (forward_id = (select app_forward()) and is_by_link);
--> statement-breakpoint

-- P6: a paper kept for named people is read by those who proved their address, by whoever added it, and, if the seller added
-- it, by the workspace. Others in its lane know that it exists and whom to ask.
create function may_read_kept(a_content uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from content_reader join participant on participant.plan_id = content_reader.plan_id
      and participant.id = content_reader.participant_id
    join person on person.id = participant.person_id
    where content_reader.content_id = a_content and participant.person_id = app_person() and participant.revoked_at is null
      and person.proved_at is not null)
$$;
--> statement-breakpoint
create policy kept on content_version as restrictive for select to lockstep_app using (
  not exists (select 1 from content where content.id = content_id and content.is_kept)
  or exists (select 1 from content where content.id = content_id
    and (content.author_id = (select app_person()) or (content.side = 'seller' and (select app_side()) = 'seller')))
  or may_read_kept(content_id));
--> statement-breakpoint

-- Which of these files in the storage does a version still name? The sweeper removes the others.
create function known_files(some_ids uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct file_id from content_version where file_id = any(some_ids)
$$;
--> statement-breakpoint

-- FW2: whoever holds a forward's link answers its sender, asks, or says that they read it. Opens the lane of that one forward
-- for writing; null when the link no longer reads.
create function open_forward(a_token_hash text, a_plan uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  f forward;
begin
  select forward.* into f from link join forward_link on forward_link.link_id = link.id
    join forward on forward.plan_id = link.plan_id and forward.id = forward_link.forward_id
    where link.token_hash = a_token_hash and link.plan_id = a_plan and link.revoked_at is null and forward.revoked_at is null
      and (link.expires_at is null or link.expires_at > now());
  if f.id is null then return null; end if;
  perform set_config('app.workspace', f.workspace_id::text, true), set_config('app.plan', a_plan::text, true),
    set_config('app.every_plan', '', true), set_config('app.lanes', f.lane, true), set_config('app.person', '', true),
    set_config('app.side', '', true), set_config('app.job', '', true), set_config('app.forward', f.id::text, true),
    set_config('app.forwarded', coalesce(f.content_id::text, ''), true);
  return jsonb_build_object('workspaceId', f.workspace_id, 'planId', f.plan_id, 'forwardId', f.id, 'lane', f.lane,
    'contentId', f.content_id, 'contentLane', f.content_lane, 'toName', f.to_name, 'byName', f.by_name,
    'byPersonId', f.by_person_id, 'side', f.side);
end $$;
--> statement-breakpoint

-- A personal link opens the plan; a forward's link opens only while its forward stands.
create or replace function open_plan(a_person uuid, a_token_hash text, a_plan uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p record;
  m member;
  t participant;
  l link;
  addressee participant;
  f forward;
  found_side text;
  found_lanes text;
begin
  select plan.*, workspace.name as workspace_name, workspace.is_sample, company.name as company_name into p
    from plan join workspace on workspace.id = plan.workspace_id join company on company.id = plan.company_id
    where plan.id = a_plan;
  if not found then return null; end if;

  select * into m from member
    where member.workspace_id = p.workspace_id and member.person_id = a_person and member.ended_at is null limit 1;
  if m.id is not null then
    found_side := 'seller';
    found_lanes := 'shared,seller,own';
    select * into t from participant
      where participant.plan_id = p.id and participant.member_id = m.id and participant.revoked_at is null limit 1;
  else
    select * into t from participant
      where participant.plan_id = p.id and participant.person_id = a_person and participant.side = 'buyer'
        and participant.revoked_at is null and participant.access <> 'none'
      order by participant.lane = 'shared' desc limit 1;
    if t.id is not null then
      found_side := 'buyer';
      found_lanes := 'shared,buyer,own';
    else
      select * into l from link
        where link.token_hash = a_token_hash and link.plan_id = p.id and link.revoked_at is null
          and (link.expires_at is null or link.expires_at > now());
      if l.id is null then return null; end if;
      if l.participant_id is not null then
        select * into addressee from participant
          where participant.plan_id = p.id and participant.id = l.participant_id and participant.revoked_at is null;
        if addressee.id is null then return null; end if;
      end if;
      select forward.* into f from forward join forward_link on forward_link.forward_id = forward.id
        where forward_link.link_id = l.id and forward.plan_id = p.id;
      if f.revoked_at is not null then return null; end if;
      found_side := 'buyer';
      found_lanes := 'shared';
    end if;
  end if;

  perform set_config('app.workspace', p.workspace_id::text, true), set_config('app.plan', p.id::text, true),
    set_config('app.every_plan', '', true), set_config('app.lanes', found_lanes, true),
    set_config('app.person', case when l.id is null then a_person::text else '' end, true),
    set_config('app.side', case when l.id is null then found_side else '' end, true), set_config('app.job', '', true),
    set_config('app.forward', coalesce(f.id::text, ''), true), set_config('app.forwarded', coalesce(f.content_id::text, ''), true);

  return jsonb_build_object(
    'workspaceId', p.workspace_id, 'workspaceName', p.workspace_name, 'isSample', p.is_sample,
    'planId', p.id, 'planName', p.name, 'companyName', p.company_name, 'country', p.country, 'timeZone', p.time_zone,
    'isAdopted', p.adopted_at is not null, 'isArchived', p.archived_at is not null,
    'side', found_side, 'lanes', string_to_array(found_lanes, ','),
    'member', case when m.id is not null then
      jsonb_build_object('id', m.id, 'name', m.name, 'role', m.role, 'function', m.function) end,
    'participant', case when t.id is not null then
      jsonb_build_object('id', t.id, 'lane', t.lane, 'name', coalesce(t.name, t.title), 'access', t.access,
        'canMoveStage', t.can_move_stage, 'showsPresence', t.shows_presence) end,
    'link', case when l.id is not null then
      jsonb_build_object('id', l.id, 'participantId', addressee.id, 'name', addressee.name, 'address', addressee.address,
        'access', addressee.access, 'canMoveStage', addressee.can_move_stage, 'forwardId', f.id) end,
    'isProved', (select person.proved_at is not null from person where person.id = a_person),
    'heads', (select coalesce(jsonb_object_agg(lane_head.lane, lane_head.seq), '{}') from lane_head
      where lane_head.plan_id = p.id and lane_head.lane = any(string_to_array(found_lanes, ','))
        and (lane_head.lane <> 'own' or lane_head.author_id = a_person)),
    'personTimeZone', (select person.time_zone from person where person.id = a_person));
end $$;
--> statement-breakpoint

-- The sample takes along what stands on steps and people.
create or replace function remove_sample() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  some_persons uuid[];
  some_workspaces uuid[];
begin
  select coalesce(array_agg(id), '{}') into some_workspaces from workspace where is_sample;
  select coalesce(array_agg(distinct x.person_id), '{}') into some_persons from (
    select member.person_id from member where member.workspace_id = any(some_workspaces)
    union select participant.person_id from participant where participant.workspace_id = any(some_workspaces)
  ) as x where x.person_id is not null;
  delete from forward_answer where workspace_id = any(some_workspaces);
  delete from question where workspace_id = any(some_workspaces);
  delete from comment where workspace_id = any(some_workspaces);
  delete from forward_link where workspace_id = any(some_workspaces);
  delete from forward where workspace_id = any(some_workspaces);
  delete from content_reader where workspace_id = any(some_workspaces);
  delete from content where workspace_id = any(some_workspaces);
  delete from step where workspace_id = any(some_workspaces);
  delete from link where workspace_id = any(some_workspaces);
  delete from succession_notice where workspace_id = any(some_workspaces);
  delete from plan where workspace_id = any(some_workspaces);
  delete from workspace where id = any(some_workspaces);
  delete from person where id = any(some_persons) and not is_administrator
    and not exists (select 1 from member where member.person_id = person.id)
    and not exists (select 1 from participant where participant.person_id = person.id);
end $$;
--> statement-breakpoint
do $$
declare
  f record;
begin
  for f in select oid::regprocedure as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
    and proname in ('may_read_kept', 'known_files', 'open_forward') loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to lockstep_app', f.name);
  end loop;
end $$;
