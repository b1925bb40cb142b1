-- One import of a list of people: what was uploaded, how it was read, what came of it.
create table directory_import (
  organisation_id uuid not null,
  id uuid not null,
  file_name text not null,
  -- The file itself; erased once it is not needed any more, a day later at the latest.
  source bytea,
  -- domain/fields.ts and domain/plan-import.ts.
  mapping jsonb not null,
  options jsonb not null,
  state text not null check (state in ('draft', 'waiting', 'running', 'done', 'failed', 'undone', 'dropped')),
  -- Rows written so far, of how many; written beside the import's own transaction.
  total int not null default 0,
  done int not null default 0,
  counts jsonb,
  failure text,
  -- What was before, for taking the import back; erased with the file.
  inverse jsonb,
  created_by uuid,
  created_at timestamptz not null,
  settled_at timestamptz,
  undo_until timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('directory_import');
create index directory_import_list on directory_import (organisation_id, created_at desc);

-- A key for one other system that keeps the directory by SCIM.
create table scim_token (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  -- SHA-256 of the token; the token itself is shown once and kept nowhere.
  token_hash bytea not null unique,
  -- The first letters of the token, so that people can tell which it is.
  hint text not null,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('scim_token', 'select, insert, update');

-- Groups of the other system that are roles here. Any other group is a department.
create table scim_group_role (
  organisation_id uuid not null,
  id uuid not null,
  -- The group's displayName there.
  group_name text not null,
  -- An id of the catalogue of roles; never the owner's.
  role text not null check (role <> 'owner'),
  external_id text,
  primary key (organisation_id, id)
);
call weft_isolate('scim_group_role');
create unique index scim_group_role_name on scim_group_role (organisation_id, lower(group_name));

-- What SCIM calls a department: its externalId there.
create table scim_group (
  organisation_id uuid not null,
  department_id uuid not null,
  external_id text,
  primary key (organisation_id, department_id)
);
call weft_isolate('scim_group');

-- What SCIM calls a member beside what the directory knows: the name they sign in with there, their number.
create table scim_user (
  organisation_id uuid not null,
  member_id uuid not null,
  user_name text not null,
  user_name_key text not null,
  employee_number text,
  -- Deleted there: they have left here, and are not shown over SCIM any more.
  deleted_at timestamptz,
  primary key (organisation_id, member_id)
);
call weft_isolate('scim_user');
create unique index scim_user_name on scim_user (organisation_id, user_name_key);

-- Whose token is this: asked before an organisation is known. Only a token that counts is found.
create function weft_scim_token(of_token bytea, moment timestamptz)
returns table (organisation_id uuid, token_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select t.organisation_id, t.id, t.name from scim_token t
  where t.token_hash = of_token and t.revoked_at is null and (t.expires_at is null or t.expires_at > moment) $$;
revoke all on function weft_scim_token(bytea, timestamptz) from public;
grant execute on function weft_scim_token(bytea, timestamptz) to weft_app;
