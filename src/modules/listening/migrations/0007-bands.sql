-- Keys of nearly equal texts, one a row: row security keeps an index over arrays from being used.
create table mention_band (
  organisation_id uuid not null,
  band bigint not null,
  seen_at timestamptz not null,
  mention_id uuid not null,
  cluster_id uuid not null,
  primary key (organisation_id, band, seen_at, mention_id)
);
call weft_isolate('mention_band');
insert into mention_band
  select organisation_id, unnest(bands), enriched_at, mention_id, cluster_id from mention_enrichment
  on conflict do nothing;
drop index mention_enrichment_bands;
