-- How much was said, by five minutes: an hour is a row of twelve. What is watched is a query, an account of ours or a desk.
create table signal_count (
  organisation_id uuid not null,
  watch_kind text not null check (watch_kind in ('query', 'channel', 'desk')),
  watch_id uuid not null,
  hour timestamptz not null,
  n int[] not null,
  positive int[] not null,
  neutral int[] not null,
  negative int[] not null,
  primary key (organisation_id, watch_kind, watch_id, hour)
) with (fillfactor = 70);
call weft_isolate('signal_count');

-- What is known of something that is watched.
create table signal_watch (
  organisation_id uuid not null,
  watch_kind text not null,
  watch_id uuid not null,
  -- The first five minutes in which anything was said, and the last.
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- The detector as it stood before `detector_at`; null: to be worked out from all counts.
  detector jsonb,
  detector_at timestamptz,
  -- It rang at this moment for the last time.
  rang_at timestamptz,
  primary key (organisation_id, watch_kind, watch_id)
) with (fillfactor = 70);
call weft_isolate('signal_watch');
create index signal_watch_quiet on signal_watch (organisation_id, last_at);

-- How far an organisation is counted.
create table signal_progress (
  organisation_id uuid not null primary key,
  desks_until timestamptz not null
);
call weft_isolate('signal_progress');

create table signal (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('volume', 'mood', 'watch-word', 'press', 'silence', 'button')),
  -- Everything it was noticed by, the first first.
  kinds text[] not null,
  -- One signal a root cause: of all that are not over, one has this key.
  root_key text not null,
  state text not null check (state in ('open', 'muted', 'ended')),
  query_id uuid,
  channel_id uuid,
  department_id uuid,
  floor text check (floor in ('harm', 'data', 'legal', 'executive')),
  started_at timestamptz not null,
  raised_at timestamptz not null,
  last_at timestamptz not null,
  ended_at timestamptz,
  -- How often it was told again that it grew.
  times int not null default 0,
  -- What explains it (domain/parts.ts), as it is now and as it was last told.
  parts jsonb not null,
  told jsonb not null,
  mention_ids uuid[] not null,
  -- The post under which it began, or the first one.
  root_mention_id uuid,
  -- Why somebody pressed the button.
  words text,
  raised_by uuid,
  muted_by uuid,
  verdict text check (verdict in ('noise', 'real')),
  verdict_reason text,
  verdict_by uuid,
  verdict_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('signal');
call weft_restrict('signal', 'department_id');
-- One about a few posts on a restricted desk shows to its people alone; a storm is public.
call weft_hide_rows('signal', 'root_turn', 'root_mention_id is not null and cardinality(mention_ids) <= 3 and weft_turn_is_hidden(root_mention_id)');
create unique index signal_root on signal (organisation_id, root_key) where state <> 'ended';
create index signal_list on signal (organisation_id, raised_at desc, id desc);
create index signal_standing on signal (organisation_id, last_at desc) where state <> 'ended';
create index signal_settled on signal (organisation_id, verdict_at) where verdict is not null;

-- Which watches noticed it, and by what.
create table signal_part (
  organisation_id uuid not null,
  signal_id uuid not null,
  kind text not null,
  watch_kind text not null,
  watch_id uuid not null,
  parts jsonb not null,
  at timestamptz not null,
  primary key (organisation_id, signal_id, kind, watch_kind, watch_id)
);
call weft_isolate('signal_part');
call weft_restrict_part('signal_part', 'signal_id', 'signal');

-- Posts that were taken into account already, by what: a word is heard once in a post, however often it is counted.
create table signal_heard (
  organisation_id uuid not null,
  mention_id uuid not null,
  kind text not null check (kind in ('watch-word', 'press')),
  signal_id uuid,
  at timestamptz not null,
  primary key (organisation_id, mention_id, kind)
);
call weft_isolate('signal_heard');

-- What somebody called noise: what looks the same is not told again for a while.
create table signal_mute (
  organisation_id uuid not null,
  id uuid not null,
  signal_id uuid not null,
  reason text not null,
  by uuid,
  at timestamptz not null,
  until timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  -- What it looked like (domain/mute.ts).
  shape jsonb not null,
  primary key (organisation_id, id)
);
call weft_isolate('signal_mute');
call weft_restrict_part('signal_mute', 'signal_id', 'signal');
create index signal_mute_standing on signal_mute (organisation_id, until);

-- Words to look out for beside the ones that are built in, and built-in ones that are not wanted.
create table watch_word (
  organisation_id uuid not null,
  id uuid not null,
  word text not null,
  language text,
  floor text check (floor in ('harm', 'data', 'legal', 'executive')),
  -- True: this word is not looked out for.
  off boolean not null default false,
  by uuid,
  at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('watch_word');
create unique index watch_word_once on watch_word (organisation_id, lower(word));

-- What the detector would have said of a past time, or of somebody's file.
create table signal_replay (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  -- The watch and its time, or the counts of a file.
  asked jsonb not null,
  state text not null check (state in ('waiting', 'done', 'failed')),
  result jsonb,
  reason text,
  by uuid,
  department_id uuid,
  at timestamptz not null,
  done_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('signal_replay');
call weft_restrict('signal_replay', 'department_id');
create index signal_replay_list on signal_replay (organisation_id, at desc, id desc);
