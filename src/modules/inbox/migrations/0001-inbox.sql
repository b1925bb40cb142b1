-- A person outside, and their accounts. Two handles are one contact only on explicit proof.
create table contact (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('contact');

create table handle (
  organisation_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  network text not null,
  remote_id text not null,
  handle text not null,
  display_name text not null,
  avatar_url text,
  profile_url text,
  followers bigint,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('handle');
create unique index handle_remote on handle (organisation_id, network, remote_id);
create index handle_of_contact on handle (organisation_id, contact_id);

create table conversation (
  organisation_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  channel_id uuid not null,
  network text not null,
  thread_key text not null,
  title text not null,
  preview text not null,
  department_id uuid not null,
  routed_because text not null,
  owner_id uuid,
  state text not null check (state in ('open', 'snoozed', 'closed')),
  snoozed_until timestamptz,
  opened_at timestamptz not null,
  closed_at timestamptz,
  last_message_at timestamptz not null,
  last_direction text not null check (last_direction in ('in', 'out')),
  last_mention_id uuid,
  message_count int not null,
  -- When the clock that runs now is up; far future when none runs, so that one index serves the list.
  due_at timestamptz not null default 'infinity',
  delivery text check (delivery in ('waiting', 'held', 'refused', 'unknown')),
  primary key (organisation_id, id)
);
call weft_isolate('conversation');
-- Two mentions of one person in one thread that arrive at once still open one conversation.
create unique index conversation_thread on conversation (organisation_id, channel_id, contact_id, thread_key);
create index conversation_list on conversation (organisation_id, state, due_at, last_message_at desc, id);
create index conversation_desk on conversation (organisation_id, department_id, state, due_at);
create index conversation_owner on conversation (organisation_id, owner_id, state, due_at);
create index conversation_contact on conversation (organisation_id, contact_id, last_message_at desc);

create table message (
  organisation_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  mention_id uuid,
  post_id uuid,
  author_id uuid,
  at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('message');
create unique index message_of_mention on message (organisation_id, mention_id) where mention_id is not null;
create unique index message_of_post on message (organisation_id, post_id) where post_id is not null;
create index message_thread on message (organisation_id, conversation_id, at, id);

create table note (
  organisation_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  author_id uuid not null,
  text text not null,
  at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('note');
create index note_thread on note (organisation_id, conversation_id, at);

-- Every clock that ever ran: what the metrics stand on. At most one runs a conversation.
create table clock (
  organisation_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  department_id uuid not null,
  channel_id uuid not null,
  kind text not null check (kind in ('first', 'next')),
  started_at timestamptz not null,
  due_at timestamptz not null,
  stopped_at timestamptz,
  stopped_by uuid,
  outcome text check (outcome in ('kept', 'missed', 'closed')),
  breached_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('clock');
create unique index clock_running on clock (organisation_id, conversation_id) where stopped_at is null;
create index clock_by_start on clock (organisation_id, kind, started_at);
create index clock_of_conversation on clock (organisation_id, conversation_id, started_at);

-- What a member is typing, kept on the server.
create table reply_draft (
  organisation_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  text text not null,
  media jsonb not null,
  updated_at timestamptz not null,
  primary key (organisation_id, conversation_id, member_id)
);
call weft_isolate('reply_draft');
