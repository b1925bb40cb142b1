-- A course. What it teaches stands in its versions; `draft` is the next one, not yet published.
create table course (
  organisation_id uuid not null,
  id text not null,
  origin text not null check (origin in ('built-in', 'own')),
  version int,
  draft jsonb,
  draft_at timestamptz,
  draft_by uuid,
  hidden_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  primary key (organisation_id, id),
  check (version is not null or draft is not null)
);
call weft_isolate('course', 'select, insert, update, delete');

-- What was published, never changed. `again`: whoever did an earlier version does it again.
create table course_version (
  organisation_id uuid not null,
  course_id text not null,
  version int not null,
  head jsonb not null,
  content jsonb not null,
  again boolean not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (organisation_id, course_id, version)
);
call weft_isolate('course_version', 'select, insert');

-- Courses in order, for some kinds of departments and some roles, up to a depth.
create table training_path (
  organisation_id uuid not null,
  id uuid not null,
  key text,
  name text not null,
  summary text not null,
  depth text not null check (depth in ('aware', 'able', 'expert')),
  kinds text[] not null,
  roles text[] not null,
  course_ids text[] not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('training_path');
create unique index training_path_built_in on training_path (organisation_id, key) where key is not null;

-- A standing rule: everybody, a department with all below it, or a role takes a course; those who come later too.
create table training_rule (
  organisation_id uuid not null,
  id uuid not null,
  course_id text not null,
  target text not null check (target in ('everybody', 'department', 'role')),
  target_id text check ((target = 'everybody') = (target_id is null)),
  required boolean not null,
  days int not null check (days between 1 and 730),
  first_due_at timestamptz not null,
  created_at timestamptz not null,
  created_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('training_rule', 'select, insert, update');
create unique index training_rule_standing on training_rule (organisation_id, course_id, target, coalesce(target_id, ''))
  where ended_at is null;

-- A member takes a course, until `ended_at`: by a rule, by name, or both. Whether it is done follows from certificates; history answers for any day.
create table enrolment (
  organisation_id uuid not null,
  id uuid not null,
  course_id text not null,
  member_id uuid not null,
  rule_id uuid,
  by_name boolean not null,
  required boolean not null,
  due_at timestamptz,
  reminded int not null default -2,
  created_at timestamptz not null,
  created_by uuid,
  ended_at timestamptz,
  ended_why text check (ended_why in ('withdrawn', 'left', 'rule', 'changed')),
  primary key (organisation_id, id)
);
call weft_isolate('enrolment', 'select, insert, update');
create unique index enrolment_active on enrolment (organisation_id, member_id, course_id) where ended_at is null;
create index enrolment_of_course on enrolment (organisation_id, course_id, due_at) where ended_at is null;
create index enrolment_due on enrolment (organisation_id, due_at) where ended_at is null;

-- One line of reminders for each moment something is due; the job that sends them re-reads what is still open.
create table training_reminder (
  organisation_id uuid not null,
  due_at timestamptz not null,
  stage int not null,
  primary key (organisation_id, due_at)
);
call weft_isolate('training_reminder');

create table lesson_read (
  organisation_id uuid not null,
  member_id uuid not null,
  course_id text not null,
  lesson_id text not null,
  read_at timestamptz not null,
  primary key (organisation_id, member_id, course_id, lesson_id)
);
call weft_isolate('lesson_read', 'select, insert, update');

-- An attempt at a quiz: what was drawn is kept, so that it shows the same again; every attempt stays.
create table quiz_attempt (
  organisation_id uuid not null,
  id uuid not null,
  course_id text not null,
  version int not null,
  member_id uuid not null,
  drawn jsonb not null,
  total int not null,
  started_at timestamptz not null,
  answers jsonb,
  score int,
  passed boolean,
  submitted_at timestamptz,
  closed_at timestamptz,
  primary key (organisation_id, id),
  check ((submitted_at is null) = (score is null) and (submitted_at is null) = (passed is null))
);
call weft_isolate('quiz_attempt', 'select, insert, update');
create unique index quiz_attempt_open on quiz_attempt (organisation_id, member_id, course_id)
  where submitted_at is null and closed_at is null;
create index quiz_attempt_of_member on quiz_attempt (organisation_id, member_id, course_id, id desc);

create table certificate (
  organisation_id uuid not null,
  id uuid not null,
  course_id text not null,
  version int not null,
  member_id uuid not null,
  attempt_id uuid,
  score int not null,
  total int not null,
  earned_at timestamptz not null,
  expires_at timestamptz,
  expired_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text,
  primary key (organisation_id, id)
);
call weft_isolate('certificate', 'select, insert, update');
create unique index certificate_of_attempt on certificate (organisation_id, attempt_id) where attempt_id is not null;
create index certificate_of_member on certificate (organisation_id, member_id, course_id, earned_at desc);
create index certificate_of_course on certificate (organisation_id, course_id, earned_at desc);
create index certificate_ending on certificate (organisation_id, expires_at)
  where expired_at is null and revoked_at is null;
