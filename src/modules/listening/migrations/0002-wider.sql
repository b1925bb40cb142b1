-- A channel may be heard in several ways: its own account, a search, a tag, everything its server shows.
alter table source add column kind text not null default 'account' check (kind in ('account', 'search', 'tag', 'public'));
alter table source add column term text not null default '';
alter table source add column created_by uuid;
drop index source_channel;
create unique index source_channel on source (organisation_id, channel_id, kind, term);

-- What listening costs, a day in UTC: requests made, items handed out, items kept, bytes of items.
create table source_use (
  organisation_id uuid not null,
  source_id uuid not null,
  day date not null,
  requests bigint not null default 0,
  items bigint not null default 0,
  kept bigint not null default 0,
  unreadable bigint not null default 0,
  bytes bigint not null default 0,
  primary key (organisation_id, source_id, day)
) with (fillfactor = 70);
call weft_isolate('source_use');

-- How many requests a day an account may spend on listening; no row: as many as the network allows.
create table listening_budget (
  organisation_id uuid not null,
  channel_id uuid not null,
  requests_a_day int not null check (requests_a_day > 0),
  set_by uuid,
  set_at timestamptz not null,
  primary key (organisation_id, channel_id)
);
call weft_isolate('listening_budget');

-- True for what a search, tag or firehose brought: another reader than the account's own items.
alter table intake add column source_id uuid;
alter table mention add column source_id uuid;
alter table mention add column edited_at timestamptz;

-- A saved search. Its words live in versions, so that what was counted by them stays comparable.
create table listen_query (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  purpose text not null,
  -- Belongs to a rival: counts as theirs in share of voice.
  rival boolean not null default false,
  department_id uuid,
  state text not null default 'active' check (state in ('active', 'paused', 'archived')),
  version int not null default 1,
  -- Silent when fewer than floor_count items came in floor_days days; null: nobody waits for it.
  floor_count int,
  floor_days int,
  expert_id uuid,
  silent_since timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('listen_query');
create unique index listen_query_name on listen_query (organisation_id, lower(name)) where state <> 'archived';

create table listen_query_version (
  organisation_id uuid not null,
  query_id uuid not null,
  version int not null,
  text text not null,
  note text,
  author_id uuid,
  made_at timestamptz not null,
  -- How far back stored items were matched by this version; null until that is done.
  matched_from timestamptz,
  primary key (organisation_id, query_id, version)
);
call weft_isolate('listen_query_version');

-- Moves with every change of queries, so that each process knows when its compiled set is old.
create table listen_revision (
  organisation_id uuid not null primary key,
  revision bigint not null
);
call weft_isolate('listen_revision');

-- Which item a version of a query found: each post once, through however many channels it was heard.
create table query_hit (
  organisation_id uuid not null,
  query_id uuid not null,
  version int not null,
  -- network and remote id
  item text not null,
  mention_id uuid not null,
  published_at timestamptz not null,
  network text not null,
  channel_id uuid not null,
  author text not null,
  language text,
  sentiment text,
  reach bigint,
  primary key (organisation_id, query_id, version, item)
);
call weft_isolate('query_hit');
create index query_hit_time on query_hit (organisation_id, query_id, version, published_at desc, mention_id desc);
create index query_hit_mention on query_hit (organisation_id, mention_id);

-- What we make of an item, each with how sure we are. 'unsure' and 'withheld' are answers.
create table mention_enrichment (
  organisation_id uuid not null,
  mention_id uuid not null,
  version int not null,
  language text,
  language_confidence real,
  sentiment text not null check (sentiment in ('positive', 'neutral', 'negative', 'unsure', 'withheld')),
  sentiment_confidence real,
  intent text not null,
  intent_confidence real,
  urgency text not null check (urgency in ('high', 'normal', 'low')),
  spam real not null,
  bot real not null,
  outspoken boolean not null default false,
  -- The first mention of a group of near-equal texts; itself when alone.
  cluster_id uuid not null,
  -- Bands of the text's signature, to find near-equal ones.
  bands bigint[] not null,
  enriched_at timestamptz not null,
  primary key (organisation_id, mention_id)
);
call weft_isolate('mention_enrichment');
create index mention_enrichment_bands on mention_enrichment using gin (bands);
create index mention_enrichment_cluster on mention_enrichment (organisation_id, cluster_id);

-- What people put right. The organisation's own examples to learn from.
create table enrichment_correction (
  organisation_id uuid not null,
  id uuid not null,
  mention_id uuid not null,
  fact text not null check (fact in ('language', 'sentiment', 'intent', 'urgency', 'spam')),
  was text,
  value text not null,
  member_id uuid,
  made_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('enrichment_correction');
create unique index enrichment_correction_one on enrichment_correction (organisation_id, mention_id, fact) where taken_back_at is null;

-- Models trained on those examples, with the figures they reached on what they had not seen.
create table learned_model (
  organisation_id uuid not null,
  fact text not null check (fact in ('sentiment', 'intent')),
  version int not null,
  state text not null check (state in ('candidate', 'active', 'retired', 'refused')),
  examples int not null,
  figures jsonb not null,
  note text,
  body bytea not null,
  trained_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz,
  primary key (organisation_id, fact, version)
);
call weft_isolate('learned_model');
create unique index learned_model_active on learned_model (organisation_id, fact) where state = 'active';

create index mention_published on mention (organisation_id, published_at desc, id desc);
