-- Row security shows a row before it lets anything look at it that might tell of it, and `@@` might: no statement of the app
-- could ever use this index, and every word of every post paid for it.
drop index mention_search;

-- Keys of nearly equal texts are found where they are read already, one index for each place: a table of their own cost six
-- rows more for every post, with six entries twice as wide. A post of another wording is no near copy of its former one.
create index mention_enrichment_key_1 on mention_enrichment (organisation_id, (bands[1]), enriched_at) where bands[1] is not null;
create index mention_enrichment_key_2 on mention_enrichment (organisation_id, (bands[2]), enriched_at) where bands[2] is not null;
create index mention_enrichment_key_3 on mention_enrichment (organisation_id, (bands[3]), enriched_at) where bands[3] is not null;
create index mention_enrichment_key_4 on mention_enrichment (organisation_id, (bands[4]), enriched_at) where bands[4] is not null;
create index mention_enrichment_key_5 on mention_enrichment (organisation_id, (bands[5]), enriched_at) where bands[5] is not null;
create index mention_enrichment_key_6 on mention_enrichment (organisation_id, (bands[6]), enriched_at) where bands[6] is not null;
drop table mention_band;

-- Only what speaks to an account of ours leaves a mark when it comes. Asked row by row nothing has to be remembered of the
-- many posts that do not; what does speak to us comes one by one, and a mark more changes no count.
drop trigger watched_mentions_added on mention;
drop function watched_mentions_added();
create function watched_mention_added() returns trigger language plpgsql as $$
begin
  insert into watch_mark (organisation_id, kind, subject, bucket)
    values (new.organisation_id, 'channel', new.channel_id, weft_five_minutes(new.published_at));
  return null;
end
$$;
create trigger watched_mention_added after insert on mention for each row when (new.addressed)
  execute function watched_mention_added();
