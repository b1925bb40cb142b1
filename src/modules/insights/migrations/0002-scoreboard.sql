-- How far a tactic has come in a department: each time somebody answered the questions.
create table maturity_rating (
  organisation_id uuid not null,
  id uuid not null,
  tactic text not null,
  department_id uuid not null,
  level smallint not null check (level between 0 and 4),
  -- Question → yes or no, with what shows it.
  answers jsonb not null,
  by uuid not null,
  at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('maturity_rating');
call weft_restrict('maturity_rating', 'department_id');
create index maturity_rating_of on maturity_rating (organisation_id, tactic, department_id, at desc);

-- Who leads a tactic: in the house (the nil department) or in one department.
create table tactic_lead (
  organisation_id uuid not null,
  tactic text not null,
  department_id uuid not null,
  member_id uuid not null,
  by uuid not null,
  at timestamptz not null,
  primary key (organisation_id, tactic, department_id)
);
call weft_isolate('tactic_lead');
call weft_hide_rows('tactic_lead', 'hidden', 'department_id = any ((select weft_hidden())::uuid[])');

-- Where a figure shall be, and by when: a straight path from one value to another.
create table metric_target (
  organisation_id uuid not null,
  id uuid not null,
  metric text not null,
  figure text not null,
  department_id uuid,
  from_day date not null,
  to_day date not null check (to_day > from_day),
  from_value double precision not null,
  to_value double precision not null,
  owner_id uuid not null,
  note text not null,
  by uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('metric_target');
call weft_restrict('metric_target', 'department_id');
create index metric_target_of on metric_target (organisation_id, metric) where ended_at is null;

-- What somebody knows about a point of a figure.
create table figure_comment (
  organisation_id uuid not null,
  id uuid not null,
  metric text not null,
  department_id uuid,
  day date not null,
  text text not null,
  by uuid not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('figure_comment');
call weft_restrict('figure_comment', 'department_id');
create index figure_comment_of on figure_comment (organisation_id, metric, day) where removed_at is null;

-- When a figure crosses a line, these people hear of it.
create table figure_alert (
  organisation_id uuid not null,
  id uuid not null,
  metric text not null,
  figure text not null,
  department_id uuid,
  kind text not null check (kind in ('above', 'below', 'change')),
  bound double precision not null,
  days smallint not null,
  member_ids uuid[] not null,
  by uuid not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('figure_alert');
call weft_restrict('figure_alert', 'department_id');

-- On which side the figure is for each of them, by their own eyes; a crossing is said once.
create table figure_alert_state (
  organisation_id uuid not null,
  alert_id uuid not null,
  member_id uuid not null,
  crossed boolean not null,
  value double precision,
  since timestamptz not null,
  seen_at timestamptz,
  primary key (organisation_id, alert_id, member_id)
);
call weft_isolate('figure_alert_state');
call weft_restrict_part('figure_alert_state', 'alert_id', 'figure_alert');
