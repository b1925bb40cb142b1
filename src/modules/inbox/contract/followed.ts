/** Why a conversation was handed on by what followed an answer; screens say it in their language. */
export const FOLLOWED = 'By the saved reply that answered it.'
