-- Roles of the organisation's own, beside those of the catalogue (domain/roles.ts).
create table role (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  rights text[] not null check (cardinality(rights) > 0),
  -- What somebody in this role knows and does, one line each.
  competencies text[] not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('role');
create unique index role_name on role (organisation_id, lower(name));

-- A role held by a member in a scope, for a time. Null in a scope's column means everywhere. Roles of the catalogue that
-- are held everywhere and for good stand in member.roles.
create table role_assignment (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- An id of the catalogue, or of a row in role.
  role text not null,
  department_ids uuid[] check (cardinality(department_ids) > 0),
  channel_ids uuid[] check (cardinality(channel_ids) > 0),
  topics text[] check (cardinality(topics) > 0),
  regions text[] check (cardinality(regions) > 0),
  valid_from timestamptz not null,
  valid_to timestamptz check (valid_to > valid_from),
  created_by uuid,
  created_at timestamptz not null,
  -- Set when it is ended, and by the job that tells that its time is over. What holds is read from the times themselves.
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('role_assignment', 'select, insert, update');
create index role_assignment_open on role_assignment (organisation_id, member_id) where ended_at is null;
create index role_assignment_of_role on role_assignment (organisation_id, role) where ended_at is null;

-- A restricted department: what lies on its desk, and what its members draft, shows to those in it or below it only.
alter table department add column restricted boolean not null default false;
create index department_restricted on department (organisation_id) where restricted;

-- The given departments with all below them; null stays null.
create function weft_below(of_organisation uuid, roots uuid[]) returns uuid[] language sql stable as $$
  with recursive below(id) as (
    select unnest(roots)
    union
    select d.id from department d join below b on d.parent_id = b.id where d.organisation_id = of_organisation)
  select case when roots is null then null else coalesce(array_agg(id), '{}') end from below
$$;

-- The restricted departments (with all below them) that are hidden from somebody in a department who holds roles for
-- some departments by name. A restriction is passed by being in what it guards, or by a role for a department in it.
create function weft_hidden_from(of_organisation uuid, of_department uuid, named uuid[]) returns uuid[]
language plpgsql stable as $$
begin
  if not exists (select 1 from department d where d.organisation_id = of_organisation and d.restricted) then
    return '{}';
  end if;
  return coalesce((
    with recursive guarded(root, id) as (
      select d.id, d.id from department d where d.organisation_id = of_organisation and d.restricted
      union
      select g.root, d.id from department d join guarded g on d.parent_id = g.id where d.organisation_id = of_organisation),
    opened(name, id) as (
      select d.id, d.id from department d where d.organisation_id = of_organisation and d.id = any (named)
      union
      select o.name, d.id from department d join opened o on d.parent_id = o.id where d.organisation_id = of_organisation)
    select array_agg(distinct g.id) from guarded g
    where not exists (select 1 from guarded own where own.root = g.root and own.id = of_department)
      and not exists (select 1 from opened o join guarded inside on inside.root = g.root and inside.id = o.name where o.id = g.id)
  ), '{}');
end
$$;

-- Who is this user, where, in which roles, and what is hidden from them: asked by every request, so that a role that
-- ended and a department that was restricted count at once. In plpgsql because its plans are kept.
drop function weft_memberships(uuid);
create function weft_memberships(of_user uuid, moment timestamptz default now())
returns table (organisation_id uuid, member_id uuid, name text, department_id uuid, roles text[], status text,
  assignments jsonb, hidden uuid[])
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select m.organisation_id, m.id, m.name, m.department_id, m.roles, m.status, held.list,
    public.weft_hidden_from(m.organisation_id, m.department_id, held.named)
  from member m
  left join lateral (
    select
      jsonb_agg(jsonb_build_object('role', a.role, 'rights', r.rights, 'departmentIds', public.weft_below(a.organisation_id, a.department_ids),
        'channelIds', a.channel_ids, 'topics', a.topics, 'regions', a.regions)) as list,
      (select array_agg(n.id) from role_assignment b, unnest(b.department_ids) as n(id)
        where b.organisation_id = m.organisation_id and b.member_id = m.id and b.ended_at is null
          and b.valid_from <= moment and (b.valid_to is null or b.valid_to > moment)) as named
    from role_assignment a
    left join role r on r.organisation_id = a.organisation_id and r.id::text = a.role
    where a.organisation_id = m.organisation_id and a.member_id = m.id and a.ended_at is null
      and a.valid_from <= moment and (a.valid_to is null or a.valid_to > moment)
  ) held on true
  where m.user_id = of_user;
end
$$;
revoke all on function weft_memberships(uuid, timestamptz) from public;
grant execute on function weft_memberships(uuid, timestamptz) to weft_app;
