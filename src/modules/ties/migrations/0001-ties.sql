-- Who allows that it is counted whom they work with: purpose and end are the same for everybody and stand in domain/consent.ts.
create table tie_consent (
  organisation_id uuid not null,
  member_id uuid not null,
  given_at timestamptz not null,
  renewed_at timestamptz,
  ends_at timestamptz not null check (ends_at > given_at),
  -- They left the organisation: counted for the days they were here until those are out of every window.
  left_at timestamptz,
  primary key (organisation_id, member_id)
);
call weft_isolate('tie_consent');
create index tie_consent_end on tie_consent (organisation_id, ends_at);

-- That somebody turned to a colleague, and when; never what about. It stands on the consent of both: without one of them it
-- cannot be written, and whoever withdraws takes theirs along.
create table tie_interaction (
  organisation_id uuid not null,
  from_id uuid not null,
  to_id uuid not null check (to_id <> from_id),
  at timestamptz not null,
  kind text not null check (kind in ('hand-over', 'taken', 'note', 'question', 'answer', 'consent-asked', 'decision', 'content-asked', 'content-written', 'comment')),
  -- One act of one person towards another is one interaction, however many facts tell of it.
  primary key (organisation_id, from_id, to_id, at),
  foreign key (organisation_id, from_id) references tie_consent on delete cascade,
  foreign key (organisation_id, to_id) references tie_consent on delete cascade
);
call weft_isolate('tie_interaction');
create index tie_interaction_at on tie_interaction (organisation_id, at);
create index tie_interaction_to on tie_interaction (organisation_id, to_id);
