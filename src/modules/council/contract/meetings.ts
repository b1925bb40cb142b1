import { z } from 'zod'
import { myPart } from './body.ts'
import { change, changeView } from './change.ts'
import {
  choice,
  day,
  done,
  get,
  holder,
  id,
  iso,
  itemState,
  longText,
  meetingState,
  minutesState,
  outcome,
  paper,
  papers,
  person,
  place,
  post,
  quorumState,
  tally,
  title,
  withId,
} from './shapes.ts'

export const proposal = z.object({
  /** What is decided, in words. */
  text: z.string(),
  change,
  owner: holder.nullable(),
  dueOn: day.nullable(),
  /** The day from which it holds; null: at once. */
  effectiveOn: day.nullable(),
})

export const vote = z.object({
  state: z.enum(['none', 'open', 'closed']),
  round: z.number().int(),
  openedAt: iso.nullable(),
  /** The deadline of a vote between meetings. */
  closesAt: iso.nullable(),
  closedAt: iso.nullable(),
  outcome: outcome.nullable(),
  tally: tally.nullable(),
  quorum: quorumState.nullable(),
  /** Who has voted while it is open; how they voted once it is closed, where the charter names votes. */
  voted: z.array(person.extend({ choice: choice.nullable() })),
  /** Who still could. */
  missing: z.array(person),
  mine: choice.nullable(),
  mayNotVote: z.string().nullable(),
  mayNotOpen: z.string().nullable(),
  mayNotClose: z.string().nullable(),
})
export type VoteView = z.infer<typeof vote>

export const item = z.object({
  id,
  meetingId: id.nullable(),
  title: z.string(),
  text: z.string(),
  minutes: z.number().int().nullable(),
  raisedBy: holder,
  /** It came as a question from this member. */
  fromQuestion: z.boolean(),
  papers: z.array(paper),
  proposal: proposal.nullable(),
  state: itemState,
  vote,
  decisionId: id.nullable(),
  mayNotChange: z.string().nullable(),
})
export type ItemView = z.infer<typeof item>

export const meetingCard = z.object({
  id,
  title: z.string(),
  startsAt: iso,
  place: z.string(),
  state: meetingState,
  items: z.number().int(),
  invitedAt: iso.nullable(),
  minutes: minutesState.nullable(),
})
export type MeetingCard = z.infer<typeof meetingCard>

const presence = z.enum(['present', 'excused', 'absent'])

export const meetingView = meetingCard.extend({
  openedAt: iso.nullable(),
  closedAt: iso.nullable(),
  attendance: z.array(
    z.object({
      member: holder,
      seat: z.string(),
      voting: z.boolean(),
      presence: presence.nullable(),
      me: z.boolean(),
    }),
  ),
  quorum: quorumState.nullable(),
  agenda: z.array(item),
  /** Sealed minutes of earlier meetings that this one may approve. */
  toApprove: z.array(z.object({ meetingId: id, title: z.string(), startsAt: iso })),
  me: myPart,
})
export type MeetingView = z.infer<typeof meetingView>

const when = { title, startsAt: iso, place }

const proposalInput = z.object({
  text: longText.min(3, 'Say what is decided.'),
  change,
  ownerId: id,
  dueOn: day.nullable().default(null),
  effectiveOn: day.nullable().default(null),
})
export type ProposalInput = z.infer<typeof proposalInput>

const itemFields = {
  title,
  text: longText.default(''),
  minutes: z.number().int().min(1).max(480).nullable().default(null),
  papers: papers.default([]),
  proposal: proposalInput.nullable().default(null),
  /** Null: between meetings. */
  meetingId: id.nullable(),
}

export const record = z.object({
  meeting: z.object({
    title: z.string(),
    startsAt: iso,
    openedAt: iso.nullable(),
    closedAt: iso.nullable(),
    place: z.string(),
  }),
  organisation: z.string(),
  zone: z.string(),
  chair: z.string().nullable(),
  quorum: quorumState,
  attendance: z.array(z.object({ name: z.string(), seat: z.string(), voting: z.boolean(), presence })),
  items: z.array(
    z.object({
      title: z.string(),
      text: z.string(),
      raisedBy: z.string(),
      papers: z.array(paper),
      proposal: z.string().nullable(),
      state: z.enum(['discussed', 'voted', 'postponed', 'withdrawn']),
      vote: z
        .object({
          outcome,
          tally,
          quorum: quorumState,
          named: z.array(z.object({ name: z.string(), choice })),
        })
        .nullable(),
    }),
  ),
  decisions: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      owner: z.string(),
      dueOn: day.nullable(),
      effectiveOn: day.nullable(),
      carriedOut: z.string(),
    }),
  ),
})
export type MeetingRecord = z.infer<typeof record>

