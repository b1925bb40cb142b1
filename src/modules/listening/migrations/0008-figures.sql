-- Figures leave out what was deleted on the network: few rows, looked up for every post that is counted.
create index mention_gone on mention (organisation_id, id) where deleted_at is not null;
