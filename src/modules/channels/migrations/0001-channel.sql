-- One account of ours on a network. The row stays when it is disconnected: what was said there refers to it.
create table channel (
  organisation_id uuid not null,
  id uuid not null,
  network text not null,
  remote_id text not null,
  handle text not null,
  display_name text not null,
  label text,
  avatar_url text,
  profile_url text,
  server_url text not null,
  state text not null check (state in ('connected', 'needs-reconnection', 'disconnected')),
  state_reason text,
  limits jsonb,
  credentials text,
  connected_at timestamptz not null,
  connected_by uuid,
  last_published_at timestamptz,
  primary key (organisation_id, id),
  check (state <> 'disconnected' or credentials is null)
);
call weft_isolate('channel');
create unique index channel_account on channel (organisation_id, network, remote_id);

-- A member is on the way to a network and back. One use, ten minutes; found by the digest of its state only.
create table channel_oauth (
  organisation_id uuid not null,
  state_digest text not null,
  network text not null,
  member_id uuid not null,
  channel_id uuid,
  pending text not null,
  expires_at timestamptz not null,
  primary key (organisation_id, state_digest)
);
call weft_isolate('channel_oauth');
