-- ST1: an address below a domain of the workspace (mail.northwind.example) is one of the workspace's too.
create function in_domains(an_address text, some_domains text[]) returns boolean language sql immutable as $$
  select exists (
    select 1 from unnest(some_domains) as own(name), lower(split_part(coalesce(an_address, ''), '@', 2)) as theirs
      where theirs = lower(own.name) or right(theirs, length(own.name) + 1) = '.' || lower(own.name)
  )
$$;
--> statement-breakpoint
create or replace function keep_sides_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.side = 'buyer' and new.revoked_at is null and (new.access in ('champion', 'deputy') or new.can_move_stage) and exists (
    select 1 from workspace where workspace.id = new.workspace_id and in_domains(new.address, workspace.domains)
  ) then
    raise exception 'an address of the workspace cannot lead a plan for the buying side' using errcode = '42501';
  end if;
  return new;
end $$;
