-- Not only images any more. What was there before is an image; the rest of what we know about it stays unknown.
alter table file
  add column kind text not null default 'image'
    check (kind in ('image', 'gif', 'video', 'audio', 'document', 'captions')),
  add column seconds double precision,
  add column pages int,
  add column frames int,
  add column has_audio boolean;

-- How much an organisation keeps is summed up before each upload; the same bytes are kept once.
create index file_sha256 on file (organisation_id, sha256) include (size);
