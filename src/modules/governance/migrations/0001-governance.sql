-- A member's dated authority to use verbs on channels; channel_ids null means every channel.
create table mandate (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  verbs text[] not null check (cardinality(verbs) > 0),
  channel_ids uuid[],
  valid_from timestamptz not null,
  valid_to timestamptz,
  source text not null check (source in ('role', 'appointed')),
  granted_by uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('mandate', 'select, insert, update');
create index mandate_of_member on mandate (organisation_id, member_id) where ended_at is null;
-- One standing mandate a member from roles; what is appointed by name may be many.
create unique index mandate_from_role on mandate (organisation_id, member_id) where source = 'role' and ended_at is null;

-- What was decided about exactly this content: never changed, the newest of a subject counts.
create table decision (
  organisation_id uuid not null,
  id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  digest text not null,
  kind text not null check (kind in ('post', 'reply')),
  outcome text not null check (outcome in ('allow', 'needs', 'refuse')),
  reasons jsonb not null,
  steps jsonb not null,
  author_id uuid not null,
  channel_ids uuid[] not null,
  mandate_id uuid,
  at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('decision', 'select, insert');
create index decision_of_subject on decision (organisation_id, subject_id, id desc);

-- A consent asked for; open until a named human settles it, the content changes, or it is withdrawn.
create table approval_request (
  organisation_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  digest text not null,
  title text not null,
  author_id uuid not null,
  any_of uuid[] not null,
  label text not null,
  preview jsonb not null,
  state text not null check (state in ('open', 'granted', 'declined', 'voided')),
  due_at timestamptz not null,
  overdue_at timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  note text,
  primary key (organisation_id, id)
);
call weft_isolate('approval_request', 'select, insert, update');
create index approval_open on approval_request (organisation_id, due_at) where state = 'open';
create unique index approval_open_of_subject on approval_request (organisation_id, subject_id) where state = 'open';
create index approval_of_subject on approval_request (organisation_id, subject_id, id desc);

-- Publishing stopped for the organisation (channel_id null) or one channel.
create table pause (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid,
  reason text not null,
  since timestamptz not null,
  by uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('pause', 'select, insert, update');
create unique index pause_standing on pause (organisation_id, coalesce(channel_id, '00000000-0000-0000-0000-000000000000')) where lifted_at is null;
