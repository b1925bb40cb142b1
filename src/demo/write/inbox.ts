import { newId } from '#kernel/ids.ts'
import type { Company } from '../company/company.ts'
import type { DeskKey } from '../company/departments.ts'
import { MINUTE } from '../story/calendar.ts'
import type { Conversation, Step } from '../story/plot.ts'
import { becauseOf } from '../words/routes.ts'
import { type Heard, heardKey, type Reading } from './heard.ts'
import type { Ledger } from './ledger.ts'
import { storeMention } from './listening.ts'
import { type Answered, storeReply } from './replies.ts'
import type { ToldStory } from './told.ts'

export interface Pen {
  readonly ledger: Ledger
  readonly company: Company
  readonly told: ToldStory
  readonly heard: Reading
  readonly now: Date
  /** Contact ids by the network's id of the person. */
  readonly contacts: Map<string, Contact>
}

interface Contact {
  readonly id: string
  readonly row: Record<string, unknown>
}

/** The first clock and each further one, by the inbox's own policy. */
const CLOCK_MINUTES = 90

interface Clock {
  readonly id: string
  readonly startedAt: Date
  readonly dueAt: Date
  readonly row: Record<string, unknown>
}

/** A conversation while its story is being read, as the inbox would have it at that moment. */
interface State {
  readonly id: string
  readonly conversation: Conversation
  readonly first: Heard
  readonly contactId: string
  readonly title: string
  readonly openedAt: Date
  desk: DeskKey
  because: string
  owner: string | null
  state: 'open' | 'snoozed' | 'closed'
  until: Date | null
  closedAt: Date | null
  clock: Clock | null
  count: number
  answered: boolean
  lastAt: Date
  lastDirection: 'in' | 'out'
  lastMention: string
  preview: string
  delivery: string | null
}

/** Turns one conversation of the story into rows, facts and due work, by the rules of the inbox. */
export function storeConversation(pen: Pen, conversation: Conversation): void {
  const opening = conversation.steps[0]
  const first = opening && heardOf(pen, conversation, opening)
  if (!first || opening.kind !== 'in') throw new Error('a conversation begins with what somebody wrote')
  const { at, id: lastMention } = storeMention(pen, first)
  const id = newId(at.getTime())
  const state: State = {
    id,
    conversation,
    first,
    contactId: contactOf(pen, first, at),
    title: titleOf(opening.text),
    openedAt: at,
    desk: conversation.desk,
    because: becauseOf(opening.text, conversation.desk),
    owner: null,
    state: 'open',
    until: null,
    closedAt: null,
    clock: null,
    count: 0,
    answered: false,
    lastAt: at,
    lastDirection: 'in',
    lastMention,
    preview: '',
    delivery: null,
  }
  received(pen, state, opening.text, { at, id: lastMention }, 'opened')
  for (const step of conversation.steps.slice(1)) follow(pen, state, step)
  leaveRunning(pen, state)
  pen.ledger.add('conversation', rowOf(pen, state))
}

function heardOf(pen: Pen, { channel }: Conversation, step: Step): Heard | undefined {
  const remoteId = pen.told.theirs.get(step)
  return remoteId === undefined ? undefined : pen.heard.items.get(heardKey(channel, remoteId))
}

function follow(pen: Pen, state: State, step: Step): void {
  const { ledger, company } = pen
  const by = 'by' in step ? company.memberId(step.by) : null
  switch (step.kind) {
    case 'in': {
      const heard = heardOf(pen, state.conversation, step)
      if (!heard) throw new Error(`nobody told us “${step.text}”`)
      const fact = state.state === 'closed' ? 'reopened' : 'joined'
      return received(pen, state, step.text, storeMention(pen, heard), fact)
    }
    case 'out':
      return answer(pen, state, step)
    case 'note': {
      const noteId = newId(step.at.getTime())
      const note = { conversation_id: state.id, id: noteId, author_id: by, text: step.text, at: step.at }
      ledger.add('note', note)
      return ledger.fact(step.at, by, 'note.added', state.id, { noteId })
    }
    case 'assign':
      return assign(pen, state, step.at, by, step.to)
    case 'hand':
      return hand(pen, state, step)
    case 'close':
      return close(pen, state, step.at, by)
    case 'snooze':
      state.state = 'snoozed'
      state.until = step.until
      ledger.due('inbox.wake', { conversationId: state.id }, step.until)
      ledger.fact(step.at, by, 'conversation.snoozed', state.id, { until: step.until.toISOString() })
  }
}

