-- The controlled list of tags: media and texts name them by id, so that a new spelling is at once the only one.
create table library_tag (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  -- The tag that stands for it since they were merged; never one that is merged itself.
  merged_into uuid,
  created_at timestamptz not null,
  created_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('library_tag');
create unique index library_tag_name on library_tag (organisation_id, lower(name)) where merged_into is null;
create index library_tag_merged on library_tag (organisation_id, merged_into) where merged_into is not null;

-- A file people may use again, with what is known about the right to use it.
create table library_medium (
  organisation_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('image', 'gif', 'video', 'audio', 'document', 'captions')),
  title text not null,
  -- Language to words.
  alts jsonb not null,
  tag_ids uuid[] not null,
  department_id uuid,
  holder text,
  licence text,
  source_url text,
  -- Calendar days of the organisation, and the instants at which they begin and are over.
  valid_from date,
  expires_on date,
  usable_from timestamptz,
  territories text[],
  channel_ids uuid[],
  consent text not null check (consent in ('on-file', 'missing', 'not-needed')),
  people text,
  consent_until date,
  -- The first instant at which it may not be used any more: by its rights or by the consent of who is shown.
  ends_at timestamptz,
  notes text,
  -- What a search looks through.
  words text not null,
  version integer not null,
  added_at timestamptz not null,
  added_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  archived_at timestamptz,
  archived_by uuid,
  -- The end that people were told about; a new end is told about again.
  told_end timestamptz,
  primary key (organisation_id, id),
  check (consent <> 'on-file' or people is not null),
  check (valid_from is null or expires_on is null or valid_from <= expires_on)
);
call weft_isolate('library_medium', 'select, insert, update');
create unique index library_medium_file on library_medium (organisation_id, file_id);
create index library_medium_newest on library_medium (organisation_id, added_at desc, id desc) where archived_at is null;
create index library_medium_ends on library_medium (organisation_id, ends_at) where archived_at is null and ends_at is not null;
create index library_medium_tags on library_medium using gin (tag_ids);
call weft_restrict('library_medium', 'department_id');

-- What it said before; the version that holds is the one in library_medium.
create table library_medium_version (
  organisation_id uuid not null,
  medium_id uuid not null,
  version integer not null,
  content jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (organisation_id, medium_id, version)
);
call weft_isolate('library_medium_version', 'select, insert');
call weft_restrict_part('library_medium_version', 'medium_id', 'library_medium');

-- Words to write with: what they are, and whose. The words themselves are versions of a language.
create table library_snippet (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('text', 'template', 'signature', 'boilerplate')),
  name text not null,
  department_id uuid,
  -- A signature is a member's, a channel's or, with neither, the department's.
  member_id uuid,
  channel_id uuid,
  tag_ids uuid[] not null,
  created_at timestamptz not null,
  created_by uuid not null,
  archived_at timestamptz,
  archived_by uuid,
  primary key (organisation_id, id),
  check (kind = 'signature' or (member_id is null and channel_id is null)),
  check (kind <> 'signature' or num_nonnulls(member_id, channel_id) = 1 or (department_id is not null and num_nonnulls(member_id, channel_id) = 0))
);
call weft_isolate('library_snippet', 'select, insert, update');
create index library_snippet_name on library_snippet (organisation_id, name, id) where archived_at is null;
create index library_snippet_signature on library_snippet (organisation_id, member_id, channel_id, department_id)
  where kind = 'signature' and archived_at is null;
create index library_snippet_tags on library_snippet using gin (tag_ids);
call weft_restrict('library_snippet', 'department_id');

create table library_snippet_version (
  organisation_id uuid not null,
  id uuid not null,
  snippet_id uuid not null,
  lang text not null,
  version integer not null,
  text text not null,
  state text not null check (state in ('proposed', 'approved', 'declined', 'superseded')),
  valid_until date,
  -- The instant at which that day is over.
  ends_at timestamptz,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  primary key (organisation_id, id),
  -- Whoever proposes words never approves them.
  check (state <> 'approved' or (decided_by is not null and decided_by <> proposed_by))
);
call weft_isolate('library_snippet_version', 'select, insert, update');
create unique index library_snippet_version_number on library_snippet_version (organisation_id, snippet_id, lang, version);
create unique index library_snippet_version_approved on library_snippet_version (organisation_id, snippet_id, lang) where state = 'approved';
create unique index library_snippet_version_proposed on library_snippet_version (organisation_id, snippet_id, lang) where state = 'proposed';
create index library_snippet_version_waiting on library_snippet_version (organisation_id, proposed_at) where state = 'proposed';
call weft_restrict_part('library_snippet_version', 'snippet_id', 'library_snippet');

-- One message house a language: the organisation's, or a department's.
create table message_house (
  organisation_id uuid not null,
  id uuid not null,
  department_id uuid,
  lang text not null,
  content jsonb not null,
  version integer not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('message_house', 'select, insert, update');
create unique index message_house_of on message_house (organisation_id, department_id, lang) nulls not distinct;
call weft_restrict('message_house', 'department_id');

create table message_house_version (
  organisation_id uuid not null,
  house_id uuid not null,
  version integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (organisation_id, house_id, version)
);
call weft_isolate('message_house_version', 'select, insert');
call weft_restrict_part('message_house_version', 'house_id', 'message_house');
