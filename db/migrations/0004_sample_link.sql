-- The personal link of somebody of the sample who never signed in, for the one click that opens it.
create function sample_link(a_title text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select link.id from link
    join participant on participant.plan_id = link.plan_id and participant.id = link.participant_id
    join workspace on workspace.id = link.workspace_id
    where workspace.is_sample and a_title in (participant.title, participant.name)
      and link.revoked_at is null and participant.revoked_at is null
    order by link.created_at limit 1
$$;
--> statement-breakpoint
revoke all on function sample_link(text) from public;
--> statement-breakpoint
grant execute on function sample_link(text) to lockstep_app;
