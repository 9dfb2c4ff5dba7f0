-- How far somebody has read the updates of a plan: part of what a page shows its reader, and so of the tag of that page.
create function updates_read_of(a_person uuid, a_plan uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('updatesRead',
    (select cursor from updates_read where plan_id = a_plan and author_id = a_person and lane = 'own'))
$$;
--> statement-breakpoint
revoke all on function updates_read_of(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function updates_read_of(uuid, uuid) to lockstep_app;
