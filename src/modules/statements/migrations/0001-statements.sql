-- Words for a crisis, one language version a row, as they stand; every wording ever kept is a version.
create table statement (
  organisation_id uuid not null,
  id uuid not null,
  version int not null,
  scenario text not null,
  language text not null,
  title text not null,
  -- {"acknowledgement": "…", "empathy": "…", "facts": "…", "action": "…", "nextUpdate": "…"}
  parts jsonb not null,
  audiences text[] not null,
  -- Empty: every channel where it fits.
  channel_ids uuid[] not null,
  owner_id uuid not null,
  state text not null check (state in ('draft', 'asked', 'returned', 'approved')),
  -- Of exactly what somebody is asked about, until it is settled.
  asked_digest text,
  -- Of exactly what was agreed to, and until when; stays in force while it is asked about anew.
  approved_digest text,
  approved_until date,
  approved_at timestamptz,
  returned_note text,
  -- Until when it is meant to hold.
  valid_until date not null,
  -- The day about whose nearing end the owner was told, and of which it was told that it is over.
  warned_of date,
  ended_of date,
  archived_at timestamptz,
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (organisation_id, id)
);
call weft_isolate('statement');
create index statement_list on statement (organisation_id, scenario, language, id) where archived_at is null;
create index statement_of_owner on statement (organisation_id, owner_id) where archived_at is null;

create table statement_version (
  organisation_id uuid not null,
  statement_id uuid not null,
  version int not null,
  title text not null,
  parts jsonb not null,
  reason text not null,
  by uuid not null,
  at timestamptz not null,
  primary key (organisation_id, statement_id, version)
);
call weft_isolate('statement_version', 'select, insert');

-- An incident as far as statements know it: what it is called, who commands, whether its statements are offered.
create table statement_subject (
  organisation_id uuid not null,
  subject_id uuid not null,
  title text not null,
  scenario text not null,
  commander_id uuid,
  opened_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, subject_id)
);
call weft_isolate('statement_subject');

-- What was said, when, by whom, for which incident. Never changed: a later one takes its place.
create table statement_release (
  organisation_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  version int not null,
  subject_id uuid,
  -- Made by the caller once a press: the same press again says nothing twice.
  send_id uuid,
  title text not null,
  language text not null,
  words text not null,
  channel_ids uuid[] not null,
  draft_id uuid not null,
  post_ids uuid[] not null,
  by uuid not null,
  commander_id uuid,
  next_update_at timestamptz,
  at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('statement_release', 'select, insert');
create unique index statement_release_once on statement_release (organisation_id, send_id) where send_id is not null;
create index statement_release_of on statement_release (organisation_id, subject_id, language, at desc);
create index statement_release_newest on statement_release (organisation_id, at desc, id desc);

-- Conversations an incident touches: their agents are offered what was said last.
create table statement_offer (
  organisation_id uuid not null,
  subject_id uuid not null,
  conversation_id uuid not null,
  offered_at timestamptz not null,
  primary key (organisation_id, conversation_id, subject_id)
);
call weft_isolate('statement_offer');

-- Answers that were written from a statement.
create table statement_use (
  organisation_id uuid not null,
  post_id uuid not null,
  release_id uuid not null,
  conversation_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, post_id)
);
call weft_isolate('statement_use');
create index statement_use_of on statement_use (organisation_id, release_id);
