-- Pushes with a beginning: ours, ours elsewhere, those of rivals, and events. Their starts are marks in charts.
create table campaign (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('own', 'elsewhere', 'rival', 'event')),
  name text not null,
  -- What drafts and pauses may still call it.
  former_names text[] not null,
  -- Short, for tags and spoken words.
  code text not null,
  goal text not null,
  department_id uuid,
  -- 1 to 12: the tactic it belongs to.
  programme smallint check (programme between 1 and 12),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  owner_id uuid,
  dropped_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('campaign');
call weft_restrict('campaign', 'department_id');
create unique index campaign_name on campaign (organisation_id, lower(name));
create unique index campaign_code on campaign (organisation_id, lower(code)) where code <> '';
create index campaign_by_start on campaign (organisation_id, starts_on desc, id desc);
create index campaign_of_member on campaign (organisation_id, owner_id) where owner_id is not null;

-- How long after a placement is gone what comes through it still counts for the campaign. Fixed at its start; a change
-- afterwards is a version more that says so.
create table campaign_look_back (
  organisation_id uuid not null,
  campaign_id uuid not null,
  version int not null,
  days int not null check (days between 7 and 30),
  after_start boolean not null,
  by_id uuid,
  at timestamptz not null,
  primary key (organisation_id, campaign_id, version),
  foreign key (organisation_id, campaign_id) references campaign
);
call weft_isolate('campaign_look_back');
call weft_restrict_part('campaign_look_back', 'campaign_id', 'campaign');

-- Every place where a link, QR or code of ours stands.
create table placement (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('ad', 'web', 'email', 'mobile', 'packaging', 'mail', 'tv', 'print', 'outdoor',
    'event', 'network', 'answer')),
  place text not null,
  note text not null,
  campaign_id uuid,
  department_id uuid,
  channel_id uuid,
  owner_id uuid,
  stands_from date not null,
  stands_until date check (stands_until >= stands_from),
  -- In the smallest unit of the currency.
  cost bigint check (cost >= 0),
  currency text,
  picture_id uuid,
  target text,
  code text,
  spoken_code text,
  utm_source text not null,
  utm_medium text not null,
  utm_campaign text not null,
  utm_content text not null,
  retired_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  check ((target is null) = (code is null)),
  check ((cost is null) = (currency is null)),
  foreign key (organisation_id, campaign_id) references campaign
);
call weft_isolate('placement');
call weft_restrict('placement', 'department_id');
-- All organisations of an installation share one public address.
create unique index placement_code on placement (code) where code is not null;
create unique index placement_spoken on placement (organisation_id, lower(spoken_code)) where spoken_code is not null;
create index placement_by_time on placement (organisation_id, created_at desc, id desc);
create index placement_of_campaign on placement (organisation_id, campaign_id) where campaign_id is not null;
create index placement_of_member on placement (organisation_id, owner_id) where owner_id is not null;

-- Visits through a short link, by hour. `sort`: person, bot, preview (what networks fetch to draw a card). `origin`: the
-- network it came from, or whose fetcher it was. No address and no person is kept.
create table placement_visit (
  organisation_id uuid not null,
  placement_id uuid not null,
  hour timestamptz not null,
  sort text not null check (sort in ('person', 'bot', 'preview')),
  origin text not null,
  visits int not null check (visits > 0),
  -- The first of somebody on that day, as far as the process that counted could tell.
  firsts int not null check (firsts >= 0),
  primary key (organisation_id, placement_id, hour, sort, origin),
  foreign key (organisation_id, placement_id) references placement
);
call weft_isolate('placement_visit');
call weft_restrict_part('placement_visit', 'placement_id', 'placement');
create index placement_visit_by_hour on placement_visit (organisation_id, hour);

-- Which pieces of the visit journals were counted already: a piece that comes back after a crash counts once.
create table link_piece (
  organisation_id uuid not null,
  piece text not null,
  at timestamptz not null,
  primary key (organisation_id, piece)
);
call weft_isolate('link_piece');

create table short_link_setting (
  organisation_id uuid not null primary key,
  short_host text,
  host_checked_at timestamptz,
  host_problem text,
  -- A text with {code} and {year}, such as {year}-{code}; empty: anything.
  campaign_pattern text not null,
  changed_by uuid,
  changed_at timestamptz not null
);
call weft_isolate('short_link_setting');
create unique index short_link_setting_host on short_link_setting (short_host) where short_host is not null;

-- What utm_source and utm_medium may say; an alias is counted as what it stands for.
create table link_tag (
  organisation_id uuid not null,
  kind text not null check (kind in ('source', 'medium')),
  value text not null,
  alias_of text,
  primary key (organisation_id, kind, value)
);
call weft_isolate('link_tag');

-- Counts that people report: spoken codes, answers to “how did you hear of us”, visits without any code.
create table placement_count (
  organisation_id uuid not null,
  kind text not null check (kind in ('code', 'answer', 'uncoded')),
  day date not null,
  -- The placement of a code, the words of an answer, nothing for what is uncoded.
  about text not null,
  source text not null,
  n int not null check (n >= 0),
  reported_by uuid,
  at timestamptz not null,
  primary key (organisation_id, kind, day, about, source)
);
call weft_isolate('placement_count');

create table uplift_series (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  source text not null,
  csv text not null,
  columns text[] not null,
  periods int not null,
  first text not null,
  last text not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('uplift_series');

create table uplift_study (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  question text not null,
  campaign_id uuid,
  department_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('uplift_study');
call weft_restrict('uplift_study', 'department_id');

-- What was to be found out, and how, as it was registered. A plan is never changed; a later one says that it came after.
create table uplift_plan (
  organisation_id uuid not null,
  study_id uuid not null,
  version int not null,
  plan jsonb not null,
  after_fact boolean not null,
  reason text not null,
  registered_by uuid,
  registered_at timestamptz not null,
  runs_at timestamptz not null,
  state text not null check (state in ('waiting', 'done', 'failed')),
  result jsonb,
  ran_at timestamptz,
  primary key (organisation_id, study_id, version),
  foreign key (organisation_id, study_id) references uplift_study
);
call weft_isolate('uplift_plan');
call weft_restrict_part('uplift_plan', 'study_id', 'uplift_study');

-- Asked by the web role before an organisation is known: one link, or all of them.
create function weft_links(of_id uuid)
returns table (organisation_id uuid, id uuid, code text, target text, utm_source text, utm_medium text,
  utm_campaign text, utm_content text, short_host text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select p.organisation_id, p.id, p.code, p.target, p.utm_source, p.utm_medium, p.utm_campaign, p.utm_content,
    s.short_host
  from placement p left join short_link_setting s on s.organisation_id = p.organisation_id
  where p.code is not null and (of_id is null or p.id = of_id) $$;
revoke all on function weft_links(uuid) from public;
grant execute on function weft_links(uuid) to weft_app;

-- The short domains of all organisations.
create function weft_link_hosts()
returns table (organisation_id uuid, short_host text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select s.organisation_id, s.short_host from short_link_setting s where s.short_host is not null $$;
revoke all on function weft_link_hosts() from public;
grant execute on function weft_link_hosts() to weft_app;
