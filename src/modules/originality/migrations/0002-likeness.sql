-- How much of a post that went out had been said in the 180 days before it: the largest share of word 5-grams in common
-- with one earlier text (Jaccard), and with which. Measured once when it went out, and again when its words change.
create table text_likeness (
  organisation_id uuid not null,
  subject_id uuid not null,
  likeness double precision not null check (likeness between 0 and 1),
  -- Null where nothing earlier shares anything.
  nearest_id uuid,
  measured_at timestamptz not null,
  primary key (organisation_id, subject_id)
);
call weft_isolate('text_likeness');
