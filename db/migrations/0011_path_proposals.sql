-- ST12: what the seller would change about the path waits here until the company answers. Always in the shared lane, as
-- everything of the path is.
create table path_proposal (
  id uuid primary key,
  workspace_id uuid not null,
  plan_id uuid not null,
  wish jsonb not null,
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null default now(),
  answered_at timestamptz,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  answered_by_name text,
  constraint path_proposal_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id) on delete cascade
);
--> statement-breakpoint
create index path_proposal_of_plan on path_proposal (plan_id);
--> statement-breakpoint
select wall_plan_table('path_proposal', false);
--> statement-breakpoint
grant select, insert, update, delete on path_proposal to lockstep_app;
--> statement-breakpoint

-- Whatever the code above says: once a buyer adopted the plan, its path and the answers about it are theirs.
create function keep_path() returns trigger language plpgsql as $$
begin
  if current_user = 'lockstep_app' and app_side() is distinct from 'buyer'
    and exists (select 1 from plan where id = coalesce(new.plan_id, old.plan_id) and adopted_at is not null) then
    raise exception 'only the buying side changes the path of a plan it adopted' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger keep_path before insert or update or delete on stage for each row execute function keep_path();
--> statement-breakpoint
create function keep_path_answer() returns trigger language plpgsql as $$
begin
  if current_user = 'lockstep_app' and app_side() is distinct from 'buyer' and new.answer in ('accepted', 'declined') then
    raise exception 'only the buying side answers what is suggested for the path' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_path_answer before insert or update on path_proposal for each row execute function keep_path_answer();
