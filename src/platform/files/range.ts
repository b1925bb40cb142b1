export interface Range {
  /** Both included, in bytes. */
  readonly start: number
  readonly end: number
}

/**
 * The one stretch a `Range` header asks for. Null: all of it (no header, several ranges, another unit: a server may
 * answer those in full). `unsatisfiable`: it begins behind the end.
 */
export function rangeOf(header: string | null, size: number): Range | null | 'unsatisfiable' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!asked) return null
  const [, from = '', to = ''] = asked
  if (from === '' && to === '') return null
  if (from === '') {
    const length = Math.min(size, Number(to))
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(size - 1, Number(to))
  if (to !== '' && Number(to) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}
