-- Content being written. `revision` grows with every save, so two writers never overwrite each other unaware.
create table draft (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  idea text not null,
  author_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'scheduled', 'live', 'stopped')),
  returned_note text,
  scheduled_at timestamptz,
  revision int not null,
  digest text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (organisation_id, id)
);
call weft_isolate('draft');
create index draft_newest on draft (organisation_id, updated_at desc, id desc);
create index draft_by_time on draft (organisation_id, scheduled_at) where scheduled_at is not null;

-- The draft's version for one channel.
create table variant (
  organisation_id uuid not null,
  draft_id uuid not null,
  channel_id uuid not null,
  position int not null,
  text text not null,
  media jsonb not null,
  lang text,
  primary key (organisation_id, draft_id, channel_id)
);
call weft_isolate('variant');

-- What goes out, once. Its words never change after it was made; states: see domain/lifecycle.ts.
create table post (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('post', 'reply')),
  channel_id uuid not null,
  draft_id uuid,
  subject_id uuid,
  author_id uuid not null,
  title text not null,
  text text not null,
  lang text,
  media jsonb not null,
  reply_to jsonb,
  digest text not null,
  decided_subject_id uuid not null,
  state text not null check (state in ('waiting', 'scheduled', 'claimed', 'sending', 'live', 'refused', 'unknown', 'held', 'cancelled')),
  state_reason text,
  hold text check (hold in ('pause', 'reconnect', 'decision')),
  due_at timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts int not null default 0,
  claimed_at timestamptz,
  live_at timestamptz,
  remote_id text,
  url text,
  remote_context jsonb,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('post');
create index post_due on post (organisation_id, next_attempt_at) where state in ('scheduled', 'claimed', 'sending', 'unknown');
create index post_by_due on post (organisation_id, due_at);
create index post_of_draft on post (organisation_id, draft_id);
create index post_of_subject on post (organisation_id, subject_id);
create index post_live on post (organisation_id, live_at desc) where state = 'live';
create unique index post_remote on post (organisation_id, channel_id, remote_id) where remote_id is not null;

-- A network asked us to wait: nothing goes out on this channel before then.
create table channel_wait (
  organisation_id uuid not null,
  channel_id uuid not null,
  until timestamptz not null,
  reason text not null,
  primary key (organisation_id, channel_id)
);
call weft_isolate('channel_wait');
