-- What changed since somebody last counted it, by five minutes: for rooms that watch how much is said.
--
-- Whatever changes what a query found, or what was said to an account of ours, leaves a mark in its own transaction. Marks
-- are only ever added, so that nobody waits for anybody; who counts takes, in the same statement, exactly the marks of what
-- was counted.
create table watch_mark (
  organisation_id uuid not null,
  kind text not null check (kind in ('query', 'channel')),
  -- The query or the channel.
  subject uuid not null,
  -- Five full minutes (UTC) in which the posts were written.
  bucket timestamptz not null,
  id bigint generated always as identity,
  primary key (organisation_id, bucket, kind, subject, id)
);
call weft_isolate('watch_mark');

create function weft_five_minutes(at timestamptz) returns timestamptz language sql immutable parallel safe
  as $$ select date_bin('5 minutes', at, timestamptz '2000-01-01 00:00:00+00') $$;

create function watched_hits_moved() returns trigger language plpgsql as $$
begin
  insert into watch_mark (organisation_id, kind, subject, bucket)
    select distinct organisation_id, 'query', query_id, weft_five_minutes(published_at) from moved;
  return null;
end
$$;
create trigger watched_hits_added after insert on query_hit referencing new table as moved
  for each statement execute function watched_hits_moved();
create trigger watched_hits_removed after delete on query_hit referencing old table as moved
  for each statement execute function watched_hits_moved();
create trigger watched_hits_were after update on query_hit referencing old table as moved
  for each statement execute function watched_hits_moved();
create trigger watched_hits_are after update on query_hit referencing new table as moved
  for each statement execute function watched_hits_moved();

create function watched_mentions_added() returns trigger language plpgsql as $$
begin
  insert into watch_mark (organisation_id, kind, subject, bucket)
    select distinct organisation_id, 'channel', channel_id, weft_five_minutes(published_at) from moved where addressed;
  return null;
end
$$;
create trigger watched_mentions_added after insert on mention referencing new table as moved
  for each statement execute function watched_mentions_added();

-- Deleted on the network, or found out to speak to us.
create function watched_mention_changed() returns trigger language plpgsql as $$
begin
  insert into watch_mark (organisation_id, kind, subject, bucket)
    select old.organisation_id, 'channel', old.channel_id, weft_five_minutes(old.published_at)
    union select h.organisation_id, 'query', h.query_id, weft_five_minutes(h.published_at) from query_hit h
      where h.organisation_id = old.organisation_id and h.mention_id = old.id;
  return null;
end
$$;
create trigger watched_mention_changed after update on mention for each row
  when (old.deleted_at is distinct from new.deleted_at or old.addressed is distinct from new.addressed)
  execute function watched_mention_changed();
create trigger watched_mention_erased after delete on mention for each row
  when (old.addressed) execute function watched_mention_changed();

-- Messages between two people are not what the public says: few rows, looked up for every post that is counted.
create index mention_private on mention (organisation_id, id) where kind = 'message';

-- What was said in the nine weeks before this migration: what is usual is learned from eight.
insert into watch_mark (organisation_id, kind, subject, bucket)
  select distinct organisation_id, 'query', query_id, weft_five_minutes(published_at) from query_hit
    where published_at >= now() - interval '63 days'
  union all select distinct organisation_id, 'channel', channel_id, weft_five_minutes(published_at) from mention
    where addressed and published_at >= now() - interval '63 days';
