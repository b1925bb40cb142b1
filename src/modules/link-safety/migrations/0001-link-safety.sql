-- Lists of rules that administrators hand in; what a version says is never changed, only replaced by the next.
create table link_list (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  verdict text not null check (verdict in ('dangerous', 'suspicious', 'safe')),
  enabled boolean not null,
  version integer not null,
  expires_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('link_list');

-- `rules`: sorted numbers, eight bytes each (domain/list-index.ts).
create table link_list_version (
  organisation_id uuid not null,
  list_id uuid not null,
  version integer not null,
  rules bytea not null,
  rule_count integer not null,
  expires_at timestamptz,
  added_at timestamptz not null,
  added_by uuid,
  primary key (organisation_id, list_id, version)
);
call weft_isolate('link_list_version', 'select, insert, delete');

-- What the organisation itself allows or forbids; ended rules stay, for the record.
create table link_rule (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('allow', 'deny')),
  pattern text not null,
  reason text not null,
  expires_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('link_rule', 'select, insert, update');
create index link_rule_standing on link_rule (organisation_id, kind, pattern) where ended_at is null;

-- One row an organisation once somebody changed a setting.
create table link_setting (
  organisation_id uuid not null,
  follow boolean not null,
  own_hosts text[] not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organisation_id)
);
call weft_isolate('link_setting', 'select, insert, update');

-- What an address was seen to lead to; keyed by the SHA-256 of its one spelling. What it is worth is judged anew each
-- time from the lists of that moment, so only the way is kept.
create table link_verdict (
  organisation_id uuid not null,
  url_hash text not null,
  url text not null,
  hops jsonb,
  ending text,
  note text,
  followed_at timestamptz,
  -- From this moment on it may be followed again; a run that is on its way moves it forward.
  next_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (organisation_id, url_hash)
);
call weft_isolate('link_verdict');
create index link_verdict_seen on link_verdict (organisation_id, seen_at);

-- Where an address stands: a message from outside, a draft of ours.
create table link_sighting (
  organisation_id uuid not null,
  url_hash text not null,
  subject_type text not null,
  subject_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  seen_at timestamptz not null,
  primary key (organisation_id, url_hash, subject_type, subject_id)
);
call weft_isolate('link_sighting');

-- Addresses from outside that were held back, and what a named human decided about each.
create table link_quarantine (
  organisation_id uuid not null,
  id uuid not null,
  url_hash text not null,
  url text not null,
  verdict text not null check (verdict in ('suspicious', 'dangerous')),
  rule text not null,
  reason text not null,
  advice text,
  list text,
  state text not null check (state in ('held', 'released', 'kept', 'lifted')),
  held_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  settle_reason text,
  primary key (organisation_id, id)
);
call weft_isolate('link_quarantine', 'select, insert, update');
create unique index link_quarantine_of_url on link_quarantine (organisation_id, url_hash);
create index link_quarantine_by_time on link_quarantine (organisation_id, state, held_at desc, id desc);
