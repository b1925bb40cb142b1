-- What webhooks delivered: a delivery is known by what was signed, so that none counts twice.
create table hook_delivery (
  organisation_id uuid not null,
  channel_id uuid not null,
  -- Digest of what was signed.
  digest bytea not null,
  -- The sender's own id of the delivery, when it gave one; the same id again is the same delivery, sent once more.
  delivery_id text,
  received_at timestamptz not null,
  items int not null,
  fresh int not null,
  primary key (organisation_id, channel_id, digest)
);
call weft_isolate('hook_delivery');
create unique index hook_delivery_id on hook_delivery (organisation_id, channel_id, delivery_id) where delivery_id is not null;
create index hook_delivery_time on hook_delivery (organisation_id, channel_id, received_at desc);

-- The last delivery a hook turned away, for whoever looks why nothing comes.
create table hook_refusal (
  organisation_id uuid not null,
  channel_id uuid not null,
  refused_at timestamptz not null,
  reason text not null,
  times int not null default 1,
  primary key (organisation_id, channel_id)
) with (fillfactor = 70);
call weft_isolate('hook_refusal');

-- Whose hook an address is, before anybody has signed in: ids only.
create function weft_hook_source(hook uuid) returns table (organisation_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.organisation_id from source s
    where s.channel_id = hook and s.network = 'webhook' and s.kind = 'account' and s.state = 'active' $$;

-- Files of other tools.
create table listening_import (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  file_name text not null,
  bytes bigint not null,
  state text not null check (state in ('uploading', 'draft', 'checking', 'checked', 'waiting', 'running', 'done',
    'failed', 'undoing', 'undone', 'dropped')),
  -- How the file is written, and its columns; null while it is being uploaded.
  layout jsonb,
  -- Which column means what, and how its times are meant.
  settings jsonb not null,
  -- Rows: read so far, in all (after the check), that can be read, refused; new and known after the import.
  done int not null default 0,
  total int,
  good int,
  refused int,
  fresh int,
  known int,
  failure text,
  created_by uuid,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (organisation_id, id)
) with (fillfactor = 70);
call weft_isolate('listening_import');
create index listening_import_time on listening_import (organisation_id, created_at desc);

create table listening_import_part (
  organisation_id uuid not null,
  import_id uuid not null,
  part int not null,
  bytes bytea not null,
  primary key (organisation_id, import_id, part)
);
call weft_isolate('listening_import_part');

-- Rows that could not be read, with their beginning, for the list people download.
create table listening_import_refusal (
  organisation_id uuid not null,
  import_id uuid not null,
  line int not null,
  reason text not null,
  row text not null,
  primary key (organisation_id, import_id, line)
);
call weft_isolate('listening_import_refusal');
