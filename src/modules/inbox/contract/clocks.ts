import { oc } from '@orpc/contract'
import { z } from 'zod'
import { arrivalClasses, priorities } from '../domain/clocks/book.ts'
import { conversationCard, id, iso } from './shapes.ts'

const tags = ['Inbox']

/** As many rules as a person can still oversee. */
export const MOST_CLOCK_RULES = 100
/** The longest promise, in minutes: 60 days. */
export const LONGEST_GOAL = 86_400

const goal = z.object({
  minutes: z
    .number()
    .int('Use whole minutes.')
    .min(1, 'Use at least a minute.')
    .max(LONGEST_GOAL, 'Use at most 60 days.'),
  /** By the clock on the wall, or by the hours of the desk. */
  by: z.enum(['wall', 'business']),
})

const terms = {
  first: goal,
  next: goal,
  /** Null: measured without a goal. */
  resolution: goal.nullable(),
  /** How long before the end its owner hears: minutes, or a share of the time in percent. */
  warn: z
    .union([
      z.object({ unit: z.literal('minutes'), value: z.number().int().min(1).max(10_080) }),
      z.object({ unit: z.literal('percent'), value: z.number().int().min(1).max(90) }),
    ])
    .nullable(),
  /** Minutes after the end; each goes one rung up the reporting line. */
  steps: z.array(z.number().int().min(0).max(LONGEST_GOAL)).max(6, 'Use at most six steps.'),
}
export const clockTerms = z.object(terms)
export type ClockTermsInput = z.infer<typeof clockTerms>

export const clockRule = z.object({
  /** Made by whoever adds the rule, so that it keeps its name through reordering. */
  id,
  name: z.string().trim().min(1, 'Give the rule a name.').max(80),
  channelIds: z.array(id).max(200),
  classes: z.array(z.enum(arrivalClasses)).max(arrivalClasses.length),
  departmentIds: z.array(id).max(200),
  priorities: z.array(z.enum(priorities)).max(priorities.length),
  standings: z.array(z.string().trim().min(1).max(60)).max(20),
  ...terms,
})
export type ClockRuleInput = z.infer<typeof clockRule>

const change = {
  rules: z
    .array(clockRule)
    .max(MOST_CLOCK_RULES, 'A hundred rules are the most; join some that promise the same.'),
  rest: clockTerms,
}

export const clockProblem = z.object({
  /** Null: what holds for everything else. */
  ruleId: id.nullable(),
  field: z.enum(['name', 'channelIds', 'departmentIds', 'warn', 'steps', 'asks']),
  message: z.string(),
  cure: z.string(),
})
export type ClockProblem = z.infer<typeof clockProblem>

export const clockRules = z.object({
  /** 0 while nobody has written a rule. */
  version: z.number().int(),
  ...change,
  /** Newest first, the one that holds included. */
  history: z.array(
    z.object({
      version: z.number().int(),
      rules: z.number().int(),
      reason: z.string(),
      by: z.string().nullable(),
      at: iso,
      /** What began from then on was measured anew. */
      since: iso.nullable(),
    }),
  ),
  /** Null when the viewer may change them; else why not. */
  mayNot: z.string().nullable(),
})
export type ClockRules = z.infer<typeof clockRules>

/** One clock of the preview: when it would be up, and who hears of it when. */
const tried = z.object({
  minutes: z.number().int(),
  by: z.enum(['wall', 'business']),
  dueAt: iso,
  /** Null: nobody is warned before. */
  warnAt: iso.nullable(),
  stepsAt: z.array(iso),
})

export const clocksPreview = z.object({
  problems: z.array(clockProblem),
  /** When the message of the question arrives. */
  at: iso,
  /** The rule that claims it; null: what holds for everything else. */
  ruleId: id.nullable(),
  first: tried,
  next: tried,
  resolution: tried.nullable(),
  /** When the desk is open, in the days around it. */
  open: z.array(z.object({ from: iso, to: iso })).max(200),
  /** The zone of the desk's hours. */
  zone: z.string(),
  /** Clocks that began since the moment rules would be laid over what happened; null when none is asked for. */
  anew: z.object({ clocks: z.number().int(), running: z.number().int() }).nullable(),
})
export type ClocksPreview = z.infer<typeof clocksPreview>

const question = z.object({
  /** Null: the channel is of no matter. */
  channelId: id.nullable(),
  class: z.enum(arrivalClasses),
  departmentId: id.nullable(),
  priority: z.enum(priorities),
  standing: z.string().trim().max(60),
  /** A day and a time, as the desk's clock shows them. */
  day: z.iso.date(),
  time: z.iso.time({ precision: -1 }),
})
export type ClockQuestion = z.infer<typeof question>

export const clockPage = z.object({
  conversationId: id,
  title: z.string(),
  person: z.string(),
  desk: z.string(),
  /** Who has it; null: nobody yet. */
  owner: z.string().nullable(),
  kind: z.enum(['first', 'next', 'resolution']),
  dueAt: iso,
  at: iso,
})
export type ClockPage = z.infer<typeof clockPage>

export const clocksContract = {
  clockRules: oc
    .route({ method: 'GET', path: '/inbox/clock-rules', summary: 'How long people wait at the most', tags })
    .output(clockRules),
  previewClocks: oc
    .route({
      method: 'POST',
      path: '/inbox/clock-rules/preview',
      summary: 'When a message would have to be answered by rules of clocks',
      tags,
    })
    .input(z.object({ ...change, question, since: iso.nullable() }))
    .output(clocksPreview),
  saveClockRules: oc
    .route({
      method: 'PUT',
      path: '/inbox/clock-rules',
      summary: 'Make rules of clocks the next version',
      tags,
    })
    .input(
      z.object({
        ...change,
        reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
        since: iso.nullable(),
        basedOn: z.number().int().min(0),
      }),
    )
    .output(z.object({ version: z.number().int() })),
  restoreClockRules: oc
    .route({
      method: 'POST',
      path: '/inbox/clock-rules/restore',
      summary: 'Make an earlier version the next one',
      tags,
    })
    .input(z.object({ version: z.number().int().min(0), reason: z.string().trim().min(3).max(500) }))
    .output(z.object({ version: z.number().int() })),
  pauseClocks: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/pause',
      summary: 'Stop its clocks while we wait for a third party',
      tags,
    })
    .input(z.object({ id, reason: z.string().trim().min(3, 'Say in a few words for what.').max(300) }))
    .output(conversationCard),
  resumeClocks: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/resume',
      summary: 'Let its clocks go on',
      tags,
    })
    .input(z.object({ id }))
    .output(conversationCard),
  clockPages: oc
    .route({
      method: 'GET',
      path: '/inbox/clock-pages',
      summary: 'Conversations I was told of because their time runs out',
      tags,
    })
    .output(z.object({ pages: z.array(clockPage) })),
}
