-- What must be known before somebody is let in: links, invitations, set-up, and a request for access. Each function answers
-- one question or does one act for whoever holds the token or is the person; nothing here shows what a plan holds.

create index delivery_of_recipient on delivery (recipient);
--> statement-breakpoint

-- Where a personal link leads, or why it no longer does. A participant who was revoked takes their links along.
create function find_link(a_token_hash text) returns table (plan_id uuid, ask_name text, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select link.plan_id, link.created_by_name,
    case when link.revoked_at is not null or participant.revoked_at is not null then 'revoked'
      when link.expires_at <= now() then 'expired' else 'reads' end
    from link left join participant on participant.plan_id = link.plan_id and participant.id = link.participant_id
    where link.token_hash = a_token_hash
$$;
--> statement-breakpoint

-- Has this address anything to sign in to? Asked when a mail is written and when a code was right, never by a page (S20).
create function is_known_address(an_address text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person where address = an_address and proved_at is not null)
    or exists (select 1 from participant where address = an_address and side = 'buyer' and revoked_at is null and access <> 'none')
    or exists (select 1 from member where address = an_address and ended_at is null and person_id is not null)
$$;
--> statement-breakpoint

-- Somebody of the sample world and of nothing else: their codes are shown on the page that asks for them.
create function is_sample_address(an_address text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  with places as (
    select workspace.is_sample from member join workspace on workspace.id = member.workspace_id where member.address = an_address
    union all
    select workspace.is_sample from participant join workspace on workspace.id = participant.workspace_id
      where participant.address = an_address
  )
  select exists (select 1 from places) and not exists (select 1 from places where not is_sample)
    and not exists (select 1 from person where address = an_address and is_administrator)
$$;
--> statement-breakpoint

-- A member who joined by a link that was copied by hand has no proved address yet; the proved person takes their place.
create function claim_membership(a_person uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update member set person_id = a_person
    from person
    where person.id = a_person and person.proved_at is not null and member.address = person.address and member.ended_at is null
      and exists (select 1 from person as other where other.id = member.person_id and other.proved_at is null)
$$;
--> statement-breakpoint

-- AC1, where no mail is set up: who chose a passphrase for the participant of this link.
create function person_of_link(a_token_hash text) returns table (person_id uuid, is_proved boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select person.id, person.proved_at is not null
    from link join participant on participant.plan_id = link.plan_id and participant.id = link.participant_id
    join person on person.id = participant.person_id
    where link.token_hash = a_token_hash and link.revoked_at is null and participant.revoked_at is null
      and (link.expires_at is null or link.expires_at > now())
$$;
--> statement-breakpoint

-- The first passphrase for a participant binds that participant; a second at the same moment finds it taken.
create function bind_passphrase(a_token_hash text, a_person uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update participant set person_id = a_person
    from link, person
    where link.token_hash = a_token_hash and link.revoked_at is null and (link.expires_at is null or link.expires_at > now())
      and participant.plan_id = link.plan_id and participant.id = link.participant_id and participant.side = 'buyer'
      and participant.revoked_at is null and participant.person_id is null
      and person.id = a_person and person.proved_at is null and person.address = participant.address;
  return found;
end $$;
--> statement-breakpoint

-- "Not you?" (FW3): a proved person who reads by somebody else's link may leave one request for that plan's champion.
-- Opens the buying team's lane for writing that one row and its event; nothing of the lane can be read on the way out.
create function open_access_request(a_person uuid, a_token_hash text, a_plan uuid)
returns table (workspace_id uuid, is_asked boolean, is_inside boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l link;
begin
  select * into l from link where link.token_hash = a_token_hash and link.plan_id = a_plan and link.revoked_at is null
    and (link.expires_at is null or link.expires_at > now());
  if l.id is null or not exists (select 1 from person where person.id = a_person and person.proved_at is not null) then
    return;
  end if;
  perform set_config('app.workspace', l.workspace_id::text, true), set_config('app.plan', a_plan::text, true),
    set_config('app.every_plan', '', true), set_config('app.lanes', 'buyer', true),
    set_config('app.person', a_person::text, true), set_config('app.side', '', true), set_config('app.job', '', true);
  return query select l.workspace_id,
    exists (select 1 from access_request r where r.plan_id = a_plan and r.person_id = a_person and r.answered_at is null),
    exists (select 1 from participant p where p.plan_id = a_plan and p.person_id = a_person and p.revoked_at is null and p.access <> 'none');
end $$;
--> statement-breakpoint

-- S45: set-up is open while no real owner exists; the sample's do not count.
create function is_set_up() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from member join workspace on workspace.id = member.workspace_id
    where not workspace.is_sample and member.role = 'owner' and member.person_id is not null)
$$;
--> statement-breakpoint
create function set_up(a_code_hash text, a_person uuid, an_address text, a_password_hash text, a_name text,
  a_workspace uuid, a_workspace_name text, some_domains text[], a_country text, a_time_zone text, a_member uuid, at timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from server_fact where key = 'set-up' and value ->> 'hash' = a_code_hash;
  if not found or is_set_up() then return false; end if;
  insert into person (id, address, proved_at, password_hash, is_administrator) values (a_person, an_address, at, a_password_hash, true);
  insert into workspace (id, name, domains, country, time_zone) values (a_workspace, a_workspace_name, some_domains, a_country, a_time_zone);
  insert into member (id, workspace_id, person_id, address, name, role, function, invited_at)
    values (a_member, a_workspace, a_person, an_address, a_name, 'owner', 'sales', at);
  return true;
end $$;
--> statement-breakpoint

-- What an invitation to the workspace says, for whoever holds its link.
create function membership_invitation(a_member uuid)
returns table (address text, name text, role text, workspace_id uuid, workspace_name text, is_sample boolean,
  invited_at timestamptz, is_taken boolean, is_ended boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select member.address, member.name, member.role, member.workspace_id, workspace.name, workspace.is_sample, member.invited_at,
    member.person_id is not null, member.ended_at is not null
    from member join workspace on workspace.id = member.workspace_id where member.id = a_member
$$;
--> statement-breakpoint

-- Takes an invitation once, for a person with that address who is not on the buying side of this workspace (PE3).
create function take_membership(a_member uuid, a_person uuid, a_name text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update member set person_id = a_person, name = a_name
    from person
    where member.id = a_member and member.person_id is null and member.ended_at is null
      and person.id = a_person and person.address = member.address
      and not is_buyer_address(member.workspace_id, member.address);
  return found;
end $$;
--> statement-breakpoint

-- The names a person goes by; each workspace and each plan has its own (a name is never kept on the person).
create function my_names() returns table (id uuid, kind text, place text, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select member.id, 'member', workspace.name, member.name
    from member join workspace on workspace.id = member.workspace_id
    where member.person_id = app_person() and member.ended_at is null
  union all
  select participant.id, 'participant', company.name || ' · ' || plan.name, coalesce(participant.name, '')
    from participant join plan on plan.id = participant.plan_id join company on company.id = plan.company_id
    where participant.person_id = app_person() and participant.side = 'buyer' and participant.revoked_at is null
$$;
--> statement-breakpoint
create function rename_me(an_id uuid, a_name text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update member set name = a_name where id = an_id and person_id = app_person() and ended_at is null;
  update participant set name = a_name where person_id = app_person() and revoked_at is null
    and (id = an_id and side = 'buyer' or member_id = an_id);
$$;
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
