-- Who answered in a conversation, and what of it was held against earlier words, from the index alone: figures over a year
-- look at every answered conversation, whose messages lie scattered over as many pages.
create index message_answers on message (organisation_id, conversation_id) include (author_id, contradictions)
  where direction = 'out' and live_at is not null;
