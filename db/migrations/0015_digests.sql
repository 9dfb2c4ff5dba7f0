-- NO1: a question and a mention are mails of their own kind; what happens within a few minutes is still one mail, whatever it
-- tells. All else waits for one digest over all plans that somebody has with a workspace.
create or replace function meant_by(a_plan uuid, one jsonb, a_side text) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select case one->>'whom'
    when 'participants' then (
      select array_agg(person_id) from participant
        where plan_id = a_plan and person_id is not null
          and id::text in (select jsonb_array_elements_text(one->'ids')))
    when 'owner' then (
      select array_agg(participant.person_id) from step
        left join step_assignment on step_assignment.step_id = step.id and step_assignment.lane in (one->>'lane', step.owner_side)
        join participant on participant.id in (step.owner_id, step_assignment.participant_id)
        where step.plan_id = a_plan and step.id = (one->>'id')::uuid and participant.person_id is not null)
    when 'proposer' then (
      select array[actor_person_id] from event
        where plan_id = a_plan and lane = one->>'lane' and kind in ('step.added', 'step.change-proposed')
          and payload->>'stepId' = one->>'id' and actor_side <> a_side and actor_person_id is not null
        order by seq desc limit 1)
    when 'asker' then (
      select array[by_person_id] from question
        where plan_id = a_plan and id = (one->>'id')::uuid and by_person_id is not null)
    when 'asked' then (
      select array[forward.by_person_id] from question join forward on forward.id = question.forward_id
        where question.plan_id = a_plan and question.id = (one->>'id')::uuid and forward.by_person_id is not null)
    when 'sender' then (
      select array[by_person_id] from forward
        where plan_id = a_plan and id = (one->>'id')::uuid and by_person_id is not null)
  end
$$;
--> statement-breakpoint

