-- The wall behind the guards: row-level security, forced, on every table of a workspace; who reads which lane is a
-- setting of the transaction, set by `app/access` alone. A table made by a later migration calls `wall_plan_table` too.

create function app_workspace() returns uuid language sql stable as $$ select nullif(current_setting('app.workspace', true), '')::uuid $$;
--> statement-breakpoint
create function app_plan() returns uuid language sql stable as $$ select nullif(current_setting('app.plan', true), '')::uuid $$;
--> statement-breakpoint
create function app_every_plan() returns boolean language sql stable as $$ select coalesce(current_setting('app.every_plan', true), '') = 'yes' $$;
--> statement-breakpoint
create function app_lanes() returns text[] language sql stable as $$ select string_to_array(coalesce(current_setting('app.lanes', true), ''), ',') $$;
--> statement-breakpoint
create function app_person() returns uuid language sql stable as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
--> statement-breakpoint
create function app_side() returns text language sql stable as $$ select nullif(current_setting('app.side', true), '') $$;
--> statement-breakpoint
create function app_job() returns boolean language sql stable as $$ select coalesce(current_setting('app.job', true), '') = 'yes' $$;
--> statement-breakpoint

-- Forces row-level security on a table. The owner, who migrates, passes; the running application never is the owner.
create function wall_table(target regclass, readable text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy owner on %s to %I using (true) with check (true)', target, current_user);
  execute format('create policy reader on %s to lockstep_app using (%s) with check (%2$s)', target, readable);
end $$;
--> statement-breakpoint
create function wall_plan_table(target regclass, laned boolean) returns void language plpgsql as $$
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
end $$;
--> statement-breakpoint
select wall_table('workspace', 'id = (select app_workspace())');
--> statement-breakpoint
select wall_table('member', 'workspace_id = (select app_workspace()) and ''seller'' = any(coalesce((select app_lanes()), ''{}''))');
--> statement-breakpoint
select wall_table('company', 'workspace_id = (select app_workspace()) and ''seller'' = any(coalesce((select app_lanes()), ''{}''))');
--> statement-breakpoint
select wall_table('plan', 'workspace_id = (select app_workspace()) and (id = (select app_plan()) or (select app_every_plan()))');
--> statement-breakpoint
select wall_plan_table(name::regclass, false) from unnest(array['stage', 'verifier', 'verification', 'verifier_evidence',
  'stage_move', 'stage_move_undo', 'stage_question', 'in_step_answer']) as name;
--> statement-breakpoint
select wall_plan_table(name::regclass, true) from unnest(array['participant', 'succession_notice', 'access_request', 'step',
  'step_completion', 'step_helper', 'step_assignment', 'step_proposal', 'stage_move_note', 'stage_move_item', 'not_yet',
  'stage_overrule', 'lane_head', 'event']) as name;
--> statement-breakpoint

-- Mail: anybody's act may ask for one; only jobs and the server's administrator read them.
alter table delivery enable row level security;
--> statement-breakpoint
alter table delivery force row level security;
--> statement-breakpoint
do $$ begin execute format('create policy owner on delivery to %I using (true) with check (true)', current_user); end $$;
--> statement-breakpoint
create policy asks on delivery for insert to lockstep_app with check (true);
--> statement-breakpoint
create policy job on delivery to lockstep_app using ((select app_job())) with check ((select app_job()));
--> statement-breakpoint

-- ST1, ST14: whatever the code says, no seller writes a move, its undo, or a verification.
create policy buyer_moves on stage_move as restrictive for insert to lockstep_app with check ((select app_side()) = 'buyer');
--> statement-breakpoint
create policy buyer_undoes on stage_move_undo as restrictive for insert to lockstep_app with check ((select app_side()) = 'buyer');
--> statement-breakpoint
create policy buyer_meets on verification as restrictive for insert to lockstep_app with check ((select app_side()) = 'buyer');
--> statement-breakpoint
create policy buyer_unmeets on verification as restrictive for delete to lockstep_app using ((select app_side()) = 'buyer');
--> statement-breakpoint
create policy buyer_answers on in_step_answer as restrictive for insert to lockstep_app with check ((select app_side()) = 'buyer');
--> statement-breakpoint

-- SC4, SP8: go-live and the adoption of a draft are the buyer's.
create function keep_buyers_word() returns trigger language plpgsql as $$
begin
  if current_user = 'lockstep_app' and app_side() is distinct from 'buyer' and (
    new.go_live_on is distinct from old.go_live_on or new.adopted_at is distinct from old.adopted_at
    or new.is_asking_off is distinct from old.is_asking_off or new.may_ask_after_on is distinct from old.may_ask_after_on
  ) then
    raise exception 'only the buying side sets go-live, adopts a plan, or says when it may be asked' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_buyers_word before update on plan for each row execute function keep_buyers_word();
--> statement-breakpoint
create function plan_starts_as_draft() returns trigger language plpgsql as $$
begin
  if current_user = 'lockstep_app' and (new.go_live_on is not null or new.adopted_at is not null) then
    raise exception 'a plan starts as a draft without a go-live of the buyer' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger plan_starts_as_draft before insert on plan for each row execute function plan_starts_as_draft();
--> statement-breakpoint

-- ST1: nobody with an address of the workspace moves a stage as a buyer.
create function keep_sides_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.side = 'buyer' and new.revoked_at is null and (new.access in ('champion', 'deputy') or new.can_move_stage) and exists (
    select 1 from workspace where workspace.id = new.workspace_id
      and lower(split_part(coalesce(new.address, ''), '@', 2)) = any(workspace.domains)
  ) then
    raise exception 'an address of the workspace cannot lead a plan for the buying side' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_sides_apart before insert or update on participant for each row execute function keep_sides_apart();
--> statement-breakpoint

alter table participant add foreign key (person_id) references person (id) on delete set null;
--> statement-breakpoint
alter table member add foreign key (person_id) references person (id) on delete set null;
--> statement-breakpoint

grant usage on schema public to lockstep_app;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to lockstep_app;
--> statement-breakpoint
alter default privileges in schema public grant select, insert, update, delete on tables to lockstep_app;
--> statement-breakpoint
revoke update, delete on stage_move, stage_move_undo, event from lockstep_app;
