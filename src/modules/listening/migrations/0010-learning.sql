-- Which of the organisation's own models said what of a mention: fact to the model's number; null where rules said it all.
alter table mention_enrichment add column read_by jsonb;

-- Urgency and spam are learned as well.
alter table learned_model drop constraint learned_model_fact_check;
alter table learned_model add constraint learned_model_fact_check check (fact in ('sentiment', 'intent', 'urgency', 'spam'));

-- The newest corrections of a fact, to learn from.
create index enrichment_correction_fact on enrichment_correction (organisation_id, fact, made_at desc) where taken_back_at is null;

-- A month whose moods are checked by people: how it was drawn, so that it can be drawn again, and what came of it.
create table sentiment_audit (
  organisation_id uuid not null,
  -- The first day of the month.
  month date not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  seed bigint not null,
  -- Posts of that month that could have been drawn.
  heard int not null,
  size int not null,
  -- What gave the machine's verdicts: the rules, and the number of the organisation's own model when one was in use.
  rules text not null,
  model int,
  started_by uuid,
  started_at timestamptz not null,
  -- Null until the figures stand; after that nobody codes any more.
  figures jsonb,
  published_by uuid,
  published_at timestamptz,
  primary key (organisation_id, month)
);
call weft_isolate('sentiment_audit');

-- What was drawn, in the order it is coded. The words stay where they are.
create table sentiment_audit_item (
  organisation_id uuid not null,
  month date not null,
  position int not null,
  mention_id uuid not null,
  network text not null,
  language text not null,
  machine text not null check (machine in ('positive', 'neutral', 'negative', 'unsure')),
  -- How many people code it.
  wanted int not null check (wanted in (1, 2)),
  primary key (organisation_id, month, position)
);
call weft_isolate('sentiment_audit_item');

-- What people say how it is meant, without having seen the machine's verdict.
create table sentiment_audit_code (
  organisation_id uuid not null,
  month date not null,
  position int not null,
  member_id uuid not null,
  label text not null check (label in ('positive', 'neutral', 'negative', 'unsure')),
  coded_at timestamptz not null,
  primary key (organisation_id, month, position, member_id)
);
call weft_isolate('sentiment_audit_code');

-- Members who were asked to code.
create table sentiment_audit_coder (
  organisation_id uuid not null,
  month date not null,
  member_id uuid not null,
  invited_by uuid,
  invited_at timestamptz not null,
  primary key (organisation_id, month, member_id)
);
call weft_isolate('sentiment_audit_coder');
