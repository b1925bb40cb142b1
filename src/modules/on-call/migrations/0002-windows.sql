-- When a window of theirs last said that it is open and would sound.
alter table page_way add column heard_at timestamptz;
