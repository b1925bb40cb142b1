import type { StoredEvent } from '#kernel/event.ts'

/** What somebody did towards a colleague, as far as Weft keeps it. */
export const actKinds = [
  'hand-over',
  'taken',
  'note',
  'question',
  'answer',
  'consent-asked',
  'decision',
  'content-asked',
  'content-written',
  'comment',
] as const
export type ActKind = (typeof actKinds)[number]

/** One act of one member towards another; never what about. */
export interface Act {
  readonly kind: ActKind
  readonly from: string
  readonly to: string
  readonly at: string
}

type History = readonly StoredEvent[]
type Reader = (event: StoredEvent, before: History) => (Act | null)[]

/** The facts that tell of one member turning to another, each with how it is read. */
const readers: Readonly<Record<string, Reader>> = {
  'expert.asked': (e) => [act('question', e.actor, e.data.memberId, e.at)],
  'expert.answered': (e) => [act('answer', e.data.memberId, e.data.askedBy, e.at)],
  'note.added': (e) => listOf(e.data.mentions).map((named) => act('note', e.actor, named, e.at)),
  'conversation.handed': (e) => [act('hand-over', e.actor, e.data.memberId, e.at)],
  'conversation.assigned': (e, before) =>
    e.data.memberId === e.actor ? taken(e, before) : [act('hand-over', e.actor, e.data.memberId, e.at)],
  'conversation.answering': taken,
  'approval.consented': decided,
  'approval.declined': decided,
  'idea.assigned': (e) => [act('content-asked', e.actor, e.data.memberId, e.at)],
  'idea.writing': written,
  'idea.commented': commented,
}

export const factsOfActs: readonly string[] = Object.keys(readers)

/**
 * What one fact tells of members turning to each other. `history`: what happened to the same thing, oldest first; an act
 * that somebody accepted is known only with what went before. Facts without two different members tell nothing.
 */
export function actsOf(event: StoredEvent, history: History): Act[] {
  const before = history.filter(({ seq }) => seq < event.seq)
  return (readers[event.type]?.(event, before) ?? []).filter((one) => one !== null)
}

function act(kind: ActKind, from: unknown, to: unknown, at: string): Act | null {
  return typeof from === 'string' && typeof to === 'string' && from !== to ? { kind, from, to, at } : null
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Whoever goes on with what a colleague handed to them, or to their desk, accepts it; once a hand-over. */
function taken(event: StoredEvent, before: History): (Act | null)[] {
  const me = event.actor
  const at = before.findLastIndex(
    ({ type }) => type === 'conversation.handed' || type === 'conversation.assigned',
  )
  const last = before.findLastIndex((one) => isHandOver(one, me))
  const handed = before[last]
  // Somebody was given it since: then it is theirs, or was taken already.
  if (me === null || !handed || last !== at) return []
  const accepted = before
    .slice(last + 1)
    .some(({ type, actor }) => actor === me && type === 'conversation.answering')
  if (accepted) return []
  const toDesk = typeof handed.data.memberId !== 'string'
  return [
    toDesk ? act('hand-over', handed.actor, me, handed.at) : null,
    act('taken', me, handed.actor, event.at),
  ]
}

function isHandOver({ type, actor, data }: StoredEvent, me: string | null): boolean {
  if (actor === null || actor === me) return false
  if (type === 'conversation.handed') return typeof data.memberId !== 'string' || data.memberId === me
  return type === 'conversation.assigned' && data.memberId === me
}

/** A consent is asked of whoever then gives or refuses it: who else could have is not known to have read it. */
function decided(event: StoredEvent, before: History): (Act | null)[] {
  const author = event.data.authorId
  const asked = before.findLast(({ type }) => type === 'approval.requested')
  return [
    asked ? act('consent-asked', author, event.actor, asked.at) : null,
    act('decision', event.actor, author, event.at),
  ]
}

/** Content asked for and begun by whom it was asked of. */
function written(event: StoredEvent, before: History): (Act | null)[] {
  const asked = before.findLast(({ type }) => type === 'idea.assigned')
  return asked?.data.memberId === event.actor
    ? [act('content-written', event.actor, asked?.actor, event.at)]
    : []
}

/** A comment is said to whoever commented last, or else to whoever had the idea. */
function commented(event: StoredEvent, before: History): (Act | null)[] {
  const others = before.filter(({ actor }) => actor !== null && actor !== event.actor)
  const to =
    others.findLast(({ type }) => type === 'idea.commented') ??
    others.find(({ type }) => type === 'idea.added')
  return [act('comment', event.actor, to?.actor, event.at)]
}
