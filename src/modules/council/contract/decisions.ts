import { z } from 'zod'
import { myPart, seat } from './body.ts'
import { changeKinds, changeView } from './change.ts'
import { item, meetingCard } from './meetings.ts'
import {
  applyState,
  day,
  done,
  get,
  holder,
  id,
  iso,
  longText,
  person,
  post,
  questionState,
  tally,
  title,
  why,
  withId,
} from './shapes.ts'

export const decisionCard = z.object({
  id,
  /** “2026-3” */
  number: z.string(),
  title: z.string(),
  kind: z.enum(changeKinds),
  state: z.enum(['open', 'overdue', 'done']),
  owner: holder,
  dueOn: day.nullable(),
  effectiveOn: day.nullable(),
  decidedAt: iso,
  apply: applyState,
  applyReason: z.string().nullable(),
})
export type DecisionCard = z.infer<typeof decisionCard>

export const exceptionView = z.object({
  id,
  what: z.string(),
  whom: z.string(),
  until: iso,
  state: z.enum(['holds', 'expired', 'ended']),
  mayEnd: z.boolean(),
})

export const decisionView = decisionCard.extend({
  text: z.string(),
  tally,
  meeting: z.object({ id, title: z.string(), startsAt: iso }).nullable(),
  itemId: id,
  appliedAt: iso.nullable(),
  doneAt: iso.nullable(),
  doneNote: z.string(),
  change: changeView.nullable(),
  exception: exceptionView.nullable(),
  me: myPart,
  mayNotFinish: z.string().nullable(),
  mayNotChange: z.string().nullable(),
  /** Null when it can be carried out (again) by the viewer now. */
  mayNotApply: z.string().nullable(),
})
export type DecisionView = z.infer<typeof decisionView>

export const question = z.object({
  id,
  title: z.string(),
  text: z.string(),
  asker: holder,
  askedAt: iso,
  state: questionState,
  answer: z.string(),
  settledBy: z.string().nullable(),
  settledAt: iso.nullable(),
  itemId: id.nullable(),
  mine: z.boolean(),
})
export type QuestionView = z.infer<typeof question>

export const decisionsContract = {
  overview: get('/council/overview', 'What the council is doing').output(
    z.object({
      charter: z
        .object({
          version: z.number().int(),
          chair: holder.nullable(),
          quorum: z.string(),
          dates: z.array(iso),
        })
        .nullable(),
      next: meetingCard.nullable(),
      openVotes: z.array(item),
      decisions: z.array(decisionCard),
      seats: z.array(seat),
      questions: z.array(question),
      me: myPart,
    }),
  ),
  decisions: get('/council/decisions', 'The register of decisions')
    .input(
      z.object({
        q: z.string().trim().max(120).optional(),
        state: z.enum(['all', 'open', 'overdue', 'done']).default('all'),
        kind: z.enum(['all', ...changeKinds]).default('all'),
        ownerId: id.optional(),
        cursor: z.string().max(100).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ decisions: z.array(decisionCard), nextCursor: z.string().nullable(), me: myPart })),
  decision: get('/council/decisions/{id}', 'One decision').input(withId).output(decisionView),
  finishDecision: post('/council/decisions/{id}/done', 'Say that it is carried out')
    .input(z.object({ id, note: longText.default('') }))
    .output(done),
  changeDecision: post('/council/decisions/{id}', 'Give it another owner or another day')
    .input(z.object({ id, ownerId: id, dueOn: day.nullable() }))
    .output(done),
  applyDecision: post('/council/decisions/{id}/apply', 'Carry out what could not be carried out before')
    .input(
      z.object({
        id,
        /** For rules: the version that was looked at; the change is made from there. */
        basedOn: z.number().int().optional(),
      }),
    )
    .output(z.object({ applied: z.boolean(), reason: z.string().nullable() })),
  exceptions: get('/council/exceptions', 'Exceptions with their end')
    .input(z.object({ view: z.enum(['standing', 'over']).default('standing') }))
    .output(
      z.object({
        exceptions: z.array(exceptionView.extend({ decision: z.object({ id, number: z.string() }) })),
      }),
    ),
  endException: post('/council/exceptions/{id}/end', 'End an exception now').input(withId).output(done),
  questions: get('/council/questions', 'Questions to the council: one’s own, or all for those inside')
    .input(z.object({ state: z.enum(['open', 'all']).default('all') }))
    .output(z.object({ questions: z.array(question), me: myPart, meetings: z.array(person) })),
  ask: post('/council/questions', 'Ask the council')
    .input(z.object({ title, text: longText.min(3, 'Say what it is about.') }))
    .output(withId),
  accept: post('/council/questions/{id}/accept', 'Put it on an agenda')
    .input(z.object({ id, meetingId: id.nullable(), answer: longText.default('') }))
    .output(z.object({ itemId: id })),
  decline: post('/council/questions/{id}/decline', 'Decline it with a reason')
    .input(z.object({ id, reason: why }))
    .output(done),
  takeBackQuestion: post('/council/questions/{id}/take-back', 'Take one’s own question back')
    .input(withId)
    .output(done),
  waiting: get('/council/waiting', 'What waits for this member').output(
    z.object({
      votes: z.array(z.object({ itemId: id, title: z.string(), closesAt: iso.nullable() })),
      decisions: z.array(decisionCard),
      questions: z.array(z.object({ id, title: z.string(), asker: z.string(), askedAt: iso })),
      /** For the chair: what could not be carried out, and empty seats. */
      failed: z.array(decisionCard),
      emptySeats: z.number().int(),
      next: meetingCard.nullable(),
    }),
  ),
}