-- As before, but a mail that tells of one kind alone is of that kind; what joins it from another makes it a notice.
create or replace function ask_for_notices(a_plan uuid, an_actor uuid, a_side text, notices jsonb, a_moment timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p record;
  one jsonb;
  meant uuid[];
  reader record;
  row_id uuid;
  send_at timestamptz := a_moment + interval '125 seconds';
begin
  if a_plan is distinct from app_plan() then return; end if;
  select plan.workspace_id, plan.adopted_at is not null as is_adopted, workspace.is_sample, plan.archived_at into p
    from plan join workspace on workspace.id = plan.workspace_id where plan.id = a_plan;
  if p.is_sample or p.archived_at is not null then return; end if;
  for one in select value from jsonb_array_elements(notices) loop
    meant := meant_by(a_plan, one, a_side);
    for reader in
      select distinct person.address from participant
        join person on person.id = participant.person_id
        left join member on member.workspace_id = participant.workspace_id and member.id = participant.member_id
        where participant.plan_id = a_plan and participant.revoked_at is null and person.id is distinct from an_actor
          and one->>'lane' in ('shared', participant.side)
          and case participant.side
            when 'seller' then member.id is not null and member.ended_at is null
            else p.is_adopted and participant.access <> 'none' and person.proved_at is not null end
          and case
            when one->>'whom' = 'everybody' then true
            when meant is not null then person.id = any(meant)
            else participant.side = one->>'side'
              and (participant.side = 'seller' or participant.access in ('champion', 'deputy')) end
          and not exists (select from mail_mute where mail_mute.plan_id = a_plan and mail_mute.author_id = person.id)
        order by person.address
    loop
      select id into row_id from delivery
        where delivery.plan_id = a_plan and delivery.recipient = reader.address
          and delivery.kind in ('notice', 'question', 'mention')
          and delivery.state = 'waiting' and delivery.attempts = 0
          and delivery.not_before > a_moment + interval '5 seconds' and delivery.created_at > a_moment - interval '10 minutes'
        order by delivery.created_at desc limit 1 for update;
      if row_id is null then
        row_id := gen_random_uuid();
        insert into delivery (id, workspace_id, plan_id, kind, recipient, about, not_before, created_at)
          values (row_id, p.workspace_id, a_plan, one->>'kind', reader.address, jsonb_build_object('events', one->>'event'), send_at, a_moment);
      else
        update delivery set not_before = send_at, about = jsonb_build_object('events', (about->>'events') || ' ' || (one->>'event')),
            kind = case when delivery.kind = one->>'kind' then delivery.kind else 'notice' end
          where id = row_id;
      end if;
      perform enqueue('send-mail', json_build_object('deliveryId', row_id), 'mail ' || row_id, send_at);
    end loop;
  end loop;
end $$;
--> statement-breakpoint

-- How often somebody is told what changed on their plans with one workspace, and until when they were.
create table digest (
  workspace_id uuid not null references workspace (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  rhythm text not null default 'weekly' check (rhythm in ('weekly', 'daily', 'never')),
  -- Whether steps of their own that became late are named there; unless they said so, those of members are.
  tells_late boolean,
  told_until timestamptz,
  constraint digest_workspace_id_person_id_pk primary key (workspace_id, person_id)
);
--> statement-breakpoint
select wall_table('digest', 'workspace_id = (select app_workspace()) and person_id = (select app_person())');
--> statement-breakpoint
grant select, insert, update, delete on digest to lockstep_app;
--> statement-breakpoint

-- Asks for the digests whose hour has come: on Monday, or every day, from 08:00 where their reader is. One mail a workspace
-- and person, about the plans on which something happened that this reader may read and did not do. The rows say which
-- plans and since when; what to tell is read when it is written, inside its reader's rights (NO2).
create function ask_for_digests(a_moment timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one record;
  row_id uuid;
begin
  if not app_job() then return; end if;
  for one in
    with part as (
      select distinct on (participant.plan_id, person.id)
          participant.workspace_id, participant.plan_id, participant.id as participant_id, participant.side,
          person.id as person_id, person.address, plan.go_live_on,
          coalesce(person.time_zone, case participant.side when 'seller' then workspace.time_zone else plan.time_zone end) as zone
        from participant
        join person on person.id = participant.person_id
        join plan on plan.id = participant.plan_id
        join workspace on workspace.id = participant.workspace_id
        left join member on member.workspace_id = participant.workspace_id and member.id = participant.member_id
        where participant.revoked_at is null and plan.archived_at is null and not workspace.is_sample
          and case participant.side
            when 'seller' then member.id is not null and member.ended_at is null
            else plan.adopted_at is not null and participant.access <> 'none' and person.proved_at is not null end
          and not exists (select from mail_mute where mail_mute.plan_id = plan.id and mail_mute.author_id = person.id)
        order by participant.plan_id, person.id, participant.lane = 'shared' desc
    ), reader as (
      select part.workspace_id, part.person_id, part.address, part.side, min(part.zone) as zone
        from part group by 1, 2, 3, 4
    ), due as (
      select reader.*, coalesce(digest.rhythm, 'weekly') as rhythm, digest.told_until,
          coalesce(digest.tells_late, reader.side = 'seller') as tells_late,
          (date_trunc('day', a_moment at time zone reader.zone) + interval '8 hours') at time zone reader.zone as hour
        from reader left join digest on digest.workspace_id = reader.workspace_id and digest.person_id = reader.person_id
    ), since as (
      select due.*, coalesce(told_until, hour - case rhythm when 'daily' then interval '1 day' else interval '7 days' end) as told
        from due
        where a_moment >= hour and coalesce(told_until, '-infinity') < hour
          and (rhythm = 'daily' or rhythm = 'weekly' and extract(isodow from a_moment at time zone zone) = 1)
    )
    select since.*, (
      select string_agg(part.plan_id::text, ' ' order by part.plan_id) from part
        where part.workspace_id = since.workspace_id and part.person_id = since.person_id and (
          exists (select from event where event.plan_id = part.plan_id and event.lane in ('shared', part.side)
            and event.at > since.told and event.at <= a_moment and event.actor_person_id is distinct from part.person_id)
          or since.tells_late and part.go_live_on is not null and exists (select from step
            left join step_assignment on step_assignment.step_id = step.id and step_assignment.lane = part.side
            where step.plan_id = part.plan_id and step.removed_at is null
              and part.participant_id in (step.owner_id, step_assignment.participant_id)
              and step.due_on >= (since.told at time zone since.zone)::date and step.due_on < (a_moment at time zone since.zone)::date))
    ) as plans from since
  loop
    insert into digest (workspace_id, person_id, told_until) values (one.workspace_id, one.person_id, a_moment)
      on conflict (workspace_id, person_id) do update set told_until = excluded.told_until;
    if one.plans is null then continue; end if;
    row_id := gen_random_uuid();
    insert into delivery (id, workspace_id, kind, recipient, about, not_before, created_at)
      values (row_id, one.workspace_id, 'digest', one.address,
        jsonb_build_object('plans', one.plans, 'since', to_char(one.told at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'until', to_char(a_moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
        a_moment + interval '125 seconds', a_moment);
    perform enqueue('send-mail', json_build_object('deliveryId', row_id), 'mail ' || row_id, a_moment + interval '125 seconds');
  end loop;
end $$;
--> statement-breakpoint

-- Ends the digest of one person about the plans of the workspace of this plan; `app/access` has compared the secret.
create function end_digest(a_plan uuid, a_person uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into digest (workspace_id, person_id, rhythm) select plan.workspace_id, a_person, 'never' from plan where plan.id = a_plan
    on conflict (workspace_id, person_id) do update set rhythm = excluded.rhythm
$$;
--> statement-breakpoint
revoke all on function ask_for_digests(timestamptz), end_digest(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function ask_for_digests(timestamptz), end_digest(uuid, uuid) to lockstep_app;