function received(
  pen: Pen,
  state: State,
  text: string,
  mention: { readonly at: Date; readonly id: string },
  fact: 'opened' | 'joined' | 'reopened',
): void {
  const { at } = mention
  touch(pen, state, { direction: 'in', at, mention_id: mention.id, post_id: null, author_id: null })
  Object.assign(state, { state: 'open', until: null, closedAt: null, lastMention: mention.id })
  state.preview = text.replace(/\s+/g, ' ').trim().slice(0, 200)
  const departmentId = pen.company.departmentId(state.desk)
  pen.ledger.fact(at, null, `conversation.${fact}`, state.id, { mentionId: mention.id, departmentId })
  if (state.clock) return
  const clockId = newId(at.getTime())
  const dueAt = new Date(at.getTime() + CLOCK_MINUTES * MINUTE)
  const row = {
    id: clockId,
    conversation_id: state.id,
    department_id: departmentId,
    channel_id: pen.company.channel(state.conversation.channel).id,
    kind: state.answered ? 'next' : 'first',
    started_at: at,
    due_at: dueAt,
    stopped_at: null,
    stopped_by: null,
    outcome: null,
    breached_at: null,
  }
  state.clock = { id: clockId, startedAt: at, dueAt, row }
}

function answer(pen: Pen, state: State, step: Extract<Step, { kind: 'out' }>): void {
  const { ledger, company } = pen
  const by = company.memberId(step.by)
  const told = pen.told.answers.get(step)
  if (!told) throw new Error(`“${step.text}” was never said`)
  const reply: Answered = {
    ...told,
    step,
    conversationId: state.id,
    channel: company.channel(state.conversation.channel),
    to: { name: state.first.item.author.displayName, mentionId: state.lastMention, remoteId: remoteOf(pen, state) },
  }
  const settled = storeReply(pen, reply)
  if (!state.owner) assign(pen, state, step.at, by, step.by)
  ledger.fact(step.at, by, 'conversation.replied', state.id, { postId: told.postId })
  touch(pen, state, { direction: 'out', at: step.at, mention_id: null, post_id: told.postId, author_id: by })
  Object.assign(state, { state: 'open', until: null, answered: true })
  state.preview = step.text.slice(0, 200)
  state.delivery = step.fate === 'live' ? null : step.fate
  ledger.fact(settled.at, null, 'conversation.changed', state.id, { postId: told.postId, delivery: step.fate })
  if (settled.live) stop(pen, state, settled.at, by, settled.at <= (state.clock?.dueAt ?? settled.at) ? 'kept' : 'missed')
}

/** The network's id of the message that is answered. */
function remoteOf(pen: Pen, state: State): string {
  const newest = state.conversation.steps.findLast(
    (step) => step.kind === 'in' && pen.told.theirs.has(step) && step.at <= state.lastAt,
  )
  return (newest && pen.told.theirs.get(newest)) ?? state.first.item.remoteId
}

function assign(pen: Pen, state: State, at: Date, by: string | null, to: string): void {
  const memberId = pen.company.memberId(to)
  pen.ledger.fact(at, by, 'conversation.assigned', state.id, { memberId, from: state.owner })
  state.owner = memberId
}

function hand(pen: Pen, state: State, step: Extract<Step, { kind: 'hand' }>): void {
  const from = pen.company.departmentId(state.desk)
  const departmentId = pen.company.departmentId(step.to)
  pen.ledger.fact(step.at, pen.company.memberId(step.by), 'conversation.handed', state.id, { from, departmentId })
  Object.assign(state, { desk: step.to, because: step.why, owner: null })
  if (state.clock) state.clock.row.department_id = departmentId
}

