CREATE TABLE "kept_name" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"shown" text NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"field" text,
	"buying_role" text,
	"decides" text,
	"needs" text,
	"why" text
);
--> statement-breakpoint
ALTER TABLE "consent_ceiling" ADD COLUMN "names" text DEFAULT 'name' NOT NULL;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "shows_name" text DEFAULT 'name' NOT NULL;--> statement-breakpoint
ALTER TABLE "kept_name" ADD CONSTRAINT "kept_name_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_name_of_plan" ON "kept_name" USING btree ("plan_id");--> statement-breakpoint
select wall_plan_table('kept_name', true);
--> statement-breakpoint
alter table kept_name add check (lane = 'buyer');
--> statement-breakpoint

-- CO1: nobody changes another person's choice, whatever the code says.
create or replace function keep_own_consent() returns trigger language plpgsql as $$
begin
  if current_user = 'lockstep_app' and old.person_id is distinct from app_person() and (
    new.shows_views is distinct from old.shows_views or new.shows_answers is distinct from old.shows_answers
    or new.shows_name is distinct from old.shows_name
    or new.shows_views_to_team is distinct from old.shows_views_to_team or new.shows_presence is distinct from old.shows_presence
  ) then
    raise exception 'what is shown of somebody is theirs alone to say' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint

-- CO1: a row that both companies read holds no more of a person than was chosen. Whatever is written about them is kept for the
-- company; the row itself gets the role's words, or nobody's.
create function keep_name_choice() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kept kept_name;
  known participant := new;
  most text;
  shown text;
begin
  if new.side <> 'buyer' or new.lane <> 'shared' then return new; end if;
  select * into kept from kept_name where participant_id = new.id;
  select names into most from consent_ceiling where plan_id = new.plan_id;
  if kept.participant_id is null and new.shows_name = 'name' and coalesce(most, 'name') = 'name' then return new; end if;
  if kept.participant_id is not null then
    -- What this change did not touch is as it was kept.
    if new.name is not distinct from old.name then known.name := kept.name; end if;
    if new.title is not distinct from old.title then known.title := kept.title; end if;
    if new.field is not distinct from old.field then known.field := kept.field; end if;
    if new.buying_role is not distinct from old.buying_role then known.buying_role := kept.buying_role; end if;
    if new.decides is not distinct from old.decides then known.decides := kept.decides; end if;
    if new.needs is not distinct from old.needs then known.needs := kept.needs; end if;
    if new.why is not distinct from old.why then known.why := kept.why; end if;
  end if;
  if known.name is null or 'name' = all(array[new.shows_name, coalesce(most, 'name')]) then
    delete from kept_name where participant_id = new.id;
    shown := known.name;
  else
    insert into kept_name as k (workspace_id, plan_id, lane, author_id, participant_id, shown, name, title, field, buying_role, decides, needs, why)
      select new.workspace_id, new.plan_id, 'buyer', new.person_id, new.id,
          case when 'nothing' in (new.shows_name, most) then 'Somebody' else known.title end || ' at ' || company.name,
          known.name, known.title, known.field, known.buying_role, known.decides, known.needs, known.why
        from plan join company on company.id = plan.company_id where plan.id = new.plan_id
      on conflict (participant_id) do update set shown = excluded.shown, name = excluded.name, title = excluded.title,
        field = excluded.field, buying_role = excluded.buying_role, decides = excluded.decides, needs = excluded.needs, why = excluded.why
      returning k.shown into shown;
    known.name := shown;
    if 'nothing' in (new.shows_name, most) then
      known.title := 'Somebody';
      known.field := null;
      known.buying_role := null;
      known.decides := null;
      known.needs := null;
      known.why := null;
    end if;
  end if;
  -- Who let it be seen that they read something is called as they are from now on.
  if shown is distinct from old.name then
    update content_view set viewer_name = shown where plan_id = new.plan_id and viewer_id = new.id and lane = 'shared' and viewer_name is not null;
  end if;
  return known;
end $$;
--> statement-breakpoint
create trigger keep_name_choice before update on participant for each row execute function keep_name_choice();
--> statement-breakpoint
create function keep_new_name() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.shows_name <> 'name' or exists (select from consent_ceiling where plan_id = new.plan_id and names <> 'name') then
    update participant set shows_name = shows_name where id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_new_name after insert on participant for each row when (new.side = 'buyer' and new.lane = 'shared')
  execute function keep_new_name();
