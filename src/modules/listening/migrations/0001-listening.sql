-- Where inbound comes from: one for each channel that can receive.
create table source (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  network text not null,
  -- active: ingest follows it; paused: the channel asks for reconnection; stopped: the channel was disconnected
  state text not null default 'active' check (state in ('active', 'paused', 'stopped')),
  -- Where to go on; moved only together with the items that stood before it.
  cursor text,
  streaming boolean not null default false,
  polled_at timestamptz,
  succeeded_at timestamptz,
  received_at timestamptz,
  failures int not null default 0,
  fault text,
  next_at timestamptz not null,
  -- The network asked to be left alone until then.
  not_before timestamptz,
  -- Counts requests to look at once.
  wake int not null default 0,
  created_at timestamptz not null,
  primary key (organisation_id, id)
) with (fillfactor = 70);
call weft_isolate('source');
create unique index source_channel on source (organisation_id, channel_id);

-- A time in which nothing could be collected. Never silent: drawn where people look, and told to the figures.
create table source_gap (
  organisation_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  channel_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz,
  reason text not null,
  -- What came late, once collecting went on.
  late_items int not null default 0,
  primary key (organisation_id, id)
);
call weft_isolate('source_gap');
create unique index source_gap_open on source_gap (organisation_id, source_id) where to_at is null;
create index source_gap_time on source_gap (organisation_id, from_at);

-- Raw items as the network handed them out, before anything is made of them.
create table intake (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  remote_id text not null,
  body jsonb not null,
  received_at timestamptz not null,
  state text not null default 'new' check (state in ('new', 'done', 'dead')),
  -- Why it is dead, or what it was when it is no mention.
  reason text,
  primary key (organisation_id, id)
);
call weft_isolate('intake');
create unique index intake_item on intake (organisation_id, channel_id, remote_id);
create index intake_new on intake (organisation_id, channel_id, id) where state = 'new';
create index intake_dead on intake (organisation_id, id) where state = 'dead';

-- One inbound item in our words.
create table mention (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  network text not null,
  remote_id text not null,
  kind text not null,
  url text,
  title text,
  text text not null,
  lang text,
  published_at timestamptz not null,
  received_at timestamptz not null,
  -- The author's clock ran ahead (or said nothing): published_at is then when we received it.
  clock_unsure boolean not null default false,
  author_remote_id text not null,
  author_handle text not null,
  author_name text not null,
  author_avatar_url text,
  author_profile_url text,
  author_followers bigint,
  media jsonb not null,
  in_reply_to text,
  thread_root text,
  addressed boolean not null,
  reply_context jsonb not null,
  deleted_at timestamptz,
  search tsvector generated always as (to_tsvector('simple'::regconfig,
    left(coalesce(title, '') || ' ' || text || ' ' || author_name || ' ' || author_handle, 100000))) stored,
  primary key (organisation_id, id)
);
call weft_isolate('mention');
create unique index mention_item on mention (organisation_id, channel_id, remote_id);
create index mention_time on mention (organisation_id, received_at desc, id desc);
create index mention_channel_time on mention (organisation_id, channel_id, received_at desc, id desc);
create index mention_search on mention using gin (search);
alter table mention alter column search set statistics 5000;

-- Deletions of items we have not seen: streams and polls overtake each other.
create table mention_deletion (
  organisation_id uuid not null,
  channel_id uuid not null,
  remote_id text not null,
  deleted_at timestamptz not null,
  primary key (organisation_id, channel_id, remote_id)
);
call weft_isolate('mention_deletion');

-- What ingest has to follow, across organisations: ids only.
create function weft_ingest_sources() returns table (organisation_id uuid, id uuid, channel_id uuid, wake int)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, id, channel_id, wake from source where state = 'active' $$;

-- How far behind collecting is, across organisations: figures only.
create function weft_ingest_health() returns table (sources int, overdue_seconds double precision,
    failing int, unread int, unread_seconds double precision)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select
      (select count(*)::int from source where state = 'active'),
      (select coalesce(extract(epoch from now() - min(next_at)), 0)::float8 from source where state = 'active'),
      (select count(*)::int from source where state = 'active' and failures > 0),
      (select count(*)::int from intake where state = 'new'),
      (select coalesce(extract(epoch from now() - min(received_at)), 0)::float8 from intake where state = 'new')
  $$;
