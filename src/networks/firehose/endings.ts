import type { Fault } from '#networks/contract/faults.ts'
import type { Cursor } from './cursor.ts'

/** Why to stop, and where to go on instead of behind the last message. */
export interface End {
  readonly fault: Fault
  readonly from?: Cursor
}

/** The stream is over; it goes on from its cursor after `seconds`. */
export function ended(now: Date, reason: string, seconds = 1): Extract<Fault, { kind: 'retryLater' }> {
  return { kind: 'retryLater', at: new Date(now.getTime() + seconds * 1000), reason }
}

/** The server ended the stream: by a message of its own or when closing the connection. */
export function afterRefusal(error: string, message: string, now: Date): End {
  if (error.includes('ConsumerTooSlow')) {
    const reason = 'The server ended the stream because we read too slowly. It goes on from where it stood.'
    return { fault: ended(now, reason) }
  }
  if (error.includes('FutureCursor')) {
    const reason =
      'The server has begun to count anew, so what was said since we last heard from it is not told any more. ' +
      'Listening goes on from now on.'
    const fault = { ...ended(now, reason), missed: { from: null, to: now } }
    return { fault, from: { at: null, time: null } }
  }
  const said = message.trim() || error.trim()
  if (said === '') return { fault: ended(now, 'The server ended the stream.') }
  return {
    fault: ended(now, `The server ended the stream: ${said.slice(0, 200).replace(/[.!?]?$/, '.')}`, 10),
  }
}

/**
 * The server keeps less than we asked for. The place before its first message is stored, so that the next attempt
 * goes on there, and the fault says what nobody will hear.
 */
export function missed(last: Cursor | null, first: { at: number; time: string | null }, now: Date): End {
  const between =
    last?.time && first.time
      ? `What was said from ${minute(last.time)} to ${minute(first.time)} UTC cannot be heard any more: `
      : 'Part of what was said meanwhile cannot be heard any more: '
  const lost = { from: last?.time ? new Date(last.time) : null, to: first.time ? new Date(first.time) : now }
  const fault = { ...ended(now, `${between}the server does not keep it that long.`), missed: lost }
  return { fault, from: { at: Math.max(0, first.at - 1), time: first.time } }
}

function minute(time: string): string {
  return time.slice(0, 16).replace('T', ' ')
}

export function tooMuchRubbish(now: Date): Fault {
  return ended(now, 'What the server sends is no stream of posts. Check the address.', 300)
}
