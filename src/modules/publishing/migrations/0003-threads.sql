-- What a variant can have beside its text: a headline, the further posts of a thread, a first comment, a poll, a card, and
-- the post it brings up to date. One channel can have variants in several languages, so its place is the key.
alter table variant add column title text;
alter table variant add column thread jsonb not null default '[]';
alter table variant add column first_comment text;
alter table variant add column poll jsonb;
alter table variant add column card jsonb;
alter table variant add column update_of uuid;
alter table variant drop constraint variant_pkey;
alter table variant add primary key (organisation_id, draft_id, position);
create index variant_of_channel on variant (organisation_id, channel_id);

-- A push this belongs to; a pause may be for one of them.
alter table draft add column campaign text;
create index draft_of_campaign on draft (organisation_id, campaign) where campaign is not null;

-- Every post of a thread is a post of its own, sent after the one before it; a first comment likewise.
alter table post add column part int not null default 1;
alter table post add column after_post_id uuid;
alter table post add column first_comment boolean not null default false;
alter table post add column poll jsonb;
alter table post add column card jsonb;
alter table post add column headline text;
alter table post add column update_of uuid;
alter table post add column department_id uuid;
alter table post add column campaign text;
-- Whoever posts it by hand, on a network that has no way in for us.
alter table post add column handed_at timestamptz;
alter table post add column handed_to uuid;
alter table post add column verified text check (verified in ('found', 'unverifiable'));
alter table post add column removed_at timestamptz;
alter table post add column removed_by uuid;
update post p set department_id = d.department_id from draft d
  where d.organisation_id = p.organisation_id and d.id = p.draft_id;
alter table post drop constraint post_state_check;
alter table post add constraint post_state_check check (state in
  ('waiting', 'scheduled', 'claimed', 'sending', 'handed', 'live', 'removed', 'refused', 'unknown', 'held', 'cancelled'));
alter table post drop constraint post_hold_check;
alter table post add constraint post_hold_check check (hold in ('pause', 'reconnect', 'decision', 'thread'));
create index post_after on post (organisation_id, after_post_id) where after_post_id is not null;
create index post_handed on post (organisation_id, handed_at desc) where state = 'handed';

-- What a draft said before: one row a pause of the typing hand, so that nothing that was written is lost.
create table draft_version (
  organisation_id uuid not null,
  draft_id uuid not null,
  revision int not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  content jsonb not null,
  primary key (organisation_id, draft_id, revision)
);
call weft_isolate('draft_version');
call weft_restrict_part('draft_version', 'draft_id', 'draft');

-- Who has a draft open now; rows older than a minute mean nothing.
create table draft_presence (
  organisation_id uuid not null,
  draft_id uuid not null,
  member_id uuid not null,
  typing boolean not null,
  seen_at timestamptz not null,
  primary key (organisation_id, draft_id, member_id)
);
call weft_isolate('draft_presence');
call weft_restrict_part('draft_presence', 'draft_id', 'draft');

-- Pictures stand in threads, cards and captions too: whoever is asked about a content sees all of it.
create or replace function weft_picture_is_hidden(by_member uuid, picture uuid) returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from member m where m.organisation_id = weft_organisation() and m.id = by_member and m.department_id = any (weft_hidden()))
    and not exists (select 1 from approval_request a where a.organisation_id = weft_organisation() and a.state <> 'voided'
      and (weft_member() = any (a.any_of) or weft_member() = any (a.escalated))
      and position(picture::text in a.preview::text) > 0)
    and not exists (select 1 from post p where p.organisation_id = weft_organisation() and p.state = 'live'
      and (p.media @> jsonb_build_array(jsonb_build_object('fileId', picture::text)) or p.card @> jsonb_build_object('imageFileId', picture::text)))
$$;
