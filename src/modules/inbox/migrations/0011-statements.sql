-- What is offered in a conversation, or was written from a statement in it, shows with the conversation.
call weft_restrict_part('statement_offer', 'conversation_id', 'conversation');
call weft_restrict_part('statement_use', 'conversation_id', 'conversation');
