-- Other alt texts that were asked for together with other words, by file id; null: they stay.
alter table post_act add column alt_texts jsonb;
