-- What went live in a time is what half the scoreboard asks of this room.
create index post_live_posts on post (organisation_id, live_at desc) where kind = 'post' and state = 'live';
