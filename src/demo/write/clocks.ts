import { newId } from '#kernel/ids.ts'
import { MINUTE } from '../story/calendar.ts'
import type { Pen } from './pen.ts'

/** The first clock and each further one, by the inbox's own policy. */
const CLOCK_MINUTES = 90

/** How long somebody has waited; one at a time runs in a conversation. */
export interface RunningClock {
  readonly id: string
  readonly conversationId: string
  readonly channelId: string
  departmentId: string
  readonly kind: 'first' | 'next'
  readonly startedAt: Date
  readonly dueAt: Date
}

export function startClock(clock: Omit<RunningClock, 'id' | 'dueAt'>): RunningClock {
  const started = clock.startedAt.getTime()
  return { ...clock, id: newId(started), dueAt: new Date(started + CLOCK_MINUTES * MINUTE) }
}

interface End {
  readonly at: Date
  readonly by: string | null
  /** `answered` is kept or missed, by when. */
  readonly how: 'answered' | 'closed'
}

/** It was answered, or closed without an answer. */
export function stopClock(pen: Pen, clock: RunningClock, { at, by, how }: End): void {
  const late = at > clock.dueAt
  const outcome = how === 'closed' ? 'closed' : late ? 'missed' : 'kept'
  store(pen, clock, { stopped_at: at, stopped_by: by, outcome }, late)
}

/** It runs on: its end is due, or has passed and was told. */
export function leaveRunning(pen: Pen, clock: RunningClock): void {
  const late = clock.dueAt <= pen.now
  store(pen, clock, { stopped_at: null, stopped_by: null, outcome: null }, late)
  if (!late) pen.ledger.due('inbox.clock-due', { clockId: clock.id }, clock.dueAt)
}

function store({ ledger }: Pen, clock: RunningClock, end: Record<string, unknown>, breached: boolean): void {
  const { id, dueAt } = clock
  ledger.add('clock', {
    id,
    conversation_id: clock.conversationId,
    department_id: clock.departmentId,
    channel_id: clock.channelId,
    kind: clock.kind,
    started_at: clock.startedAt,
    due_at: dueAt,
    breached_at: breached ? dueAt : null,
    goal_minutes: CLOCK_MINUTES,
    ...end,
  })
  if (breached) ledger.fact(dueAt, null, 'clock.breached', clock.conversationId, { clockId: id })
}

interface Matter {
  readonly conversationId: string
  readonly channelId: string
  readonly departmentId: string
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly by: string | null
}

/** The clock of the whole matter, which nobody promised anything about yet. */
export function storeMatter({ ledger }: Pen, matter: Matter): void {
  const { conversationId, channelId, departmentId, openedAt, closedAt, by } = matter
  ledger.add('clock', {
    id: newId(openedAt.getTime()),
    conversation_id: conversationId,
    department_id: departmentId,
    channel_id: channelId,
    kind: 'resolution',
    started_at: openedAt,
    due_at: new Date('9999-12-31T00:00:00Z'),
    breached_at: null,
    stopped_at: closedAt,
    stopped_by: closedAt ? by : null,
    outcome: closedAt ? 'kept' : null,
    goal_minutes: null,
  })
}
