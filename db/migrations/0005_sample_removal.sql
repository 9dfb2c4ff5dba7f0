-- A plan that goes takes its people along before its steps, and a step still names its owner then. So what names people goes
-- first: steps with all that hangs on them, links, notices.
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
  delete from step where workspace_id = any(some_workspaces);
  delete from link where workspace_id = any(some_workspaces);
  delete from succession_notice where workspace_id = any(some_workspaces);
  delete from plan where workspace_id = any(some_workspaces);
  delete from workspace where id = any(some_workspaces);
  delete from person where id = any(some_persons) and not is_administrator
    and not exists (select 1 from member where member.person_id = person.id)
    and not exists (select 1 from participant where participant.person_id = person.id);
end $$;
