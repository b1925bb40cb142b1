-- One company. Its own id is the tenant key of everything else.
create table organisation (
  organisation_id uuid primary key,
  name text not null,
  zone text not null,
  demo boolean not null default false,
  -- The department that gets what nobody else does.
  reception_id uuid,
  created_at timestamptz not null
);
call weft_isolate('organisation', 'select, insert, update');

create table department (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  head_id uuid,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('department', 'select, insert, update');
create unique index department_name on department (organisation_id, lower(name)) where archived_at is null;

create table member (
  organisation_id uuid not null,
  id uuid not null,
  -- The account that signs in; null until the invitation is accepted.
  user_id uuid,
  name text not null,
  -- The name without case and accents, for order and search.
  sort_key text not null,
  email text not null,
  email_key text not null,
  title text,
  department_id uuid,
  manager_id uuid,
  roles text[] not null,
  languages text[] not null,
  locale text not null,
  status text not null check (status in ('invited', 'active', 'left')),
  created_at timestamptz not null,
  joined_at timestamptz,
  left_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('member', 'select, insert, update');
create unique index member_email on member (organisation_id, email_key);
-- A user belongs to one organisation. Whoever changes this gives sign-in a way to choose.
create unique index member_user on member (user_id) where user_id is not null;
create index member_list on member (organisation_id, sort_key, id) where status <> 'left';
create index member_of_department on member (organisation_id, department_id) where status <> 'left';
create index member_of_manager on member (organisation_id, manager_id) where status <> 'left';

create table invitation (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  email text not null,
  -- SHA-256 of the token in the link; the token itself is kept nowhere.
  token_hash bytea not null unique,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('invitation', 'select, insert, update');
create unique index invitation_open on invitation (organisation_id, member_id) where accepted_at is null and revoked_at is null;

-- Three questions that must be answered before an organisation is known. Each gives no more than it must; they run
-- with the rights of the tables' owner, therefore with a search path of their own.

-- Who is this user, and where.
create function weft_memberships(of_user uuid)
returns table (organisation_id uuid, member_id uuid, name text, department_id uuid, roles text[], status text)
language sql stable security definer set search_path = pg_catalog, public
as $$ select m.organisation_id, m.id, m.name, m.department_id, m.roles, m.status from member m where m.user_id = of_user $$;

-- Which invitation does this token open.
create function weft_invitation(of_token bytea)
returns table (organisation_id uuid, invitation_id uuid)
language sql stable security definer set search_path = pg_catalog, public
as $$ select i.organisation_id, i.id from invitation i where i.token_hash = of_token $$;

-- For whom do background processes work.
create function weft_organisation_ids() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public
as $$ select o.organisation_id from organisation o order by o.created_at $$;

revoke all on function weft_memberships(uuid), weft_invitation(bytea), weft_organisation_ids() from public;
grant execute on function weft_memberships(uuid), weft_invitation(bytea), weft_organisation_ids() to weft_app;
