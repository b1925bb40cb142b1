-- Figures fit to read: what queries found, counted once an hour instead of at every look.
--
-- Whatever changes what an hour holds leaves a mark, in its own transaction; marks are only ever added, so that nobody
-- waits for anybody. An hour without a mark is counted; one with a mark is counted from the rows until somebody counts
-- it anew and takes, in the same statement, exactly the marks of what was counted.
create table found_hour_mark (
  organisation_id uuid not null,
  -- The full hour (UTC) in which the posts were written.
  hour timestamptz not null,
  id bigint generated always as identity,
  primary key (organisation_id, hour, id)
);
call weft_isolate('found_hour_mark');

-- Posts that are the same to every figure: where they were said, in which language and mood, and by which versions of
-- which queries they were found. By that a post that several queries found can be told once, or once for each.
create table found_group (
  organisation_id uuid not null,
  id int not null,
  digest text not null,
  network text not null,
  language text,
  sentiment text,
  -- query:version, in order
  found text[] not null,
  primary key (organisation_id, id)
);
call weft_isolate('found_group');
create unique index found_group_digest on found_group (organisation_id, digest);

-- How many posts of which group an hour holds.
create table found_hour (
  organisation_id uuid not null,
  hour timestamptz not null,
  groups int[] not null,
  counts int[] not null,
  primary key (organisation_id, hour)
) with (fillfactor = 80);
call weft_isolate('found_hour');

create function weft_full_hour(at timestamptz) returns timestamptz language sql immutable parallel safe
  as $$ select date_bin('1 hour', at, timestamptz '2000-01-01 00:00:00+00') $$;

create function found_hits_moved() returns trigger language plpgsql as $$
begin
  insert into found_hour_mark (organisation_id, hour)
    select distinct organisation_id, weft_full_hour(published_at) from moved;
  return null;
end
$$;
create trigger found_hits_added after insert on query_hit referencing new table as moved
  for each statement execute function found_hits_moved();
create trigger found_hits_removed after delete on query_hit referencing old table as moved
  for each statement execute function found_hits_moved();
create trigger found_hits_were after update on query_hit referencing old table as moved
  for each statement execute function found_hits_moved();
create trigger found_hits_are after update on query_hit referencing new table as moved
  for each statement execute function found_hits_moved();

-- A post deleted on the network counts no more. Its hour is marked whether or not anything found it: a hit may be on its
-- way in another transaction.
create function found_post_gone() returns trigger language plpgsql as $$
begin
  insert into found_hour_mark (organisation_id, hour) values (old.organisation_id, weft_full_hour(old.published_at));
  return null;
end
$$;
create trigger found_post_gone after update on mention for each row
  when (old.deleted_at is distinct from new.deleted_at) execute function found_post_gone();
create trigger found_post_erased after delete on mention for each row
  when (old.deleted_at is not null) execute function found_post_gone();

-- What was found before this migration.
insert into found_hour_mark (organisation_id, hour)
  select distinct organisation_id, weft_full_hour(published_at) from query_hit;

-- Mentions the one who asks may not see. A room that hides some says which, by a function of its own in this place.
create function weft_hidden_mentions() returns setof uuid language sql stable parallel safe
  as $$ select null::uuid where false $$;

-- What queries found in those of them that stand, so that it can be taken off what is counted.
create function weft_hidden_hits(since timestamptz, until timestamptz) returns setof query_hit
  language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
  select h.* from weft_hidden_mentions() as hidden(id)
    join query_hit h on h.organisation_id = weft_organisation() and h.mention_id = hidden.id
      and h.published_at >= since and h.published_at < until
    where not exists (select from mention gone where gone.organisation_id = h.organisation_id
      and gone.id = h.mention_id and gone.deleted_at is not null)
$$;
revoke all on function weft_hidden_hits(timestamptz, timestamptz) from public;
grant execute on function weft_hidden_hits(timestamptz, timestamptz) to weft_app;
