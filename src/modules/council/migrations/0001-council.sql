-- The charter in versions; a version never changes.
create table council_charter (
  organisation_id uuid not null,
  version int not null check (version > 0),
  body text not null,
  chair_id uuid not null,
  quorum jsonb not null,
  majority text not null check (majority in ('simple', 'two-thirds')),
  -- Results show who voted how; otherwise only how many.
  named_votes boolean not null,
  cadence jsonb,
  term_months int,
  reason text not null,
  by_member uuid,
  at timestamptz not null,
  primary key (organisation_id, version)
);
call weft_isolate('council_charter', 'select, insert');

-- A place at the table, for an area of the house.
create table council_seat (
  organisation_id uuid not null,
  id uuid not null,
  area text not null,
  name text,
  voting boolean not null,
  position int not null,
  removed_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('council_seat');

-- Who sits on it, from when until when.
create table council_sitting (
  organisation_id uuid not null,
  id uuid not null,
  seat_id uuid not null,
  member_id uuid not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  ended_at timestamptz,
  ended_because text check (ended_because in ('left', 'term', 'ended')),
  named_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, seat_id) references council_seat
);
call weft_isolate('council_sitting');
create unique index council_sitting_one_a_seat on council_sitting (organisation_id, seat_id) where ended_at is null;
-- One seat and therefore one vote each.
create unique index council_sitting_one_a_member on council_sitting (organisation_id, member_id) where ended_at is null;
create index council_sitting_of_seat on council_sitting (organisation_id, seat_id, id desc);

create table council_meeting (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  starts_at timestamptz not null,
  place text not null,
  state text not null check (state in ('planned', 'open', 'closed', 'cancelled')),
  -- The day of the cadence it was made for; stays when the meeting is moved.
  slot_day date,
  invited_at timestamptz,
  opened_at timestamptz,
  opened_by uuid,
  closed_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('council_meeting');
create unique index council_meeting_slot on council_meeting (organisation_id, slot_day) where slot_day is not null;
create unique index council_meeting_one_open on council_meeting (organisation_id) where state = 'open';
create index council_meeting_list on council_meeting (organisation_id, state, starts_at, id);

create table council_attendance (
  organisation_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  presence text not null check (presence in ('present', 'excused', 'absent')),
  at timestamptz not null,
  primary key (organisation_id, meeting_id, member_id),
  foreign key (organisation_id, meeting_id) references council_meeting on delete cascade
);
call weft_isolate('council_attendance');

-- What a member of the house asks the council.
create table council_question (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  body text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  answer text not null,
  settled_by uuid,
  settled_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('council_question');
create index council_question_list on council_question (organisation_id, state, id);
create index council_question_of on council_question (organisation_id, asked_by, id desc);

-- Something to speak about, and perhaps to decide. Without a meeting: between meetings.
create table council_item (
  organisation_id uuid not null,
  id uuid not null,
  meeting_id uuid,
  position int not null,
  title text not null,
  body text not null,
  minutes int,
  raised_by uuid not null,
  question_id uuid,
  papers jsonb not null,
  -- What would be decided: words, change, owner, days.
  proposal jsonb,
  -- Of what the change was prepared on, when the vote was opened; null: the change says it itself.
  fingerprint text,
  state text not null check (state in ('open', 'discussed', 'voted', 'withdrawn')),
  voting text not null check (voting in ('none', 'open', 'closed')),
  round int not null,
  charter_version int,
  vote_opened_at timestamptz,
  vote_closes_at timestamptz,
  vote_closed_at timestamptz,
  outcome text check (outcome in ('adopted', 'rejected', 'no-quorum')),
  tally jsonb,
  quorum jsonb,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, meeting_id) references council_meeting,
  foreign key (organisation_id, question_id) references council_question
);
call weft_isolate('council_item');
create index council_item_of_meeting on council_item (organisation_id, meeting_id, position, id);
create index council_item_voting on council_item (organisation_id) where voting = 'open';
create index council_item_of_question on council_item (organisation_id, question_id) where question_id is not null;

-- One a person and round. Where the charter counts votes without names, the choice is forgotten when the vote closes.
create table council_ballot (
  organisation_id uuid not null,
  item_id uuid not null,
  round int not null,
  member_id uuid not null,
  choice text check (choice in ('yes', 'no', 'abstain')),
  at timestamptz not null,
  primary key (organisation_id, item_id, round, member_id),
  foreign key (organisation_id, item_id) references council_item
);
call weft_isolate('council_ballot');

create table council_decision (
  organisation_id uuid not null,
  id uuid not null,
  year int not null,
  number int not null,
  item_id uuid not null,
  meeting_id uuid,
  title text not null,
  body text not null,
  kind text not null,
  change jsonb not null,
  fingerprint text,
  owner_id uuid not null,
  due_on date,
  effective_on date,
  state text not null check (state in ('open', 'done')),
  done_at timestamptz,
  done_by uuid,
  done_note text not null,
  apply text not null check (apply in ('none', 'waiting', 'applied', 'failed')),
  apply_reason text,
  applied_at timestamptz,
  -- What came of it in the other room: a version, a mandate’s or an exception’s id.
  applied_ref text,
  tally jsonb not null,
  decided_at timestamptz not null,
  -- The last reminder its owner got: the day it was about, and whether before or after it.
  reminded text,
  primary key (organisation_id, id),
  unique (organisation_id, year, number),
  -- A proposal is adopted once.
  unique (organisation_id, item_id),
  foreign key (organisation_id, item_id) references council_item
);
call weft_isolate('council_decision');
create index council_decision_list on council_decision (organisation_id, year desc, number desc);
create index council_decision_of_owner on council_decision (organisation_id, owner_id) where state = 'open';

create table council_exception (
  organisation_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  what text not null,
  member_id uuid,
  department_id uuid,
  until timestamptz not null,
  -- The exception of the policy it goes with, when it is about using our channels.
  policy_exception_id uuid,
  ended_at timestamptz,
  told_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, decision_id),
  foreign key (organisation_id, decision_id) references council_decision
);
call weft_isolate('council_exception');
create index council_exception_until on council_exception (organisation_id, until);

create table council_minutes (
  organisation_id uuid not null,
  meeting_id uuid not null,
  body text not null,
  -- What happened, as it was when the meeting closed.
  record jsonb not null,
  state text not null check (state in ('draft', 'sealed', 'approved')),
  revision int not null,
  sealed_at timestamptz,
  sealed_by uuid,
  approved_at timestamptz,
  approved_in uuid,
  primary key (organisation_id, meeting_id),
  foreign key (organisation_id, meeting_id) references council_meeting
);
call weft_isolate('council_minutes');
