import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { ideasHoldings } from './holdings.ts'
import { eraseDueJob } from './jobs/erase-due.ts'
import { forgetLetterJob } from './jobs/forget-letter.ts'
import { pollTurnJob } from './jobs/poll-turn.ts'
import { thankJob } from './jobs/thank.ts'
import { ideasMetrics } from './metrics.ts'

export { submitRequest } from './commands/ask.ts'
export { type NewBox, openBox, saveBox } from './commands/boxes.ts'
export { castVote } from './commands/cast-vote.ts'
export { addIdea, type NewIdea } from './commands/ideas.ts'
export { mergeIdea } from './commands/merge.ts'
export { assignIdea, moveIdea } from './commands/move.ts'
export { closePoll, type NewPoll, openPoll, takeAnswer } from './commands/polls.ts'
export { receiveRequest } from './commands/receive.ts'
export { commentIdea, voteIdea } from './commands/say.ts'
export { joinIdea, markSpam, takeUp, turnDown } from './commands/sort-requests.ts'
export { writeIdea } from './commands/write.ts'
export type { BoxView, IdeaCard, PollView, RequestCard } from './contract.ts'
export { listBoxes } from './queries/boxes.ts'
export { listIdeas } from './queries/list.ts'
export { listPolls } from './queries/polls.ts'
export { boxPage, pollPage } from './queries/public.ts'
export { listRequests } from './queries/requests.ts'

export const ideasModule = defineModule({
  name: 'ideas',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [thankJob, forgetLetterJob, eraseDueJob, pollTurnJob],
  metrics: ideasMetrics,
  holdings: ideasHoldings,
  reactions: [
    defineReaction({
      name: 'ideas.on-post-live',
      on: ['post.live'],
      load: () => import('./reactions/on-post-live.ts').then((file) => file.onPostLive),
    }),
    defineReaction({
      name: 'ideas.on-draft-removed',
      on: ['draft.removed'],
      load: () => import('./reactions/on-draft-removed.ts').then((file) => file.onDraftRemoved),
    }),
  ],
})
