-- What people would like to read or we would like to say, on its way to a draft and a post.
create table idea (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  what text not null,
  why text not null,
  source text not null check (source in ('request', 'poll', 'mention', 'question', 'event', 'member')),
  -- Where it came from, on another screen of ours: a mention, a conversation, a poll.
  source_id uuid,
  department_id uuid,
  programme text not null,
  tags text[] not null,
  -- 1 few … 3 very many; 1 little … 3 much; null: nobody said.
  reach int check (reach between 1 and 3),
  effort int check (effort between 1 and 3),
  votes int not null check (votes >= 0),
  -- Requests from outside, those of ideas merged into it included.
  asked int not null check (asked >= 0),
  score double precision not null generated always as
    ((1 + votes + asked)::double precision * coalesce(reach, 2) / coalesce(effort, 2)) stored,
  state text not null check (state in ('new', 'chosen', 'writing', 'published', 'declined', 'merged')),
  reason text,
  merged_into uuid,
  assigned_to uuid,
  -- Null: it came from outside.
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  draft_id uuid,
  post_id uuid,
  post_url text,
  published_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, merged_into) references idea
);
call weft_isolate('idea');
create index idea_by_score on idea (organisation_id, score desc, id desc);
create index idea_by_time on idea (organisation_id, created_at desc, id desc);
create index idea_of_draft on idea (organisation_id, draft_id) where draft_id is not null;
create index idea_merged on idea (organisation_id, merged_into) where merged_into is not null;
create index idea_of_member on idea (organisation_id, assigned_to) where assigned_to is not null;
create index idea_of_department on idea (organisation_id, department_id) where department_id is not null;

create table idea_vote (
  organisation_id uuid not null,
  idea_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, idea_id, member_id),
  foreign key (organisation_id, idea_id) references idea on delete cascade
);
call weft_isolate('idea_vote');

create table idea_comment (
  organisation_id uuid not null,
  id uuid not null,
  idea_id uuid not null,
  member_id uuid not null,
  text text not null,
  at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, idea_id) references idea on delete cascade
);
call weft_isolate('idea_comment');
create index idea_comment_list on idea_comment (organisation_id, idea_id, at);

-- A public page that asks one question.
create table request_box (
  organisation_id uuid not null,
  id uuid not null,
  -- The last part of its address; one installation has each once.
  address text not null unique,
  locale text not null check (locale in ('en', 'de')),
  question text not null,
  intro text not null,
  asks_name boolean not null,
  asks_email boolean not null,
  department_id uuid,
  state text not null check (state in ('open', 'paused', 'closed')),
  created_by uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('request_box');
create index request_box_list on request_box (organisation_id, created_at desc);

-- A poll anybody can vote in; the options stand on its row, votes count one each.
create table idea_poll (
  organisation_id uuid not null,
  id uuid not null,
  address text not null unique,
  locale text not null check (locale in ('en', 'de')),
  question text not null,
  intro text not null,
  options jsonb not null,
  multiple boolean not null,
  -- “Something else” in one's own words.
  other boolean not null,
  shows text not null check (shows in ('after-vote', 'at-end')),
  department_id uuid,
  state text not null check (state in ('planned', 'open', 'closed')),
  opens_at timestamptz not null,
  closes_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('idea_poll');
create index idea_poll_list on idea_poll (organisation_id, created_at desc);

-- A vote knows nobody: the hash is of a random ballot that was handed out with the page, so that one counts once.
create table idea_poll_vote (
  organisation_id uuid not null,
  poll_id uuid not null,
  ballot bytea not null,
  options text[] not null,
  at timestamptz not null,
  primary key (organisation_id, poll_id, ballot),
  foreign key (organisation_id, poll_id) references idea_poll on delete cascade
);
call weft_isolate('idea_poll_vote');

-- What somebody outside asked for, by a box or as “something else” in a poll.
create table content_request (
  organisation_id uuid not null,
  id uuid not null,
  box_id uuid,
  poll_id uuid,
  text text not null,
  name_sealed text,
  email_sealed text,
  -- SHA-256 of organisation and address, to find the same person again; goes with the address.
  email_key bytea,
  -- The words that were consented to, as they were shown.
  consent text,
  state text not null check (state in ('new', 'idea', 'declined', 'spam', 'removed')),
  -- Why it looks like spam, or why it was declined.
  reason text,
  idea_id uuid,
  created_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  told_at timestamptz,
  -- The personal link: found by its hash, written into the letter from its sealed form.
  token_hash bytea unique,
  token_sealed text,
  -- SHA-256 of the form it was sent from: sent twice it is stored once.
  form bytea,
  primary key (organisation_id, id),
  foreign key (organisation_id, box_id) references request_box,
  foreign key (organisation_id, poll_id) references idea_poll,
  foreign key (organisation_id, idea_id) references idea
);
call weft_isolate('content_request');
create index content_request_list on content_request (organisation_id, state, created_at desc, id desc);
create index content_request_of_idea on content_request (organisation_id, idea_id) where idea_id is not null;
create index content_request_of_box on content_request (organisation_id, box_id) where box_id is not null;
create index content_request_email on content_request (organisation_id, email_key) where email_key is not null;
create unique index content_request_form on content_request (organisation_id, form) where form is not null;

-- What belongs to a restricted department shows to its own people.
call weft_restrict('idea', 'department_id');
call weft_restrict_part('idea_vote', 'idea_id', 'idea');
call weft_restrict_part('idea_comment', 'idea_id', 'idea');
call weft_restrict('request_box', 'department_id');
call weft_restrict('idea_poll', 'department_id');
call weft_restrict_part('idea_poll_vote', 'poll_id', 'idea_poll');
call weft_hide('content_request', 'content_request', 'box_id is not null and weft_hides_request_box(box_id) or poll_id is not null and weft_hides_idea_poll(poll_id) or idea_id is not null and weft_hides_idea(idea_id)');

-- Three questions asked before an organisation is known; search path as in people's functions.
create function weft_request_box(of_address text)
returns table (organisation_id uuid, id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select b.organisation_id, b.id from request_box b where b.address = of_address $$;

create function weft_idea_poll(of_address text)
returns table (organisation_id uuid, id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select p.organisation_id, p.id from idea_poll p where p.address = of_address $$;

create function weft_content_request(of_token bytea)
returns table (organisation_id uuid, id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select r.organisation_id, r.id from content_request r where r.token_hash = of_token $$;

revoke all on function weft_request_box(text), weft_idea_poll(text), weft_content_request(bytea) from public;
grant execute on function weft_request_box(text), weft_idea_poll(text), weft_content_request(bytea) to weft_app;
