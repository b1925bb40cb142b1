-- Another value with every change of a fact, so that a compiled matcher knows when it is old. Not a number that counts
-- up: one that was rolled back would come again with other content.
create table fact_register (
  organisation_id uuid not null primary key,
  version uuid not null
);
call weft_isolate('fact_register', 'select, insert, update');

-- Where an organisation differs from the default matrix: who approves, class, places (null: anywhere).
create table fact_rule (
  organisation_id uuid not null,
  kind text not null,
  approvers text[] not null check (cardinality(approvers) > 0),
  class text not null check (class in ('public', 'regional', 'internal', 'secret', 'material')),
  places text[],
  set_by uuid,
  set_at timestamptz not null,
  primary key (organisation_id, kind)
);
call weft_isolate('fact_rule', 'select, insert, update');

create table fact (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  class text not null check (class in ('public', 'regional', 'internal', 'secret', 'material')),
  owner_id uuid not null,
  owner_left_at timestamptz,
  source_text text not null,
  source_url text,
  places text[],
  regions text[] not null,
  embargo_until timestamptz,
  -- An executive's name; the member whom a promotion or termination is about.
  subject_name text,
  person_id uuid,
  phrases text[] not null,
  created_at timestamptz not null,
  created_by uuid not null,
  reviewed_at timestamptz not null,
  reviewed_by uuid,
  review_at timestamptz not null,
  review_told_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('fact', 'select, insert, update');
create index fact_by_name on fact (organisation_id, name, id) where withdrawn_at is null;
create index fact_of_owner on fact (organisation_id, owner_id, review_at) where withdrawn_at is null;

-- One version of the words in one language. `change` holds what loosens with it, in force once it is approved.
create table fact_wording (
  organisation_id uuid not null,
  id uuid not null,
  fact_id uuid not null,
  lang text not null,
  version int not null,
  text text not null,
  state text not null check (state in ('proposed', 'approved', 'released', 'live', 'superseded', 'declined', 'withdrawn')),
  release_at timestamptz,
  change jsonb,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_at timestamptz,
  released_at timestamptz,
  live_at timestamptz,
  entered_by uuid,
  ended_at timestamptz,
  reason text,
  primary key (organisation_id, id)
);
call weft_isolate('fact_wording', 'select, insert, update');
-- Exactly one live wording a fact and language, whatever the code above believes.
create unique index fact_wording_live on fact_wording (organisation_id, fact_id, lang) where state = 'live';
create unique index fact_wording_version on fact_wording (organisation_id, fact_id, lang, version);
create index fact_wording_state on fact_wording (organisation_id, state, proposed_at);

-- One verdict a member and wording; one approval a slot.
create table fact_approval (
  organisation_id uuid not null,
  wording_id uuid not null,
  member_id uuid not null,
  slot text not null,
  verdict text not null check (verdict in ('approved', 'declined')),
  note text,
  at timestamptz not null,
  primary key (organisation_id, wording_id, member_id)
);
call weft_isolate('fact_approval', 'select, insert');
create unique index fact_approval_slot on fact_approval (organisation_id, wording_id, slot) where verdict = 'approved';

-- What a field of a channel's live profile should say: a fact's live wording, or fixed words.
create table profile_expectation (
  organisation_id uuid not null,
  channel_id uuid not null,
  field text not null,
  fact_id uuid,
  lang text,
  literal text,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (organisation_id, channel_id, field),
  check ((fact_id is null) <> (literal is null)),
  check ((fact_id is null) = (lang is null))
);
call weft_isolate('profile_expectation');
create index profile_expectation_of_fact on profile_expectation (organisation_id, fact_id) where fact_id is not null;

-- The newest reading of a channel's live profile. `next_at` names the one reading that is planned.
create table profile_reading (
  organisation_id uuid not null,
  channel_id uuid not null,
  tried_at timestamptz,
  read_at timestamptz,
  profile jsonb,
  picture text,
  administrators jsonb,
  administrators_reason text,
  failing_since timestamptz,
  failure text,
  next_at timestamptz,
  primary key (organisation_id, channel_id)
);
call weft_isolate('profile_reading', 'select, insert, update');

create table profile_drift (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  field text not null,
  fact_id uuid,
  expected text not null,
  found text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_how text check (closed_how in ('agrees', 'expectation', 'disconnected')),
  primary key (organisation_id, id)
);
call weft_isolate('profile_drift', 'select, insert, update');
create unique index profile_drift_open on profile_drift (organisation_id, channel_id, field) where closed_at is null;
create index profile_drift_by_time on profile_drift (organisation_id, opened_at desc);

-- A field written to a network: recorded before it is sent.
create table profile_entry (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  field text not null,
  wording_id uuid not null,
  text text not null,
  before text,
  by uuid not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('sending', 'applied', 'failed', 'unknown')),
  reason text,
  primary key (organisation_id, id)
);
call weft_isolate('profile_entry', 'select, insert, update');
create index profile_entry_of_channel on profile_entry (organisation_id, channel_id, at desc);

-- Who should administer a channel's page; `handle` is what the network calls them.
create table page_administrator (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  member_id uuid not null,
  handle text,
  valid_from timestamptz not null,
  valid_to timestamptz,
  note text,
  added_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('page_administrator', 'select, insert, update');
create unique index page_administrator_standing on page_administrator (organisation_id, channel_id, member_id) where ended_at is null;

-- Where the network names nobody, a member looks and confirms by hand.
create table page_confirmation (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  by uuid not null,
  at timestamptz not null,
  note text,
  primary key (organisation_id, id)
);
call weft_isolate('page_confirmation', 'select, insert');
create index page_confirmation_of_channel on page_confirmation (organisation_id, channel_id, at desc);
