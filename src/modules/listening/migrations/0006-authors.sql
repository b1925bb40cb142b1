-- How often an author was heard lately, for every new mention.
create index mention_author on mention (organisation_id, network, author_remote_id, published_at desc);
