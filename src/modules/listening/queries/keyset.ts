import { isId } from '#kernel/ids.ts'
import { type Refused, refuse } from '#kernel/result.ts'

/** A place in a list sorted by a time and then an id; written as `<ISO time>_<id>`. */
export interface Place {
  readonly at: Date
  readonly id: string
}

export function writePlace({ at, id }: Place): string {
  return `${at.toISOString()}_${id}`
}

/** Null when the text was not written by `writePlace`. */
export function readPlace(text: string): Place | null {
  const [time = '', id = ''] = text.split('_')
  const at = new Date(time)
  return Number.isNaN(at.getTime()) || !isId(id) ? null : { at, id }
}

export function noPlace(): Refused {
  return refuse('invalid', 'This page of the list cannot be found. Reload the list.')
}
