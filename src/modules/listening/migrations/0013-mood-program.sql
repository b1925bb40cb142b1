-- How the program is doing that says how posts are meant, where somebody brought one along (WEFT_SENTIMENT_MODEL): as the
-- process that asked it last found it.
create table mood_program (
  organisation_id uuid not null primary key,
  state text not null check (state in ('starting', 'well', 'resting')),
  -- What it calls itself, and a hash of its file.
  version text,
  reason text,
  since timestamptz not null,
  noted_at timestamptz not null
);
call weft_isolate('mood_program');
