-- Who has what open just now. Unlogged: after a crash of the database nobody is anywhere until the next beat.
create unlogged table presence (
  organisation_id uuid not null,
  -- `conversation:<id>`, `draft:<id>`.
  subject text not null,
  subject_id uuid not null,
  member_id uuid not null,
  typing boolean not null,
  seen_at timestamptz not null,
  primary key (organisation_id, subject, member_id)
);
call weft_isolate('presence');
-- Who may not see a thing does not learn who looks at it.
call weft_hide_rows('presence', 'presence', 'weft_hides(subject_id)');
