import { newId } from '#kernel/ids.ts'
import type { DeskKey } from '../company/departments.ts'
import type { Conversation, Step } from '../story/plot.ts'
import { becauseOf } from '../words/routes.ts'
import { leaveRunning, type RunningClock, startClock, stopClock, storeMatter } from './clocks.ts'
import type { Seen } from './contacts.ts'
import { type Heard, heardKey } from './heard.ts'
import { storeMention } from './listening.ts'
import type { Pen } from './pen.ts'
import { settledAt, storeReply } from './replies.ts'
import { titleOf } from './title.ts'

/** A conversation while its story is being read, as the inbox would have it at that moment. */
interface State {
  readonly id: string
  readonly conversation: Conversation
  readonly first: Heard
  readonly who: Seen
  readonly openedAt: Date
  desk: DeskKey
  because: string
  owner: string | null
  state: 'open' | 'snoozed' | 'closed'
  until: Date | null
  closedAt: Date | null
  clock: RunningClock | null
  answered: boolean
  turns: number
  last: { readonly at: Date; readonly direction: 'in' | 'out' }
  /** The newest message of theirs. */
  theirs: { readonly mentionId: string; readonly remoteId: string }
  preview: string
  delivery: string | null
}

/** Turns one conversation of the story into rows, facts and due work, by the rules of the inbox. */
export function storeConversation(pen: Pen, conversation: Conversation): void {
  const [opening, ...rest] = conversation.steps
  if (opening?.kind !== 'in') throw new Error('a conversation begins with what somebody wrote')
  const first = heardOf(pen, conversation, opening)
  const mention = storeMention(pen, first)
  const state: State = {
    id: newId(mention.at.getTime()),
    conversation,
    first,
    who: pen.contacts.seen(first, mention.at),
    openedAt: mention.at,
    desk: conversation.desk,
    because: becauseOf(opening.text, conversation.desk),
    owner: null,
    state: 'open',
    until: null,
    closedAt: null,
    clock: null,
    answered: false,
    turns: 0,
    last: { at: mention.at, direction: 'in' },
    theirs: { mentionId: mention.id, remoteId: first.raw.remoteId },
    preview: '',
    delivery: null,
  }
  receive(pen, state, first, mention, 'opened')
  for (const step of rest) follow(pen, state, step)
  pen.ledger.add('conversation', rowOf(pen, state))
  pen.ledger.add('conversation_key', {
    conversation_id: state.id,
    channel_id: pen.company.channel(conversation.channel).id,
    handle_id: state.who.handleId,
    thread_key: threadKey(state),
    at: state.openedAt,
  })
  if (state.clock) leaveRunning(pen, state.clock)
  const { id: conversationId, openedAt, closedAt, desk } = state
  const channelId = pen.company.channel(conversation.channel).id
  const departmentId = pen.company.departmentId(desk)
  storeMatter(pen, { conversationId, channelId, departmentId, openedAt, closedAt, by: state.owner })
}

function heardOf(pen: Pen, { channel, person }: Conversation, step: Step): Heard {
  const heard = pen.heard.items.get(heardKey(channel, pen.told.theirs.get(step) ?? ''))
  if (!heard) throw new Error(`what ${person.name} wrote never reached us`)
  return heard
}

function follow(pen: Pen, state: State, step: Step): void {
  if (step.kind === 'in') hearMore(pen, state, step)
  else if (step.kind === 'out') answer(pen, state, step)
  else if (step.kind === 'note') note(pen, state, step)
  else if (step.kind === 'assign') assign(pen, state, step.at, step.by, step.to)
  else if (step.kind === 'hand') hand(pen, state, step)
  else if (step.kind === 'close') close(pen, state, step)
  else snooze(pen, state, step)
}

function hearMore(pen: Pen, state: State, step: Of<'in'>): void {
  const heard = heardOf(pen, state.conversation, step)
  const mention = storeMention(pen, heard)
  pen.contacts.seen(heard, mention.at)
  receive(pen, state, heard, mention, state.state === 'closed' ? 'reopened' : 'joined')
}

type Of<K extends Step['kind']> = Extract<Step, { kind: K }>

function receive(
  pen: Pen,
  state: State,
  { raw, item }: Heard,
  { id: mentionId, at }: { readonly id: string; readonly at: Date },
  fact: 'opened' | 'joined' | 'reopened',
): void {
  const departmentId = pen.company.departmentId(state.desk)
  turn(pen, state, { direction: 'in', mention_id: mentionId, post_id: null, author_id: null, at })
  state.state = 'open'
  state.until = null
  state.closedAt = null
  state.theirs = { mentionId, remoteId: raw.remoteId }
  state.preview = item.text.replace(/\s+/g, ' ').trim().slice(0, 200)
  pen.ledger.fact(at, null, `conversation.${fact}`, state.id, { mentionId, departmentId })
  state.clock ??= startClock({
    conversationId: state.id,
    channelId: pen.company.channel(state.conversation.channel).id,
    departmentId,
    kind: state.answered ? 'next' : 'first',
    startedAt: at,
  })
}

