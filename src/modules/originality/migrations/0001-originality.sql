-- Words and phrases that are not to be said, or not without a second look. Ended ones stay, for the record.
create table blocked_phrase (
  organisation_id uuid not null,
  id uuid not null,
  phrase text not null,
  lang text,
  severity text not null check (severity in ('must-fix', 'needs-consent', 'good-to-know')),
  reason text not null,
  cure text,
  created_at timestamptz not null,
  created_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('blocked_phrase', 'select, insert, update');
create unique index blocked_phrase_standing on blocked_phrase (organisation_id, lower(phrase), coalesce(lang, ''))
  where ended_at is null;

-- What the organisation itself accepts as saying "I work here", beside the table that ships.
create table disclosure_phrase (
  organisation_id uuid not null,
  id uuid not null,
  phrase text not null,
  lang text,
  created_at timestamptz not null,
  created_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('disclosure_phrase', 'select, insert, update');
create unique index disclosure_phrase_standing on disclosure_phrase (organisation_id, lower(phrase), coalesce(lang, ''))
  where ended_at is null;

-- Changes with every change of the two lists above, so that what was compiled from them is known to be old.
create table word_list (
  organisation_id uuid not null,
  version uuid not null,
  primary key (organisation_id)
);
call weft_isolate('word_list', 'select, insert, update');

-- What we said: the hashes of the 5-grams of a text, sorted (domain/grams.ts), never the text itself.
create table said_text (
  organisation_id uuid not null,
  no integer generated always as identity,
  subject_id uuid not null,
  channel_id uuid not null,
  at timestamptz not null,
  size integer not null,
  grams integer[] not null,
  primary key (organisation_id, no)
);
call weft_isolate('said_text');
create unique index said_text_subject on said_text (organisation_id, subject_id);
create index said_text_by_time on said_text (organisation_id, at);

-- Which grams a text is found by: the 0.4 of its grams that led to the fewest texts, and one more (domain/jaccard.ts).
create table said_gram (
  organisation_id uuid not null,
  gram integer not null,
  no integer not null,
  primary key (organisation_id, gram, no)
);
call weft_isolate('said_gram', 'select, insert, delete');

-- How much of a picture is text, worked out once a file.
create table image_text (
  organisation_id uuid not null,
  file_id uuid not null,
  share real not null,
  read_at timestamptz not null,
  primary key (organisation_id, file_id)
);
call weft_isolate('image_text', 'select, insert');
