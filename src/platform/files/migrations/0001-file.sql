-- A stored file; its bytes lie in the file store under their SHA-256, so the same picture is kept once.
create table file (
  organisation_id uuid not null,
  id uuid not null,
  sha256 text not null,
  name text not null,
  mime_type text not null,
  size bigint not null,
  width int,
  height int,
  created_at timestamptz not null,
  created_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('file');
