import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { clockMetrics, firstResponseTime } from './clock-metrics.ts'
import { inboxHoldings } from './holdings.ts'
import { bulkJob } from './jobs/bulk.ts'
import { clockDueJob } from './jobs/clock-due.ts'
import { erasePersonJob } from './jobs/erase-person.ts'
import { expertDueJob } from './jobs/expert-due.ts'
import { fillSearchJob } from './jobs/fill-search.ts'
import { giveOutJob } from './jobs/give-out.ts'
import { learnDesksJob } from './jobs/learn-desks.ts'
import { rehearseJob } from './jobs/rehearse.ts'
import { releaseJob } from './jobs/release.ts'
import { remeasureClocksJob } from './jobs/remeasure-clocks.ts'
import { wakeJob } from './jobs/wake.ts'
import { conversationsByDesk } from './metrics.ts'
import {
  contradictions,
  doubleReplies,
  engagements,
  handOffTime,
  moodShift,
  oneOwner,
  reassignments,
} from './metrics-figures.ts'
import { personalShare } from './queries/answering/personal-share.ts'
import { inboxChanges } from './queries/figures/changes.ts'

export { type GivingChange, saveGiving } from './commands/assignment/save-giving.ts'
export { type ClocksChange, saveClockRules } from './commands/clocks/save-clock-rules.ts'
export { answerQuestion } from './commands/experts/answer.ts'
export { askExpert } from './commands/experts/ask.ts'
export { learnDesks } from './commands/learned/learn.ts'
export { addNote } from './commands/notes.ts'
export { blockPerson, changePerson, notePerson } from './commands/people/keep.ts'
export { mergePeople } from './commands/people/merge-people.ts'
export { saveRoutes } from './commands/routing/save-routes.ts'
export { readInOlder } from './commands/work-list/fill-search.ts'
export { saveLabel, setLabels, setPriority } from './commands/work-list/labels.ts'
export { orderViews, saveView } from './commands/work-list/saved-views.ts'
export { survivalQuantile } from './domain/kaplan-meier.ts'
export { contradictions as departures } from './domain/people/contradictions.ts'
export type { Standing } from './domain/people/standing.ts'
export { listConversations } from './queries/list.ts'
export { conversationsOfMentions } from './queries/of-mentions.ts'
export { answeredHandles } from './queries/people/answered.ts'
export { personByHandle } from './queries/people/by-handle.ts'
export { desksOf, mentionsOf, openedByDesk, openedWith } from './queries/watching.ts'

export const inboxModule = defineModule({
  name: 'inbox',
  holdings: inboxHoldings,
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [
    clockDueJob,
    remeasureClocksJob,
    wakeJob,
    bulkJob,
    fillSearchJob,
    erasePersonJob,
    rehearseJob,
    giveOutJob,
    releaseJob,
    expertDueJob,
    learnDesksJob,
  ],
  metrics: [
    ...[
      firstResponseTime,
      ...clockMetrics,
      conversationsByDesk,
      engagements,
      doubleReplies,
      handOffTime,
      contradictions,
      moodShift,
      oneOwner,
      reassignments,
    ].map((metric) => ({ ...metric, changedBy: inboxChanges })),
    personalShare,
  ],
  reactions: [
    defineReaction({
      name: 'inbox.keep-words',
      on: ['mention.edited', 'mention.corrected', 'mention.deleted'],
      load: () => import('./reactions/on-words.ts').then((file) => file.onMentionChanged),
    }),
    defineReaction({
      name: 'inbox.note-facts',
      on: ['post.live'],
      when: ({ data }) => data.kind === 'reply',
      load: () => import('./reactions/note-facts.ts').then((file) => file.noteFacts),
    }),
    defineReaction({
      name: 'inbox.give',
      on: ['conversation.opened', 'conversation.reopened', 'conversation.joined', 'conversation.woken'],
      load: () => import('./reactions/on-giving.ts').then((file) => file.onArrival),
    }),
    defineReaction({
      name: 'inbox.give-after-hand',
      on: ['conversation.handed'],
      load: () => import('./reactions/on-giving.ts').then((file) => file.onHanded),
    }),
    defineReaction({
      name: 'inbox.give-when-room',
      on: ['conversation.closed', 'conversation.snoozed'],
      load: () => import('./reactions/on-giving.ts').then((file) => file.onRoom),
    }),
    defineReaction({
      name: 'inbox.give-after-people',
      on: [
        'member.changed',
        'member.left',
        'role.assigned',
        'role.begun',
        'role.ended',
        'mandate.granted',
        'mandate.revoked',
      ],
      load: () => import('./reactions/on-giving.ts').then((file) => file.onPeopleChanged),
    }),
    defineReaction({
      name: 'inbox.give-after-absence',
      on: ['absence.changed'],
      load: () => import('./reactions/on-giving.ts').then((file) => file.onAbsence),
    }),
    defineReaction({
      name: 'inbox.on-expert',
      on: ['expert.asked', 'expert.reminded', 'expert.late'],
      load: () => import('./reactions/on-expert.ts').then((file) => file.onExpert),
    }),
    defineReaction({
      name: 'inbox.on-note',
      on: ['note.added'],
      when: ({ data }) => Array.isArray(data.mentions) && data.mentions.length > 0,
      load: () => import('./reactions/on-expert.ts').then((file) => file.onNote),
    }),
    defineReaction({
      name: 'inbox.on-mention-ready',
      on: ['mention.ready'],
      // Of what was merely heard, most comes by the thousand.
      when: ({ data }) => data.addressed === true,
      load: () => import('./reactions/on-mention.ts').then((file) => file.onMentionReady),
    }),
    defineReaction({
      name: 'inbox.on-mention-deleted',
      on: ['mention.deleted'],
      load: () => import('./reactions/on-mention.ts').then((file) => file.onMentionDeleted),
    }),
    defineReaction({
      name: 'inbox.on-hours-changed',
      on: ['hours.changed'],
      load: () => import('./reactions/on-hours.ts').then((file) => file.onHoursChanged),
    }),
    defineReaction({
      name: 'inbox.on-post',
      on: ['post.scheduled', 'post.live', 'post.refused', 'post.held', 'post.unknown', 'post.cancelled'],
      load: () => import('./reactions/on-post.ts').then((file) => file.onPost),
    }),
  ],
})
