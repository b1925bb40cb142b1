-- One company policy, and supplements of departments that may only tighten it. The draft lives in policy_section.
create table policy (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('company', 'supplement')),
  department_id uuid,
  title text not null,
  -- Exactly one accountable owner; checked when it is published.
  owner_id uuid,
  review_on date,
  languages text[] not null check (cardinality(languages) > 0),
  -- Whether acknowledging it is a condition for speaking, and after how many days it becomes one.
  required boolean not null,
  grace_days int not null check (grace_days between 0 and 365),
  legal_consent boolean not null,
  -- An understanding check by language: {"en": {"prompt", "options", "answer"}}.
  questions jsonb,
  -- A supplement may tighten the access mode of its department.
  access text check (access in ('open', 'at-work', 'barred')),
  public boolean not null,
  slug text,
  revision int not null,
  published int not null default 0,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  archived_at timestamptz,
  primary key (organisation_id, id),
  check ((kind = 'supplement') = (department_id is not null))
);
call weft_isolate('policy', 'select, insert, update');
create unique index policy_standing on policy
  (organisation_id, coalesce(department_id, '00000000-0000-0000-0000-000000000000')) where archived_at is null;
-- Public addresses are one name space for the whole installation.
create unique index policy_slug on policy (slug) where public and archived_at is null;

create table policy_section (
  organisation_id uuid not null,
  policy_id uuid not null,
  section text not null,
  lang text not null,
  body text not null,
  revision int not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organisation_id, policy_id, section, lang)
);
call weft_isolate('policy_section', 'select, insert, update');

-- What was published: never changed.
create table policy_version (
  organisation_id uuid not null,
  policy_id uuid not null,
  number int not null check (number > 0),
  title text not null,
  languages text[] not null,
  body jsonb not null,
  digest text not null,
  questions jsonb,
  owner_id uuid not null,
  review_on date not null,
  -- True: everybody acknowledges again.
  material boolean not null,
  note text not null,
  findings jsonb not null,
  override_reason text,
  consent_by uuid,
  council_decision_id uuid,
  published_at timestamptz not null,
  published_by uuid,
  effective_from timestamptz not null,
  primary key (organisation_id, policy_id, number)
);
call weft_isolate('policy_version', 'select, insert');

-- Who read and accepted which version, when and in which language: never changed.
create table policy_acknowledgement (
  organisation_id uuid not null,
  policy_id uuid not null,
  number int not null,
  member_id uuid not null,
  at timestamptz not null,
  lang text not null,
  -- True when a question was asked and answered rightly; null when there was none.
  answered boolean,
  primary key (organisation_id, policy_id, number, member_id)
);
call weft_isolate('policy_acknowledgement', 'select, insert');
create index policy_acknowledgement_of_member on policy_acknowledgement (organisation_id, member_id);

-- Whom a version was put before, until when, and how often they were reminded.
create table policy_duty (
  organisation_id uuid not null,
  policy_id uuid not null,
  number int not null,
  member_id uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  told_at timestamptz,
  reminded_at timestamptz,
  reminders int not null default 0,
  primary key (organisation_id, policy_id, number, member_id)
);
call weft_isolate('policy_duty', 'select, insert, update');
create index policy_duty_of_member on policy_duty (organisation_id, member_id);

-- A lawyer's consent to exactly this draft, before it is published.
create table policy_consent (
  organisation_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  digest text not null,
  state text not null check (state in ('open', 'given', 'declined', 'void')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  note text,
  primary key (organisation_id, id)
);
call weft_isolate('policy_consent', 'select, insert, update');
create unique index policy_consent_open on policy_consent (organisation_id, policy_id) where state = 'open';
create index policy_consent_of_policy on policy_consent (organisation_id, policy_id, id desc);

-- The access mode of a department (null: of the organisation). The old one is ended, not overwritten.
create table policy_access (
  organisation_id uuid not null,
  id uuid not null,
  department_id uuid,
  mode text not null check (mode in ('open', 'at-work', 'barred')),
  reason text not null,
  set_by uuid,
  set_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('policy_access', 'select, insert, update');
create unique index policy_access_standing on policy_access
  (organisation_id, coalesce(department_id, '00000000-0000-0000-0000-000000000000')) where ended_at is null;

-- A member or a department that is treated differently for a time.
create table policy_exception (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid,
  department_id uuid,
  mode text not null check (mode in ('open', 'at-work', 'barred')),
  reason text not null,
  granted_by uuid,
  granted_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  -- When its end was told; the end itself is expires_at.
  told_at timestamptz,
  primary key (organisation_id, id),
  check ((member_id is null) <> (department_id is null)),
  check (expires_at > granted_at)
);
call weft_isolate('policy_exception', 'select, insert, update');
create index policy_exception_live on policy_exception (organisation_id, expires_at) where ended_at is null;

-- Which organisation's policy stands at a public address: asked before an organisation is known. Without an address
-- it is the only one there is. Gives no more than where to look.
create function weft_policy_page(of_slug text)
returns table (organisation_id uuid, policy_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select p.organisation_id, p.id from policy p
  where p.public and p.published > 0 and p.archived_at is null and p.kind = 'company'
    and (p.slug = of_slug or (of_slug is null and (select count(*) from organisation) = 1))
$$;
revoke all on function weft_policy_page(text) from public;
grant execute on function weft_policy_page(text) to weft_app;

-- What belongs to a restricted department shows with it.
call weft_restrict('policy', 'department_id');
call weft_restrict_part('policy_section', 'policy_id', 'policy');
call weft_restrict_part('policy_version', 'policy_id', 'policy');
call weft_restrict_part('policy_consent', 'policy_id', 'policy');
call weft_restrict('policy_access', 'department_id');
call weft_restrict('policy_exception', 'department_id');
