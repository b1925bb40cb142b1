-- Drafts belong to the department of whoever began them; those of a restricted one show to its own people.
alter table draft add column department_id uuid;
update draft set department_id = m.department_id from member m
  where m.organisation_id = draft.organisation_id and m.id = draft.author_id;
create index draft_of_department on draft (organisation_id, department_id) where department_id is not null;
call weft_restrict('draft', 'department_id');
call weft_restrict_part('variant', 'draft_id', 'draft');
-- Whose a removed draft was: what was recorded about it stays as hidden as it was.
create table removed_draft (
  organisation_id uuid not null,
  id uuid not null,
  department_id uuid not null,
  removed_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('removed_draft', 'select, insert');
call weft_restrict('removed_draft', 'department_id');
-- What went live is for everybody to see.
call weft_hide('post', 'post', 'state <> ''live'' and draft_id is not null and weft_hides_draft(draft_id)');
-- What was decided about hidden words, and the preview that approvers read. Whoever the rules ask by name (legal about an
-- offer of a restricted department) sees exactly that: the request, the decision, the consents, its pictures.
create function weft_was_asked(of_decision uuid) returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from approval_request a where a.organisation_id = weft_organisation() and a.decision_id = of_decision
    and a.state <> 'voided' and (weft_member() = any (a.any_of) or weft_member() = any (a.escalated)))
$$;
revoke all on function weft_was_asked(uuid) from public;
grant execute on function weft_was_asked(uuid) to weft_app;
call weft_hide('approval_request', 'approval_request', 'weft_hides(subject_id) and not weft_was_asked(decision_id)');
call weft_restrict_part('approval_consent', 'approval_id', 'approval_request');
call weft_hide('decision', 'decision', 'weft_hides(subject_id) and not weft_was_asked(id)');
call weft_hide('content_judgement', 'content_judgement', 'weft_hides(subject_id)');
call weft_hide('reading', 'reading', 'weft_hides(subject_id)');
-- Where an address stands.
call weft_hide_rows('link_sighting', 'link_sighting', 'weft_hides(subject_id)');
-- Pictures: hidden while whoever added them is in a hidden department and nothing of ours with them is live.
create function weft_picture_is_hidden(by_member uuid, picture uuid) returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from member m where m.organisation_id = weft_organisation() and m.id = by_member and m.department_id = any (weft_hidden()))
    and not exists (select 1 from approval_request a where a.organisation_id = weft_organisation() and a.state <> 'voided'
      and (weft_member() = any (a.any_of) or weft_member() = any (a.escalated))
      and a.preview @> jsonb_build_array(jsonb_build_object('media', jsonb_build_array(jsonb_build_object('fileId', picture::text)))))
    and not exists (select 1 from post p where p.organisation_id = weft_organisation() and p.state = 'live'
      and p.media @> jsonb_build_array(jsonb_build_object('fileId', picture::text)))
$$;
revoke all on function weft_picture_is_hidden(uuid, uuid) from public;
grant execute on function weft_picture_is_hidden(uuid, uuid) to weft_app;
call weft_hide('file', 'file', 'weft_picture_is_hidden(created_by, id)');
