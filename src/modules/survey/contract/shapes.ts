import { z } from 'zod'
import { earmarkStates, invitationAnswers, planStates, surveyStates } from '../domain/lifecycle.ts'
import { bases, questionKinds } from '../domain/question.ts'

/** Words and shapes shared by routes and screens. Messages are read by people. */

export const id = z.uuid()
export const at = z.iso.datetime()
export const done = z.object({ done: z.literal(true) })
export const token = z.string().regex(/^[\w-]{43}$/, 'This link is not whole. Copy all of it.')

const words = (max: number, empty: string) =>
  z.string().trim().min(1, empty).max(max, `Use at most ${max} characters.`)

const slug = z.string().regex(/^[a-z0-9][a-z0-9+-]{0,39}$/, 'Use small letters, numbers and hyphens.')

export const question = z.object({
  id: slug,
  kind: z.enum(questionKinds),
  text: words(300, 'Write the question.'),
  purpose: words(500, 'Say what the answer is used for.').min(
    10,
    'Say in a sentence what the answer is used for.',
  ),
  basis: z.enum(bases),
  months: z.number().int().min(1, 'Keep it for at least a month.').max(36, 'Keep it for at most 36 months.'),
  options: z.array(z.object({ id: slug, label: words(80, 'Write the answer.') })).max(30),
  many: z.boolean(),
})
export type QuestionInput = z.infer<typeof question>

export const value = z.union([
  z.array(z.string().max(40)).max(30),
  z.number().min(0).max(1000),
  z.string().max(1000, 'Use at most 1000 characters.'),
])
export const given = z
  .array(z.object({ questionId: slug, value, consent: z.boolean() }))
  .max(40, 'These are more answers than there are questions.')

export const condition = z.object({
  questionId: slug,
  is: z.enum(['any-of', 'at-least']),
  values: z.array(z.string().max(40)).max(30),
})
export type Condition = z.infer<typeof condition>

export const rule = z.object({
  id: slug,
  name: words(80, 'Give the rule a name; people read it as the reason.'),
  when: z.array(condition).min(1, 'Add at least one condition.').max(8),
})

export type Rule = z.infer<typeof rule>
export type Given = z.infer<typeof given>

export const surveyState = z.enum(surveyStates)
export const audience = z.enum(['internal', 'public'])
export const locale = z.enum(['en', 'de'])

export const newSurvey = z.object({
  title: words(120, 'Write a title.'),
  intro: words(2000, 'Say in a few sentences why you ask.'),
  audience,
  locale,
})

export const surveyCard = z.object({
  id,
  title: z.string(),
  audience,
  state: surveyState,
  opensAt: at.nullable(),
  closesAt: at.nullable(),
  /** Ready, and waiting for opensAt. */
  armed: z.boolean(),
  openedAt: at.nullable(),
  closedAt: at.nullable(),
  createdAt: at,
  /** Null for members who may not know how many answered. */
  responses: z.number().int().nullable(),
  /** Whether I answered: null when I am not asked. */
  mine: z.enum(['given', 'declined', 'open']).nullable(),
})
export type SurveyCard = z.infer<typeof surveyCard>

export const surveyView = surveyCard.extend({
  intro: z.string(),
  locale,
  questions: z.array(question),
  rules: z.array(rule),
  /** Address of the public page; null while there is none. */
  link: z.string().nullable(),
  createdBy: z.string(),
  asked: z.number().int().nullable(),
})
export type SurveyView = z.infer<typeof surveyView>

const cell = z.object({ id: z.string(), label: z.string(), count: z.number().int().nullable() })
export const results = z.object({
  surveyId: id,
  title: z.string(),
  /** False: small numbers and free words are hidden. */
  whole: z.boolean(),
  responses: z.number().int().nullable(),
  asked: z.number().int().nullable(),
  questions: z.array(
    z.object({
      questionId: z.string(),
      text: z.string(),
      kind: z.enum(questionKinds),
      many: z.boolean(),
      answered: z.number().int().nullable(),
      cells: z.array(cell),
      /** Free words, newest first; null when they may not be read. */
      words: z.array(z.string()).nullable(),
    }),
  ),
})
export type Results = z.infer<typeof results>

export const earmarkState = z.enum(earmarkStates)
export const earmark = z.object({
  source: z.enum(['rule', 'hand']),
  reason: z.string(),
  state: earmarkState,
  restUntil: at.nullable(),
  createdAt: at,
})

export const person = z.object({
  responseId: id,
  name: z.string(),
  title: z.string().nullable(),
  /** May be asked when there is a plan. */
  contact: z.boolean(),
  answers: z.array(z.object({ questionId: z.string(), value })),
  earmark: earmark.nullable(),
  changedAt: at,
})
export type Person = z.infer<typeof person>

export const form = z.object({
  surveyId: id,
  organisation: z.string(),
  title: z.string(),
  intro: z.string(),
  audience,
  state: surveyState,
  closesAt: at.nullable(),
  questions: z.array(question),
  /** Whether an e-mail address can be given: only where mail can be sent. */
  takesEmail: z.boolean(),
})
export type SurveyForm = z.infer<typeof form>

export const invitation = z.object({
  id,
  state: z.enum(['open', ...invitationAnswers]),
  plan: z.object({
    title: z.string(),
    goal: z.string(),
    message: z.string(),
    mandate: z.string(),
    courses: z.array(z.string()),
  }),
  sentAt: at,
  answeredAt: at.nullable(),
})
export type Invitation = z.infer<typeof invitation>

/** All that is stored about one person in one survey. */
export const mine = z.object({
  form,
  state: z.enum(['unconfirmed', 'given', 'declined']).nullable(),
  contact: z.boolean(),
  email: z.string().nullable(),
  answers: z.array(
    z.object({
      questionId: z.string(),
      value,
      purpose: z.string(),
      basis: z.string(),
      consentedAt: at,
      eraseAt: at,
    }),
  ),
  earmark: earmark.nullable(),
  invitations: z.array(invitation),
})
export type Mine = z.infer<typeof mine>

export const wave = z.object({
  size: z.number().int().min(1, 'Invite at least one.').max(500, 'Invite at most 500 in one wave.'),
  at,
  when: z.array(condition).max(5),
})
export const planState = z.enum(planStates)
export const planInput = z.object({
  title: words(120, 'Write a title.'),
  goal: words(1000, 'Say what it is for.'),
  message: words(3000, 'Write what people read in the invitation.'),
  courseIds: z.array(z.string().max(80)).max(10),
  mandate: z.string().trim().max(300, 'Use at most 300 characters.'),
  waves: z.array(wave).min(1, 'Plan at least one wave.').max(20),
})

export type PlanDraft = z.infer<typeof planInput>

export const planView = planInput.omit({ waves: true }).extend({
  id,
  surveyId: id,
  surveyTitle: z.string(),
  version: z.number().int(),
  state: planState,
  /** Names exactly this content; approving needs it. */
  digest: z.string(),
  authors: z.array(z.string()),
  submittedAt: at.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: at.nullable(),
  note: z.string().nullable(),
  pausedAt: at.nullable(),
  waves: z.array(
    wave.extend({
      id,
      no: z.number().int(),
      state: z.enum(['planned', 'sent', 'void']),
      sentAt: at.nullable(),
      invited: z.number().int().nullable(),
      answers: z.object({ yes: z.number(), later: z.number(), no: z.number(), open: z.number() }),
    }),
  ),
  /** Null when the viewer may approve or return it; else why not. */
  mayNotDecide: z.string().nullable(),
})
export type PlanView = z.infer<typeof planView>
