-- When the latest attempt began to send, by the clock of the database, which all workers share: whoever finds a post that
-- somebody else was sending waits until what is under way has arrived, before reading back.
alter table post add column sending_at timestamptz;
