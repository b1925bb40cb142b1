import { codePointOffsets } from '#kernel/text.ts'
import type { Connected, ConnectField, ConnectRefusal } from '../connect.ts'
import type { Limits, Span, TextMeasure } from '../limits.ts'
import type { Network } from '../network.ts'
import { type HandedRules, readHanded } from './normalise.ts'

const limits: Limits = {
  asOf: '2026-11-22',
  source: 'docs/listening-sources.md',
  text: { unit: 'utf16', max: 0 },
  media: { maxCount: 0, image: { maxBytes: 0, mimeTypes: [], maxAltLength: 0, maxSide: 0 } },
}

interface HandedNetwork {
  readonly id: string
  readonly name: string
  readonly field: Omit<ConnectField, 'name' | 'kind' | 'required'>
  readonly rules: HandedRules
}

/**
 * A network nobody asks: its items are handed in. A channel of it is known by the name people give it, and the same name
 * again is the same channel.
 */
export function handedInNetwork({ id, name, field, rules }: HandedNetwork): Network {
  return {
    id,
    name,
    limits,
    measureText,
    connect: {
      kind: 'direct',
      fields: [{ name: 'name', kind: 'text', required: true, ...field }],
      connect: async (input) => connected(id, input.name ?? ''),
    },
    receive: {
      pollSeconds: 300,
      pushed: true,
      poll: async (_session, cursor) => ({ kind: 'page', items: [], cursor, more: false }),
      normalise: (body) => readHanded(body, rules),
    },
  }
}

/** The handle of a channel that people name so; signs, spaces and capitals make no difference. Empty: no name. */
export function handedInHandle(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function connected(id: string, typed: string): Connected | ConnectRefusal {
  const displayName = typed.replace(/\s+/g, ' ').trim()
  const handle = handedInHandle(displayName)
  if (handle === '') {
    const message = 'Give it a name with letters or digits.'
    return { ok: false, field: 'name', code: 'invalid', message }
  }
  const nowhere = { avatarUrl: null, serverUrl: '', profileUrl: null }
  return {
    ok: true,
    account: { remoteId: `${id}:${handle}`, handle, displayName, ...nowhere },
    credentials: {},
  }
}

const link = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/giu
const tag = /(?<![\p{L}\p{N}_#&/])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu

/** Nothing can be written here, so only an empty text is valid. */
function measureText(text: string, { text: { max } }: Limits): TextMeasure {
  const points = codePointOffsets(text)
  const find = (pattern: RegExp): Span[] =>
    Array.from(text.matchAll(pattern), (match) => [
      points(match.index),
      points(match.index + match[0].length),
    ])
  return {
    length: text.length,
    limit: max,
    valid: text.length <= max,
    links: find(link),
    mentions: [],
    tags: find(tag),
  }
}
