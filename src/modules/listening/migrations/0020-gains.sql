-- What new posts add to what is watched is told as it comes, instead of having everything counted anew that the same five
-- minutes hold: in a flood each count read all that came before it.
--
-- A row tells what one statement added, by query, version and five minutes: places of one another in its lists. Rows are
-- only ever added, so that nobody waits for anybody; who counts takes them in the statement that counts anew what is marked.
create table watch_gain (
  organisation_id uuid not null,
  id bigint generated always as identity,
  -- How many places the lists have.
  size int not null,
  queries uuid[] not null,
  versions int[] not null,
  buckets timestamptz[] not null,
  n int[] not null,
  positive int[] not null,
  neutral int[] not null,
  negative int[] not null,
  -- When the first of these posts came.
  heard_from timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('watch_gain');
-- It is read once, soon, and then gone: not worth pressing.
alter table watch_gain alter column queries set storage external, alter column versions set storage external,
  alter column buckets set storage external, alter column n set storage external, alter column positive set storage external,
  alter column neutral set storage external, alter column negative set storage external;

-- Since when posts came that may be news, so that words are looked for in those alone; infinity: none.
alter table watch_mark add column heard_from timestamptz not null default '-infinity';

-- True of a row that this transaction wrote itself, in a savepoint or not: what is seen though it was written by somebody
-- who has not committed is our own. `age` is counted from us, and nothing of ours is older; what began after us may have
-- committed meanwhile.
create function weft_written_here(writer xid) returns boolean language sql volatile
  as $$ select case when age(writer) > 0 then false
    else pg_xact_status((pg_current_xact_id()::text::bigint - age(writer))::text::xid8) = 'in progress' end $$;

-- Gains are of posts that this transaction wrote itself: until it commits nobody else changes them, and whatever is done to
-- them later leaves a mark. Everything else that is found is marked, and counted anew: somebody may delete the post at this
-- moment, without seeing what we find in it.
create function watched_hits_added() returns trigger language plpgsql as $$
begin
  with hit as materialized (
      select h.organisation_id, h.query_id, h.version, weft_five_minutes(h.published_at) as bucket, h.sentiment,
        coalesce(m.fresh, false) as fresh, m.counts, coalesce(m.received_at, 'infinity') as received_at
      from moved h left join lateral (select weft_written_here(m.xmin) as fresh,
          m.deleted_at is null and m.kind <> 'message' as counts, m.received_at
        from mention m where m.organisation_id = h.organisation_id and m.id = h.mention_id offset 0) m on true),
    marked as (insert into watch_mark (organisation_id, kind, subject, bucket, heard_from)
      select organisation_id, 'query', query_id, bucket, min(received_at) from hit where not fresh group by 1, 3, 4),
    gain as (select organisation_id, query_id, version, bucket, count(*) filter (where counts)::int as n,
        count(*) filter (where counts and sentiment = 'positive')::int as positive,
        count(*) filter (where counts and sentiment = 'neutral')::int as neutral,
        count(*) filter (where counts and sentiment = 'negative')::int as negative,
        min(received_at) as received_at, row_number() over (order by organisation_id) / 5000 as part
      from hit where fresh group by 1, 2, 3, 4)
  insert into watch_gain (organisation_id, size, queries, versions, buckets, n, positive, neutral, negative, heard_from)
    select organisation_id, count(*), array_agg(query_id), array_agg(version), array_agg(bucket), array_agg(n),
      array_agg(positive), array_agg(neutral), array_agg(negative), min(received_at)
    from gain group by organisation_id, part;
  return null;
end
$$;
drop trigger watched_hits_added on query_hit;
create trigger watched_hits_added after insert on query_hit referencing new table as moved
  for each statement execute function watched_hits_added();

create or replace function watched_hits_moved() returns trigger language plpgsql as $$
begin
  insert into watch_mark (organisation_id, kind, subject, bucket, heard_from)
    select h.organisation_id, 'query', h.query_id, weft_five_minutes(h.published_at), min(coalesce(m.received_at, 'infinity'))
    from moved h left join lateral (select m.received_at from mention m
      where m.organisation_id = h.organisation_id and m.id = h.mention_id offset 0) m on true
    group by 1, 3, 4;
  return null;
end
$$;

create or replace function watched_mention_added() returns trigger language plpgsql as $$
begin
  insert into watch_mark (organisation_id, kind, subject, bucket, heard_from)
    values (new.organisation_id, 'channel', new.channel_id, weft_five_minutes(new.published_at), new.received_at);
  return null;
end
$$;

create or replace function watched_mention_changed() returns trigger language plpgsql as $$
declare
  -- What is gone is no news; what is found out to speak to us is.
  heard timestamptz := 'infinity';
begin
  if tg_op = 'UPDATE' and new.addressed is distinct from old.addressed then
    heard := old.received_at;
  end if;
  insert into watch_mark (organisation_id, kind, subject, bucket, heard_from)
    select old.organisation_id, 'channel', old.channel_id, weft_five_minutes(old.published_at), heard
    union select h.organisation_id, 'query', h.query_id, weft_five_minutes(h.published_at), heard from query_hit h
      where h.organisation_id = old.organisation_id and h.mention_id = old.id;
  return null;
end
$$;
