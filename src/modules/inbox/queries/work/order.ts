import { type SQL, sql } from 'drizzle-orm'
import { type Priority, priorities, type Sort } from '../../domain/work/filters.ts'

/** Where a row stands in its list; instants as the database writes them, to the microsecond. */
export interface Place {
  readonly id: string
  readonly at: string
  readonly due: string
  readonly priority: Priority
}

const moved = sql.raw('conversation.last_message_at desc, conversation.id desc')
const orders: Readonly<Record<Sort, SQL>> = {
  due: sql`conversation.due_at, ${moved}`,
  newest: moved,
  oldest: sql.raw('conversation.last_message_at, conversation.id'),
  priority: sql`conversation.priority, conversation.due_at, ${moved}`,
}

export const orderOf = (sort: Sort): SQL => orders[sort]

/**
 * What comes after a place, as stretches one after the other. Each is one range of the index that has the order, so
 * that the thousandth page costs what the first one does; joined by `or` they would be none.
 */
export function after(sort: Sort, { id, at, due, priority }: Place): SQL[] {
  const older = sql`(conversation.last_message_at, conversation.id) < (${at}::timestamptz, ${id}::uuid)`
  const sameDue = sql`conversation.due_at = ${due}::timestamptz and ${older}`
  const later = sql`conversation.due_at > ${due}::timestamptz`
  const number = sql.raw(String(priorities.indexOf(priority) + 1))
  switch (sort) {
    case 'newest':
      return [older]
    case 'oldest':
      return [sql`(conversation.last_message_at, conversation.id) > (${at}::timestamptz, ${id}::uuid)`]
    case 'due':
      return [sameDue, later]
    case 'priority':
      return [
        sql`conversation.priority = ${number} and ${sameDue}`,
        sql`conversation.priority = ${number} and ${later}`,
        sql`conversation.priority > ${number}`,
      ]
  }
}

/** A place as a text that a client hands back. */
export const cursorOf = (sort: Sort, place: Place): string =>
  [sort, place.id, place.at, place.due, place.priority].join('|')

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instant = /^(infinity|\d{4,5}-[\d: .+TZ-]{6,40})$/

/** The place a cursor names; null for none, for a broken one, and for one of another order. */
export function placeOf(sort: Sort, cursor: string | undefined): Place | null {
  const [of, id = '', at = '', due = '', word] = cursor?.split('|') ?? []
  const priority = priorities.find((one) => one === word)
  const sound = of === sort && uuid.test(id) && instant.test(at) && instant.test(due)
  return sound && priority ? { id, at, due, priority } : null
}
