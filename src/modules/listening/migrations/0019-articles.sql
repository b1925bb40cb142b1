-- Articles of blogs, news and feeds by when they were written: few among all that is heard, and asked for which of them
-- link to us. Other posts pay nothing for it.
create index mention_articles on mention (organisation_id, published_at desc, id desc) where kind = 'article';
