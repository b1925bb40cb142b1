import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { beatJob } from './jobs/beat.ts'
import { countJob } from './jobs/count.ts'
import { replayJob } from './jobs/replay.ts'
import { falseAlarmShare } from './metrics.ts'

export { countNow } from './commands/count.ts'
export { type ByHand, raiseByHand } from './commands/raise-by-hand.ts'
export { sayNoise, sayReal } from './commands/settle.ts'
export { saveWord } from './commands/words.ts'
export type { SignalCard } from './contract.ts'
export { signalCards } from './queries/cards.ts'
export { listSignals } from './queries/list.ts'
export { falseAlarmShares } from './queries/memory.ts'
export { type Scope, type ScopeBucket, scopeFigures } from './queries/scope-figures.ts'
export { type NamedWatch, watchNames } from './queries/watches.ts'

export const signalsModule = defineModule({
  name: 'signals',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [countJob, beatJob, replayJob],
  metrics: [falseAlarmShare],
  reactions: [
    defineReaction({
      name: 'signals.count',
      on: ['mention.ready', 'mentions.heard'],
      // One look for all that were stored together.
      when: ({ data }) => data.last === true,
      load: () => import('./reactions/on-heard.ts').then((file) => file.onHeard),
    }),
    defineReaction({
      name: 'signals.count-desks',
      on: ['conversation.opened'],
      load: () => import('./reactions/on-heard.ts').then((file) => file.onHeard),
    }),
    defineReaction({
      name: 'signals.count-anew',
      on: ['query.changed'],
      when: ({ data }) => data.reworded === true,
      load: () => import('./reactions/on-heard.ts').then((file) => file.onQueryChanged),
    }),
  ],
})
