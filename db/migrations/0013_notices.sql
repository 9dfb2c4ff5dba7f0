-- Notices by mail (NO1): who hears of what happened is found here, since whoever acts does not read everybody who does, and
-- must not (LN2). Who wants no such mail of a plan says so in their own lane.
create table mail_mute (
  workspace_id uuid not null,
  plan_id uuid not null,
  lane text not null default 'own',
  author_id uuid not null,
  at timestamptz not null default now(),
  constraint mail_mute_plan_id_author_id_pk primary key (plan_id, author_id),
  constraint mail_mute_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id) on delete cascade
);
--> statement-breakpoint
select wall_plan_table('mail_mute', true);
--> statement-breakpoint
grant select, insert, update, delete on mail_mute to lockstep_app;
--> statement-breakpoint
create index delivery_waiting on delivery (plan_id, recipient) where state = 'waiting';
--> statement-breakpoint

-- Who is meant by one notice: person ids, or null where nobody in particular is, and then whoever leads that side.
create function meant_by(a_plan uuid, one jsonb, a_side text) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select case one->>'whom'
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

-- Asks for the mails of what was just recorded on the plan that is open: one row for each who takes part, has a proved
-- address, reads the lane and did not do it themselves. What happens within ten minutes joins the mail that still waits.
-- It waits out the two minutes of undo (ST7). None of a draft to buyers (SP8), none of the sample.
create function ask_for_notices(a_plan uuid, an_actor uuid, a_side text, notices jsonb, a_moment timestamptz) returns void
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
        where delivery.plan_id = a_plan and delivery.recipient = reader.address and delivery.kind = 'notice'
          and delivery.state = 'waiting' and delivery.attempts = 0
          and delivery.not_before > a_moment + interval '5 seconds' and delivery.created_at > a_moment - interval '10 minutes'
        order by delivery.created_at desc limit 1 for update;
      if row_id is null then
        row_id := gen_random_uuid();
        insert into delivery (id, workspace_id, plan_id, kind, recipient, about, not_before, created_at)
          values (row_id, p.workspace_id, a_plan, 'notice', reader.address, jsonb_build_object('events', one->>'event'), send_at, a_moment);
      else
        update delivery set not_before = send_at, about = jsonb_build_object('events', (about->>'events') || ' ' || (one->>'event'))
          where id = row_id;
      end if;
      perform enqueue('send-mail', json_build_object('deliveryId', row_id), 'mail ' || row_id, send_at);
    end loop;
  end loop;
end $$;
--> statement-breakpoint

-- For whom the address that ends mail about a plan can have been made; `app/access` alone compares its secret part.
create function mail_readers_of(a_plan uuid) returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct participant.person_id from participant where participant.plan_id = a_plan and participant.person_id is not null
$$;
--> statement-breakpoint
revoke all on function meant_by(uuid, jsonb, text), ask_for_notices(uuid, uuid, text, jsonb, timestamptz), mail_readers_of(uuid) from public;
--> statement-breakpoint
grant execute on function ask_for_notices(uuid, uuid, text, jsonb, timestamptz), mail_readers_of(uuid) to lockstep_app;