--> statement-breakpoint
create function keep_names_of_all() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update participant set shows_name = shows_name where plan_id = new.plan_id and side = 'buyer' and lane = 'shared';
  return null;
end $$;
--> statement-breakpoint
create trigger keep_names_of_all after insert or update of names on consent_ceiling for each row execute function keep_names_of_all();
--> statement-breakpoint

-- CO1: no row comes to where both companies read with a name that was kept from the other one: whoever acted, whoever is told of,
-- whoever wrote what is shared now. Of a row that both read already, only what is written anew.
create function keep_names() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_plan uuid;
  was jsonb;
  so jsonb;
  one record;
begin
  if app_side() is not distinct from 'seller' then return new; end if;
  if tg_argv[0] = 'laned' then
    if new.lane <> 'shared' then return new; end if;
  end if;
  if tg_argv[0] = 'plan' then the_plan := new.id; else the_plan := new.plan_id; end if;
  if not exists (select from kept_name where plan_id = the_plan) then return new; end if;
  so := to_jsonb(new);
  if tg_op = 'UPDATE' then
    was := to_jsonb(old);
    if was->>'lane' is distinct from so->>'lane' then was := null; end if;
  end if;
  for one in select name, shown from kept_name where plan_id = the_plan order by length(name) desc loop
    select so || coalesce(jsonb_object_agg(key, kept_from(value, one.name, one.shown)), '{}') into so from jsonb_each(so)
      where (jsonb_typeof(value) in ('object', 'array') or key like '%\_name') and (was is null or was->key is distinct from value);
  end loop;
  return jsonb_populate_record(new, so);
end $$;
--> statement-breakpoint
-- As a whole text, or as one of somebody whose address nobody proved (AC1); what people write in their own words is theirs.
create function kept_from(value jsonb, name text, shown text) returns jsonb language sql immutable as $$
  select replace(replace(value::text, to_jsonb(name)::text, to_jsonb(shown)::text),
    to_jsonb(name || ' (address not proved)')::text, to_jsonb(shown || ' (address not proved)')::text)::jsonb
$$;
--> statement-breakpoint
-- On every table of a plan in which somebody may be named.
create function keep_names_in(target regclass) returns void language plpgsql as $$
begin
  if not exists (select from pg_attribute where attrelid = target and attnum > 0 and not attisdropped
    and (attname like '%\_name' or format_type(atttypid, null) in ('jsonb', 'text[]'))) then return; end if;
  execute format('create trigger keep_names before insert or update on %s for each row execute function keep_names(%L)', target,
    case when exists (select from pg_attribute where attrelid = target and attname = 'lane' and not attisdropped) then 'laned' else '' end);
end $$;
--> statement-breakpoint
create trigger keep_names before insert or update on plan for each row execute function keep_names('plan');
--> statement-breakpoint
do $$
declare
  a_table record;
begin
  for a_table in select c.oid::regclass as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'plan_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('kept_name', 'delivery') loop
    perform keep_names_in(a_table.name);
  end loop;
end $$;
--> statement-breakpoint
create or replace function wall_plan_table(target regclass, laned boolean) returns void language plpgsql as $$
begin
  perform wall_table(target,
    'workspace_id = (select app_workspace()) and (plan_id = (select app_plan()) or (select app_every_plan()))'
    || case when laned then
      ' and lane = any(coalesce((select app_lanes()), ''{}'')) and (lane <> ''own'' or author_id = (select app_person()))'
    else '' end);
  if laned then
    execute format('alter table %s add check (lane in (''shared'', ''buyer'', ''seller'', ''own''))', target);
    execute format('alter table %s add check (lane <> ''own'' or author_id is not null)', target);
  end if;
  perform keep_names_in(target);
end $$;
--> statement-breakpoint

-- Whoever chose so goes by their name where their company reads, and by `shownAs` where both do.
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
      jsonb_build_object('id', t.id, 'lane', t.lane, 'name', coalesce((select name from kept_name where participant_id = t.id), t.name, t.title),
        'shownAs', coalesce(t.name, t.title), 'access', t.access,
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
