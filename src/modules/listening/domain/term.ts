import { ok, type Result, refuse } from '#kernel/result.ts'
import type { ListenKind } from '#networks/contract/listen.ts'
import { oneLine } from './clean.ts'

/** What a person typed as a search or tag, as it is stored: one line; a tag without its sign and in lower case. */
export function termOf(kind: ListenKind, typed: string): Result<string> {
  if (kind === 'public') return ok('')
  const line = oneLine(typed, 200)
  if (kind === 'search')
    return line === ''
      ? refuse('invalid', 'Write what to search for.', { fields: { term: 'Write what to search for.' } })
      : ok(line)
  const tag = line.replace(/^[#\uff03]/, '').toLowerCase()
  if (/^[\p{L}\p{N}\p{M}_]+$/u.test(tag)) return ok(tag)
  const message = 'A tag is one word of letters and digits.'
  return refuse('invalid', message, { fields: { term: message } })
}
