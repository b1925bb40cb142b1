import type { Normalised } from '#networks/contract/receive.ts'
import { htmlToText } from '#platform/html-text/index.ts'
import type { Letter } from './letter.ts'

/** Reads one stored letter. Pure; never throws. */
export function normalise(body: unknown, us: { readonly handle: string }): Normalised {
  const { problem } = Object(body) as { problem?: unknown }
  if (typeof problem === 'string' && problem !== '') return { kind: 'unreadable', reason: problem }
  if (!isLetter(body)) return { kind: 'unreadable', reason: 'This is not a letter.' }
  const sender = body.from?.address.toLowerCase() ?? ''
  if (sender !== '' && sender === us.handle.toLowerCase())
    return { kind: 'ignored-item', reason: 'We wrote this ourselves.' }
  const text = textOf(body)
  const subject = body.subject.replace(/\s+/g, ' ').trim()
  if (text === '' && subject === '') return { kind: 'unreadable', reason: 'The letter says nothing.' }
  const addressed = body.use === 'answer' && !body.automatic
  const [first] = body.references
  return {
    kind: 'mention-item',
    remoteId: body.id,
    mentionKind: body.use === 'answer' ? 'message' : 'article',
    url: null,
    title: subject || null,
    text,
    lang: null,
    publishedAt: body.date ?? body.receivedAt,
    author: {
      remoteId: sender || `unknown:${body.id}`,
      handle: sender,
      displayName: body.from?.name.trim() || sender,
      ...{ avatarUrl: null, profileUrl: null, followers: null },
    },
    media: [],
    inReplyTo: body.inReplyTo ? `mid:${body.inReplyTo}` : null,
    threadRoot: first ? `mid:${first}` : null,
    addressed,
    replyContext: {
      subject,
      ...(body.messageId ? { messageId: body.messageId } : {}),
      ...(body.replyTo ? { replyTo: body.replyTo.address } : {}),
    },
  }
}

/** The plain words, else what a reader of the markup would see; then what is attached, by name. */
function textOf({ text, html, cut, attachments }: Letter): string {
  const words = text?.trim() || (html ? htmlToText(html) : '')
  const more = cut ? ['[…]'] : []
  const files = attachments.map(({ name }) => `📎 ${name.replace(/\s+/g, ' ')}`)
  return [words, ...more, files.join('\n')].filter(Boolean).join('\n\n')
}

function isLetter(body: unknown): body is Letter {
  const one = Object(body) as Partial<Record<keyof Letter, unknown>>
  const textOrNull = (value: unknown) => value === null || typeof value === 'string'
  const from = Object(one.from) as { name?: unknown; address?: unknown }
  const replyTo = Object(one.replyTo) as { address?: unknown }
  return (
    typeof one.id === 'string' &&
    one.id !== '' &&
    typeof one.subject === 'string' &&
    (one.from === null || (typeof from.name === 'string' && typeof from.address === 'string')) &&
    (one.replyTo === null || typeof replyTo.address === 'string') &&
    [one.messageId, one.date, one.receivedAt, one.inReplyTo, one.text, one.html].every(textOrNull) &&
    Array.isArray(one.references) &&
    one.references.every((reference) => typeof reference === 'string') &&
    Array.isArray(one.attachments) &&
    one.attachments.every((file) => typeof Object(file).name === 'string')
  )
}
