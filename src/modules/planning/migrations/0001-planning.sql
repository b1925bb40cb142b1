-- What the house agreed for its figures: one currency to add up in, and how much may be over before somebody is told.
create table planning_settings (
  organisation_id uuid primary key,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- A whole percentage over plan at which an owner is told.
  threshold smallint not null check (threshold between 1 and 500),
  -- A full week by contract, in minutes.
  week_minutes int not null check (week_minutes between 60 and 6000),
  -- How tools that everybody uses are shared out: by hours, by spend, or alike.
  tools_key text not null check (tools_key in ('hours', 'spend', 'alike')),
  -- The metric that counts outcomes, where no other is named.
  outcome_metric text,
  changed_at timestamptz not null
);
call weft_isolate('planning_settings');

-- Business, marketing and social goals, one below the other.
create table goal (
  organisation_id uuid not null,
  id uuid not null,
  parent_id uuid,
  level text not null check (level in ('business', 'marketing', 'social')),
  name text not null,
  note text not null,
  owner_id uuid,
  department_id uuid,
  -- A metric of the scoreboard, or words where none fits.
  metric_id text,
  measure text not null,
  target double precision,
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  -- Order among those below the same goal.
  place double precision not null,
  dropped_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, parent_id) references goal
);
call weft_isolate('goal');
call weft_restrict('goal', 'department_id');
create index goal_below on goal (organisation_id, parent_id);

-- What serves a goal beside lines of the plan: a programme (tactic and department) or a campaign.
create table goal_link (
  organisation_id uuid not null,
  -- "campaign:<id>" or "programme:<tactic>:<department or all>".
  subject text not null,
  goal_id uuid not null,
  kind text not null check (kind in ('campaign', 'programme')),
  tactic smallint check (tactic between 1 and 12),
  department_id uuid,
  at timestamptz not null,
  primary key (organisation_id, subject),
  foreign key (organisation_id, goal_id) references goal
);
call weft_isolate('goal_link');
call weft_restrict_part('goal_link', 'goal_id', 'goal');
call weft_hide_rows('goal_link', 'goal_link', 'department_id = any ((select weft_hidden())::uuid[])');

-- A plan of a year. What was approved stands; what follows is a further version.
create table plan_version (
  organisation_id uuid not null,
  id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  number smallint not null,
  state text not null check (state in ('draft', 'submitted', 'approved', 'returned', 'superseded')),
  note text not null,
  author_id uuid not null,
  -- Everybody who wrote in it; none of them approves it.
  writer_ids uuid[] not null,
  based_on uuid,
  submitted_by uuid,
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  decision_note text not null,
  -- Departments whose lines were ever in it: whoever does not see one of them cannot agree to the whole.
  department_ids uuid[] not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, year, number)
);
call weft_isolate('plan_version');
create unique index plan_version_one_approved on plan_version (organisation_id, year) where state = 'approved';

-- A line of the budget as it is now, whichever version it stands in.
create table budget_line (
  organisation_id uuid not null,
  id uuid not null,
  year smallint not null,
  tactic smallint not null check (tactic between 1 and 12),
  department_id uuid,
  name text not null,
  kind text not null check (kind in ('spend', 'tools')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  owner_id uuid,
  -- Told at this percentage over plan instead of the house's.
  threshold smallint check (threshold between 1 and 500),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('budget_line');
call weft_restrict('budget_line', 'department_id');
create index budget_line_of_year on budget_line (organisation_id, year);
create index budget_line_of_member on budget_line (organisation_id, owner_id) where owner_id is not null;

-- The same line as one version of the plan has it.
create table plan_line (
  organisation_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  line_id uuid not null,
  tactic smallint not null check (tactic between 1 and 12),
  department_id uuid,
  name text not null,
  kind text not null check (kind in ('spend', 'tools')),
  currency text not null,
  owner_id uuid,
  goal_id uuid,
  campaign_id uuid,
  note text not null,
  -- January to December, in the smallest unit of the currency.
  months bigint[] not null check (cardinality(months) = 12),
  removed_at timestamptz,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, version_id, line_id),
  foreign key (organisation_id, version_id) references plan_version,
  foreign key (organisation_id, line_id) references budget_line
);
call weft_isolate('plan_line');
call weft_restrict('plan_line', 'department_id');

-- Money promised or gone, on its day and in its own currency. A mistake is taken back, never rewritten.
create table budget_posting (
  organisation_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  kind text not null check (kind in ('committed', 'actual')),
  posted_on date not null,
  minor bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  note text not null,
  source text not null check (source in ('entered', 'cell', 'table')),
  by_id uuid,
  at timestamptz not null,
  voided_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, line_id) references budget_line
);
call weft_isolate('budget_posting');
call weft_restrict_part('budget_posting', 'line_id', 'budget_line');
create index budget_posting_of_line on budget_posting (organisation_id, line_id, posted_on);

create table budget_forecast (
  organisation_id uuid not null,
  line_id uuid not null,
  month smallint not null check (month between 1 and 12),
  minor bigint not null,
  at timestamptz not null,
  primary key (organisation_id, line_id, month),
  foreign key (organisation_id, line_id) references budget_line
);
call weft_isolate('budget_forecast');
call weft_restrict_part('budget_forecast', 'line_id', 'budget_line');

-- Who bears a line, in hundredths of a percent; all shares of a line make 10000.
create table charge_back (
  organisation_id uuid not null,
  line_id uuid not null,
  department_id uuid not null,
  share smallint not null check (share between 1 and 10000),
  primary key (organisation_id, line_id, department_id),
  foreign key (organisation_id, line_id) references budget_line
);
call weft_isolate('charge_back');
call weft_restrict_part('charge_back', 'line_id', 'budget_line');

create table exchange_rate (
  organisation_id uuid not null,
  base text not null check (base ~ '^[A-Z]{3}$'),
  quote text not null check (quote ~ '^[A-Z]{3}$' and quote <> base),
  day date not null,
  -- So much of `quote` for one of `base`.
  rate numeric(20, 8) not null check (rate > 0),
  source text not null,
  by_id uuid,
  at timestamptz not null,
  primary key (organisation_id, base, quote, day)
);
call weft_isolate('exchange_rate');

-- When the house, a department or a line went over, and until when. Open at most once for each.
create table variance_alert (
  organisation_id uuid not null,
  id uuid not null,
  year smallint not null,
  line_id uuid,
  department_id uuid,
  label text not null,
  threshold smallint not null,
  variance double precision not null,
  plan bigint not null,
  spent bigint not null,
  currency text not null,
  owner_id uuid,
  crossed_at timestamptz not null,
  seen_at timestamptz,
  seen_by uuid,
  cleared_at timestamptz,
  primary key (organisation_id, id),
  check (line_id is not null or department_id is not null)
);
call weft_isolate('variance_alert');
call weft_restrict('variance_alert', 'department_id');
create unique index variance_alert_open_line on variance_alert (organisation_id, line_id) where line_id is not null and cleared_at is null;
create unique index variance_alert_open_department on variance_alert (organisation_id, year, department_id)
  where line_id is null and cleared_at is null;

create table department_threshold (
  organisation_id uuid not null,
  department_id uuid not null,
  percent smallint not null check (percent between 1 and 500),
  primary key (organisation_id, department_id)
);
call weft_isolate('department_threshold');
call weft_hide_rows('department_threshold', 'department_threshold', 'department_id = any ((select weft_hidden())::uuid[])');
