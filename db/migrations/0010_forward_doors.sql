ALTER TABLE "link" ADD COLUMN "is_of_forward" boolean DEFAULT false NOT NULL;
--> statement-breakpoint

-- Where a link leads: to the plan, or to what was forwarded by it (FW1). One that was taken back says whom to ask.
drop function find_link(text);
--> statement-breakpoint
create function find_link(a_token_hash text) returns table (plan_id uuid, ask_name text, state text, forward_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select link.plan_id, link.created_by_name,
    case when link.revoked_at is not null or participant.revoked_at is not null or forward.revoked_at is not null then 'revoked'
      when link.expires_at <= now() then 'expired' else 'reads' end, forward.id
    from link left join participant on participant.plan_id = link.plan_id and participant.id = link.participant_id
    left join forward_link on forward_link.plan_id = link.plan_id and forward_link.link_id = link.id
    left join forward on forward.plan_id = link.plan_id and forward.id = forward_link.forward_id
    where link.token_hash = a_token_hash
$$;
--> statement-breakpoint

-- FW2: as before, but a person whose access was taken away answers nothing any more either.
create or replace function open_forward(a_token_hash text, a_plan uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  f forward;
begin
  select forward.* into f from link join forward_link on forward_link.link_id = link.id
    join forward on forward.plan_id = link.plan_id and forward.id = forward_link.forward_id
    left join participant on participant.plan_id = link.plan_id and participant.id = link.participant_id
    where link.token_hash = a_token_hash and link.plan_id = a_plan and link.revoked_at is null and forward.revoked_at is null
      and participant.revoked_at is null and (link.expires_at is null or link.expires_at > now());
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

-- What became of the mails of those forwards that this reader may read. Mails are the administrator's; their state is the sender's too.
create function forward_mail_states() returns table (forward_id uuid, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select forward.id, delivery.state from delivery join forward on forward.id::text = delivery.about ->> 'forwardId'
    where delivery.kind = 'forward' and delivery.plan_id = app_plan() and forward.plan_id = app_plan()
      and forward.workspace_id = app_workspace() and forward.lane = any(app_lanes()) and forward.lane <> 'own'
$$;
--> statement-breakpoint
do $$
declare
  f record;
begin
  for f in select oid::regprocedure as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
    and proname in ('find_link', 'open_forward', 'forward_mail_states') loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to lockstep_app', f.name);
  end loop;
end $$;
