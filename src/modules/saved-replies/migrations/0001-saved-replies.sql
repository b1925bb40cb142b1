-- Answers kept for many. The row is what stands now; every wording ever saved is a version.
create table saved_reply (
  organisation_id uuid not null,
  id uuid not null,
  version int not null,
  title text not null,
  folder text not null,
  lang text not null,
  -- Null: for the whole house.
  department_id uuid,
  text text not null,
  -- What is done beside inserting it: {"close": true, "handTo": "<department>", "triage": "unhappy"}.
  acts jsonb not null,
  owner_id uuid not null,
  review_on date,
  uses int not null default 0,
  last_used_at timestamptz,
  -- Hashes of its runs of five words, for telling how near an answer is to it.
  grams int[] not null,
  archived_at timestamptz,
  updated_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('saved_reply');
call weft_restrict('saved_reply', 'department_id');
create index saved_reply_list on saved_reply (organisation_id, folder, title, id) where archived_at is null;

create table saved_reply_version (
  organisation_id uuid not null,
  reply_id uuid not null,
  version int not null,
  title text not null,
  text text not null,
  acts jsonb not null,
  by uuid not null,
  at timestamptz not null,
  primary key (organisation_id, reply_id, version)
);
call weft_isolate('saved_reply_version');
call weft_restrict_part('saved_reply_version', 'reply_id', 'saved_reply');

-- What we answered to single people in the last 90 days: hashes of runs of five words, never the words.
create table answer_text (
  organisation_id uuid not null,
  post_id uuid not null,
  conversation_id uuid not null,
  at timestamptz not null,
  size int not null,
  primary key (organisation_id, post_id)
);
call weft_isolate('answer_text');
create index answer_text_by_time on answer_text (organisation_id, at);

create table answer_gram (
  organisation_id uuid not null,
  gram int not null,
  at timestamptz not null,
  post_id uuid not null,
  primary key (organisation_id, gram, at, post_id)
);
call weft_isolate('answer_gram');
create index answer_gram_of on answer_gram (organisation_id, post_id);
