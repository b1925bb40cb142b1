-- A post of ours that is out, as this room needs it. Its words stay with publishing.
create table measured_post (
  organisation_id uuid not null,
  post_id uuid not null,
  channel_id uuid not null,
  network text not null,
  -- Null: the network has no name for it that we know (posted by hand).
  remote_id text,
  draft_id uuid,
  author_id uuid not null,
  -- Of the author when it went out.
  department_id uuid,
  after_post_id uuid,
  part int not null default 1,
  live_at timestamptz not null,
  -- gone: noticed missing there; removed: taken down from here.
  state text not null default 'out' check (state in ('out', 'gone', 'removed')),
  gone_at timestamptz,
  -- The words as the network wrote them down when we last looked.
  seen_text text,
  seen_at timestamptz,
  ours_at timestamptz not null,
  primary key (organisation_id, post_id)
);
create index measured_post_by_time on measured_post (organisation_id, live_at desc, post_id desc);
create index measured_post_of_channel on measured_post (organisation_id, channel_id, live_at desc);
create index measured_post_after on measured_post (organisation_id, after_post_id) where after_post_id is not null;
call weft_isolate('measured_post');

-- What is to be asked of the network, and when. Settled once; a killed run finds it open again.
create table post_moment (
  organisation_id uuid not null,
  post_id uuid not null,
  kind text not null check (kind in ('figures', 'look')),
  moment text not null,
  channel_id uuid not null,
  due_at timestamptz not null,
  settled_at timestamptz,
  outcome text check (outcome in ('taken', 'gone', 'refused', 'unsupported', 'untold')),
  reason text,
  primary key (organisation_id, post_id, kind, moment),
  check ((settled_at is null) = (outcome is null))
);
create index post_moment_due on post_moment (organisation_id, channel_id, due_at) where settled_at is null;
call weft_isolate('post_moment');

-- What the network told. A count that it does not tell is null, with the reason under its name in unknown; never 0.
create table post_figure (
  organisation_id uuid not null,
  post_id uuid not null,
  moment text not null check (moment in ('24h', '7d', '28d', 'now')),
  due_at timestamptz not null,
  taken_at timestamptz not null,
  late boolean not null,
  views bigint check (views >= 0),
  likes bigint check (likes >= 0),
  shares bigint check (shares >= 0),
  replies bigint check (replies >= 0),
  unknown jsonb not null,
  definition text not null,
  definition_words text not null,
  primary key (organisation_id, post_id, moment)
);
call weft_isolate('post_figure');

-- What was changed on the network itself, and what a person decided about it.
create table remote_change (
  organisation_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  channel_id uuid not null,
  kind text not null check (kind in ('edited', 'deleted')),
  noticed_at timestamptz not null,
  changed_at timestamptz,
  before text not null,
  after text,
  state text not null default 'open' check (state in ('open', 'theirs', 'ours', 'left', 'undone')),
  settled_at timestamptz,
  settled_by uuid,
  primary key (organisation_id, id)
);
create unique index remote_change_open on remote_change (organisation_id, post_id) where state = 'open';
create index remote_change_of_post on remote_change (organisation_id, post_id, noticed_at desc);
create index remote_change_waiting on remote_change (organisation_id, noticed_at desc) where state = 'open';
call weft_isolate('remote_change');

-- What a member asked for from here: other words, or taking it down.
create table post_act (
  organisation_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  channel_id uuid not null,
  kind text not null check (kind in ('edit', 'remove')),
  text text,
  reason text not null,
  digest text not null,
  change_id uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'asked', 'done', 'refused', 'stopped')),
  state_reason text,
  attempts int not null default 0,
  settled_at timestamptz,
  primary key (organisation_id, id)
);
create unique index post_act_open on post_act (organisation_id, post_id, kind) where state in ('waiting', 'asked');
create index post_act_of_post on post_act (organisation_id, post_id, asked_at desc);
call weft_isolate('post_act');

-- A network asked us to wait, or gave no answer: nothing is read on the channel before then.
create table measure_rest (
  organisation_id uuid not null,
  channel_id uuid not null,
  until timestamptz not null,
  reason text not null,
  strikes int not null default 0,
  primary key (organisation_id, channel_id)
);
call weft_isolate('measure_rest');