export const minutesView = z.object({
  meeting: meetingCard,
  text: z.string(),
  state: minutesState,
  revision: z.number().int(),
  sealedAt: iso.nullable(),
  sealedBy: z.string().nullable(),
  approvedAt: iso.nullable(),
  approvedIn: z.object({ meetingId: id, title: z.string() }).nullable(),
  record,
  organisation: z.string(),
  mayNotEdit: z.string().nullable(),
  mayNotSeal: z.string().nullable(),
  mayNotApprove: z.string().nullable(),
})
export type MinutesView = z.infer<typeof minutesView>

export const meetingsContract = {
  meetings: get('/council/meetings', 'Meetings')
    .input(
      z.object({
        view: z.enum(['coming', 'past']).default('coming'),
        cursor: z.string().max(100).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(30),
      }),
    )
    .output(z.object({ meetings: z.array(meetingCard), nextCursor: z.string().nullable(), me: myPart })),
  meeting: get('/council/meetings/{id}', 'One meeting with agenda, attendance and votes')
    .input(withId)
    .output(meetingView),
  planMeeting: post('/council/meetings', 'Plan a meeting').input(z.object(when)).output(withId),
  changeMeeting: post('/council/meetings/{id}', 'Move or rename a meeting')
    .input(z.object({ id, ...when }))
    .output(done),
  cancelMeeting: post('/council/meetings/{id}/cancel', 'Call a meeting off').input(withId).output(done),
  invite: post('/council/meetings/{id}/invite', 'Send the invitation with the agenda now')
    .input(withId)
    .output(z.object({ sent: z.number().int() })),
  openMeeting: post('/council/meetings/{id}/open', 'Open a meeting').input(withId).output(done),
  closeMeeting: post('/council/meetings/{id}/close', 'Close a meeting; the minutes are drafted')
    .input(withId)
    .output(done),
  attend: post('/council/meetings/{id}/attendance', 'Note who is here')
    .input(z.object({ id, memberId: id, presence }))
    .output(done),
  item: get('/council/items/{id}', 'One item with its vote and what its change would do')
    .input(withId)
    .output(z.object({ item, change: changeView.nullable(), meeting: meetingCard.nullable(), me: myPart })),
  loose: get('/council/items', 'Items between meetings').output(
    z.object({ items: z.array(item), me: myPart }),
  ),
  addItem: post('/council/items', 'Put something on the agenda, or to a vote between meetings')
    .input(z.object(itemFields))
    .output(withId),
  changeItem: post('/council/items/{id}', 'Change an item')
    .input(z.object({ id, ...itemFields }))
    .output(done),
  moveItem: post('/council/items/{id}/move', 'Move an item up or down')
    .input(z.object({ id, by: z.union([z.literal(1), z.literal(-1)]) }))
    .output(done),
  withdrawItem: post('/council/items/{id}/withdraw', 'Take an item off the agenda')
    .input(withId)
    .output(done),
  preview: post('/council/preview', 'What a change would do').input(z.object({ change })).output(changeView),
  openVote: post('/council/items/{id}/vote/open', 'Open the vote, with a deadline between meetings')
    .input(z.object({ id, closesAt: iso.nullable().default(null) }))
    .output(done),
  vote: post('/council/items/{id}/vote', 'Vote, or change one’s vote')
    .input(z.object({ id, round: z.number().int(), choice }))
    .output(done),
  closeVote: post('/council/items/{id}/vote/close', 'Close the vote; what is adopted is carried out')
    .input(withId)
    .output(z.object({ outcome, decisionId: id.nullable() })),
  minutes: get('/council/meetings/{id}/minutes', 'The minutes with the record they come from')
    .input(withId)
    .output(minutesView),
  saveMinutes: post('/council/meetings/{id}/minutes', 'Edit the minutes before they are sealed')
    .input(
      z.object({
        id,
        text: z.string().trim().min(1, 'Write the minutes.').max(60_000),
        revision: z.number().int(),
      }),
    )
    .output(z.object({ revision: z.number().int() })),
  sealMinutes: post('/council/meetings/{id}/minutes/seal', 'Seal the minutes; they do not change any more')
    .input(z.object({ id, revision: z.number().int() }))
    .output(done),
  approveMinutes: post(
    '/council/meetings/{id}/minutes/approve',
    'Approve sealed minutes in the meeting that is open now',
  )
    .input(withId)
    .output(done),
}
