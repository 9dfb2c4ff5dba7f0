-- The doors: the few questions that must be answered before anybody's rights are known. Each is a function of the owner,
-- called by `app/access` alone; each sets or returns no more than the caller is entitled to.

-- Who is this on that plan? Sets the transaction's context and returns what a viewer is made of; null for an outsider.
-- A member stays a member, a proved participant stays that person; only then a link is looked at (FW3).
create function open_plan(a_person uuid, a_token_hash text, a_plan uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p record;
  m member;
  t participant;
  l link;
  addressee participant;
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
      found_side := 'buyer';
      found_lanes := 'shared';
    end if;
  end if;

  perform set_config('app.workspace', p.workspace_id::text, true), set_config('app.plan', p.id::text, true),
    set_config('app.every_plan', '', true), set_config('app.lanes', found_lanes, true),
    set_config('app.person', case when l.id is null then a_person::text else '' end, true),
    set_config('app.side', case when l.id is null then found_side else '' end, true), set_config('app.job', '', true);

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
        'access', addressee.access, 'canMoveStage', addressee.can_move_stage) end,
    'isProved', (select person.proved_at is not null from person where person.id = a_person),
    'heads', (select coalesce(jsonb_object_agg(lane_head.lane, lane_head.seq), '{}') from lane_head
      where lane_head.plan_id = p.id and lane_head.lane = any(string_to_array(found_lanes, ','))
        and (lane_head.lane <> 'own' or lane_head.author_id = a_person)),
    'personTimeZone', (select person.time_zone from person where person.id = a_person));
end $$;
--> statement-breakpoint

-- The workspace a person is a member of (the first they joined). Sets the context of all its plans; null for others.
create function open_workspace(a_person uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m record;
begin
  select member.*, workspace.name as workspace_name, workspace.is_sample, workspace.time_zone as workspace_zone,
      workspace.country as workspace_country
    into m from member join workspace on workspace.id = member.workspace_id
    where member.person_id = a_person and member.ended_at is null order by member.invited_at limit 1;
  if m.id is null then return null; end if;
  perform set_config('app.workspace', m.workspace_id::text, true), set_config('app.plan', '', true),
    set_config('app.every_plan', 'yes', true), set_config('app.lanes', 'shared,seller', true),
    set_config('app.person', a_person::text, true), set_config('app.side', 'seller', true), set_config('app.job', '', true);
  return jsonb_build_object('workspaceId', m.workspace_id, 'workspaceName', m.workspace_name, 'isSample', m.is_sample,
    'country', m.workspace_country, 'timeZone', coalesce((select time_zone from person where id = a_person), m.workspace_zone),
    'member', jsonb_build_object('id', m.id, 'name', m.name, 'role', m.role, 'function', m.function));
end $$;
--> statement-breakpoint

-- The plans a proved buyer takes part in, over all workspaces.
create function plans_of_person(a_person uuid)
returns table (plan_id uuid, plan_name text, company_name text, workspace_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct plan.id, plan.name, company.name, workspace.name
    from participant join plan on plan.id = participant.plan_id
    join company on company.id = plan.company_id join workspace on workspace.id = plan.workspace_id
    where participant.person_id = a_person and participant.side = 'buyer' and participant.revoked_at is null
      and participant.access <> 'none'
    order by company.name, plan.name
$$;
--> statement-breakpoint

-- Makes the invitations that wait for a proved address that person's own. One person is on one side of a workspace (PE3).
create function claim_participations(a_person uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update participant set person_id = a_person
    from person
    where person.id = a_person and person.proved_at is not null and participant.address = person.address
      and participant.person_id is distinct from a_person and participant.side = 'buyer' and participant.revoked_at is null
      and not exists (select 1 from person as other where other.id = participant.person_id and other.proved_at is not null)
      and not exists (select 1 from member where member.workspace_id = participant.workspace_id
        and member.address = person.address and member.ended_at is null)
$$;
--> statement-breakpoint

-- PE3, asked when an address is proved: is it on the other side of this workspace?
create function is_member_address(a_workspace uuid, an_address text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from member where workspace_id = a_workspace and address = an_address and ended_at is null)
$$;
--> statement-breakpoint
create function is_buyer_address(a_workspace uuid, an_address text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from participant where workspace_id = a_workspace and address = an_address and side = 'buyer'
    and revoked_at is null)
$$;
--> statement-breakpoint

-- Which of these listeners of a plan may still read it? One question for all of them, asked at each event and every 30 s.
create function still_read(a_plan uuid, some_persons uuid[], some_links uuid[]) returns table (person_id uuid, link_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select member.person_id, null::uuid from plan join member on member.workspace_id = plan.workspace_id
    where plan.id = a_plan and member.ended_at is null and member.person_id = any(some_persons)
  union
  select participant.person_id, null::uuid from participant
    where participant.plan_id = a_plan and participant.side = 'buyer' and participant.revoked_at is null
      and participant.access <> 'none' and participant.person_id = any(some_persons)
  union
  select null::uuid, link.id from link
    left join participant on participant.plan_id = link.plan_id and participant.id = link.participant_id
    where link.plan_id = a_plan and link.id = any(some_links) and link.revoked_at is null
      and (link.expires_at is null or link.expires_at > now())
      and (link.participant_id is null or participant.revoked_at is null)
$$;
--> statement-breakpoint

-- Adds a job in the caller's own transaction: it exists exactly if the change does.
create function enqueue(task text, payload json, a_job_key text default null, at timestamptz default now()) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, run_at := at, job_key := a_job_key, max_attempts := 12);
end $$;
--> statement-breakpoint

-- What lies in the bin for 30 days is gone (SP7).
create function empty_bin() returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone integer;
begin
  update step set after_step_id = null, after_lane = null from step as target
    where step.after_step_id = target.id and target.removed_at < now() - interval '30 days';
  delete from step where removed_at < now() - interval '30 days';
  get diagnostics gone = row_count;
  return gone;
end $$;
--> statement-breakpoint

-- One click removes the sample world, its people included.
create function remove_sample() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  some_persons uuid[];
begin
  select coalesce(array_agg(distinct x.person_id), '{}') into some_persons from (
    select member.person_id from member join workspace on workspace.id = member.workspace_id where workspace.is_sample
    union select participant.person_id from participant join workspace on workspace.id = participant.workspace_id where workspace.is_sample
  ) as x where x.person_id is not null;
  delete from plan using workspace where workspace.id = plan.workspace_id and workspace.is_sample;
  delete from workspace where is_sample;
  delete from person where id = any(some_persons) and not is_administrator
    and not exists (select 1 from member where member.person_id = person.id)
    and not exists (select 1 from participant where participant.person_id = person.id);
end $$;
--> statement-breakpoint
do $$
declare
  f record;
begin
  for f in select oid::regprocedure as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to lockstep_app', f.name);
  end loop;
end $$;
