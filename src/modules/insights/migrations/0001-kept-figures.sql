-- Figures that were worked out, kept until something they hang on changes. Never the truth itself: that is in the rooms.
create table figure_kept (
  organisation_id uuid not null,
  metric text not null,
  -- Restricted departments that do not show, sorted: everybody with the same sight sees the same figure.
  sight text not null,
  -- Which part of the house: department/channel/campaign/member, each empty for all.
  part text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  version int not null,
  figures jsonb not null,
  coverage double precision not null,
  -- Everything up to this fact is in it.
  seq bigint not null,
  computed_at timestamptz not null,
  viewed_at timestamptz not null,
  primary key (organisation_id, metric, sight, part, from_at, to_at)
);
call weft_isolate('figure_kept');
create index figure_kept_viewed on figure_kept (organisation_id, viewed_at);

-- Up to which fact of the chain it is known what was touched.
create table figure_mark (
  organisation_id uuid not null,
  name text not null,
  seq bigint not null,
  primary key (organisation_id, name)
);
call weft_isolate('figure_mark');

-- The last fact that touched a day (UTC), by kind of change. The day 0001-01-01 stands for all days.
create table figure_touch (
  organisation_id uuid not null,
  change text not null,
  day date not null,
  seq bigint not null,
  primary key (organisation_id, change, day)
);
call weft_isolate('figure_touch');

-- One answer a day of what cannot be worked out later. A day that was missed has no row.
create table metric_snapshot (
  organisation_id uuid not null,
  metric text not null,
  sight text not null,
  part text not null,
  day date not null,
  version int not null,
  figures jsonb not null,
  coverage double precision not null,
  taken_at timestamptz not null,
  primary key (organisation_id, metric, sight, part, day)
);
call weft_isolate('metric_snapshot');
