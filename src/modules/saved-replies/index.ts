import { defineModule } from '#platform/module.ts'
import { savedReplyHoldings } from './holdings.ts'

export { filledReply, type Used } from './commands/filled-reply.ts'
export { noteAnswer } from './commands/note-answer.ts'
export { createReply, type ReplyContent } from './commands/replies.ts'
export type { ReplyActs } from './contract.ts'
export { harmlessName, type Placeholder } from './domain/fill.ts'
export { NEAR } from './domain/likeness.ts'
export { type Likeness, likeness } from './queries/likeness.ts'

export const savedRepliesModule = defineModule({
  name: 'saved-replies',
  holdings: savedReplyHoldings,
  migrations: new URL('./migrations/', import.meta.url),
})