function answer(pen: Pen, state: State, step: Of<'out'>): void {
  const { ledger, company, told } = pen
  const ours = told.answers.get(step)
  if (!ours) throw new Error(`“${step.text}” was never said`)
  const by = company.memberId(step.by)
  const { postId } = ours
  const channel = company.channel(state.conversation.channel)
  const to = { name: state.first.item.author.displayName, ...state.theirs }
  storeReply(pen, { ...ours, step, conversationId: state.id, channel, to })
  if (!state.owner) assign(pen, state, step.at, step.by, step.by)
  const row = turn(pen, state, {
    direction: 'out',
    mention_id: null,
    post_id: postId,
    author_id: by,
    at: step.at,
  })
  const { contactId } = state.who
  pen.spoken.note({ contactId, at: step.at, text: step.text, wentOut: step.fate === 'live', row })
  ledger.fact(step.at, by, 'conversation.replied', state.id, { postId })
  ledger.fact(settledAt(step), null, 'conversation.changed', state.id, { postId, delivery: step.fate })
  state.state = 'open'
  state.until = null
  state.answered = true
  state.preview = step.text.slice(0, 200)
  state.delivery = step.fate === 'live' ? null : step.fate
  if (step.fate !== 'live' || !state.clock) return
  stopClock(pen, state.clock, { at: settledAt(step), by, how: 'answered' })
  state.clock = null
}

function note({ ledger, company }: Pen, state: State, step: Of<'note'>): void {
  const id = newId(step.at.getTime())
  const by = company.memberId(step.by)
  ledger.add('note', { id, conversation_id: state.id, author_id: by, text: step.text, at: step.at })
  ledger.fact(step.at, by, 'note.added', state.id, { noteId: id })
}

function assign({ ledger, company }: Pen, state: State, at: Date, by: string, to: string): void {
  const memberId = company.memberId(to)
  ledger.fact(at, company.memberId(by), 'conversation.assigned', state.id, { memberId, from: state.owner })
  state.owner = memberId
}

function hand({ ledger, company }: Pen, state: State, step: Of<'hand'>): void {
  const from = company.departmentId(state.desk)
  const departmentId = company.departmentId(step.to)
  ledger.fact(step.at, company.memberId(step.by), 'conversation.handed', state.id, { from, departmentId })
  state.desk = step.to
  state.because = step.why
  state.owner = null
  if (state.clock) state.clock.departmentId = departmentId
}

function close(pen: Pen, state: State, step: Of<'close'>): void {
  const by = pen.company.memberId(step.by)
  if (state.clock && state.last.direction === 'in') {
    stopClock(pen, state.clock, { at: step.at, by, how: 'closed' })
    state.clock = null
  }
  state.state = 'closed'
  state.closedAt = step.at
  state.until = null
  pen.ledger.fact(step.at, by, 'conversation.closed', state.id)
}

function snooze({ ledger, company }: Pen, state: State, step: Of<'snooze'>): void {
  state.state = 'snoozed'
  state.until = step.until
  ledger.due('inbox.wake', { conversationId: state.id }, step.until)
  const until = step.until.toISOString()
  ledger.fact(step.at, company.memberId(step.by), 'conversation.snoozed', state.id, { until })
}

function turn(
  { ledger }: Pen,
  state: State,
  row: {
    readonly direction: 'in' | 'out'
    readonly mention_id: string | null
    readonly post_id: string | null
    readonly author_id: string | null
    readonly at: Date
  },
): Record<string, unknown> {
  const stored = { id: newId(row.at.getTime()), conversation_id: state.id, ...row, contradictions: null }
  ledger.add('message', stored)
  state.turns += 1
  state.last = row
  return stored
}

const threadKey = ({ first: { item } }: State): string => `thread:${item.threadRoot ?? item.remoteId}`

function rowOf({ company }: Pen, state: State): Record<string, unknown> {
  const { item } = state.first
  return {
    id: state.id,
    contact_id: state.who.contactId,
    handle_id: state.who.handleId,
    channel_id: company.channel(state.conversation.channel).id,
    network: 'fake',
    thread_key: threadKey(state),
    title: titleOf(item.text),
    preview: state.preview,
    department_id: company.departmentId(state.desk),
    routed_because: state.because,
    owner_id: state.owner,
    state: state.state,
    snoozed_until: state.until,
    opened_at: state.openedAt,
    closed_at: state.closedAt,
    last_message_at: state.last.at,
    last_direction: state.last.direction,
    last_mention_id: state.theirs.mentionId,
    message_count: state.turns,
    due_at: state.clock?.dueAt ?? 'infinity',
    delivery: state.delivery,
  }
}