function close(pen: Pen, state: State, at: Date, by: string | null): void {
  if (state.lastDirection === 'in') stop(pen, state, at, by, 'closed')
  Object.assign(state, { state: 'closed', closedAt: at, until: null })
  pen.ledger.fact(at, by, 'conversation.closed', state.id)
}

function stop(pen: Pen, state: State, at: Date, by: string | null, outcome: string): void {
  const { clock } = state
  if (!clock) return
  Object.assign(clock.row, { stopped_at: at, stopped_by: by, outcome })
  if (at > clock.dueAt) breach(pen, state, clock)
  pen.ledger.add('clock', clock.row)
  state.clock = null
}

function breach(pen: Pen, state: State, clock: Clock): void {
  clock.row.breached_at = clock.dueAt
  pen.ledger.fact(clock.dueAt, null, 'clock.breached', state.id, { clockId: clock.id })
}

/** A clock that still runs: its end is due, or has passed and was told. */
function leaveRunning(pen: Pen, state: State): void {
  const { clock } = state
  if (!clock) return
  if (clock.dueAt > pen.now) pen.ledger.due('inbox.clock-due', { clockId: clock.id }, clock.dueAt)
  else breach(pen, state, clock)
  pen.ledger.add('clock', clock.row)
}

function touch(pen: Pen, state: State, turn: { readonly direction: 'in' | 'out'; readonly at: Date } & Record<string, unknown>): void {
  pen.ledger.add('message', { id: newId(turn.at.getTime()), conversation_id: state.id, ...turn })
  state.count += 1
  state.lastAt = turn.at
  state.lastDirection = turn.direction
}

function contactOf(pen: Pen, { item }: Heard, at: Date): string {
  const { author } = item
  const known = pen.contacts.get(author.remoteId)
  if (known) {
    if (new Date(String(known.row.last_seen_at)) < at) known.row.last_seen_at = at.toISOString()
    if (new Date(String(known.row.first_seen_at)) > at) known.row.first_seen_at = at.toISOString()
    return known.id
  }
  const id = newId(at.getTime())
  const row = {
    id: newId(at.getTime()),
    contact_id: id,
    network: 'fake',
    remote_id: author.remoteId,
    handle: author.handle,
    display_name: author.displayName,
    avatar_url: author.avatarUrl,
    profile_url: author.profileUrl,
    followers: author.followers,
    first_seen_at: at.toISOString(),
    last_seen_at: at.toISOString(),
  }
  pen.contacts.set(author.remoteId, { id, row })
  pen.ledger.add('contact', { id, name: author.displayName, created_at: at })
  pen.ledger.add('handle', row)
  return id
}

function rowOf({ company }: Pen, state: State): Record<string, unknown> {
  const { item } = state.first
  return {
    id: state.id,
    contact_id: state.contactId,
    channel_id: company.channel(state.conversation.channel).id,
    network: 'fake',
    thread_key: `thread:${item.threadRoot ?? item.remoteId}`,
    title: state.title,
    preview: state.preview,
    department_id: company.departmentId(state.desk),
    routed_because: state.because,
    owner_id: state.owner,
    state: state.state,
    snoozed_until: state.until,
    opened_at: state.openedAt,
    closed_at: state.closedAt,
    last_message_at: state.lastAt,
    last_direction: state.lastDirection,
    last_mention_id: state.lastMention,
    message_count: state.count,
    due_at: state.clock?.dueAt ?? 'infinity',
    delivery: state.delivery,
  }
}

const TITLE = 70

/** The first sentence without the handles before it, as the inbox names a conversation. */
function titleOf(text: string): string {
  const plain = text.replace(/^(?:\s*@[^\s]+)+\s*/u, '').replace(/\s+/g, ' ').trim()
  const sentence = /^.*?[.!?。！？](?=\s|$)/u.exec(plain)?.[0] ?? plain
  const points = Array.from(sentence)
  return points.length <= TITLE ? sentence : `${points.slice(0, TITLE - 1).join('').trimEnd()}…`
}
