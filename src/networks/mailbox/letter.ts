import type { FetchMessageObject, MessageStructureObject } from 'imapflow'
import { simpleParser } from 'mailparser'
import type { RawItem } from '#networks/contract/receive.ts'
import type { Use } from './connect.ts'

export interface Person {
  readonly name: string
  readonly address: string
}

/** What intake keeps of a letter: its words as they came, and of attachments what they are called. */
export interface Letter {
  readonly messageId: string | null
  readonly id: string
  readonly use: Use
  readonly subject: string
  readonly from: Person | null
  readonly replyTo: Person | null
  readonly to: readonly string[]
  /** ISO; as the sender's side claims, and as the server received it. */
  readonly date: string | null
  readonly receivedAt: string | null
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /** Written by a machine: out of office, bounces, mass mail. */
  readonly automatic: boolean
  readonly text: string | null
  readonly html: string | null
  /** True when it is longer than what was read of it. */
  readonly cut: boolean
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[]
}

/** So much of a letter is read; its words stand in front, attachments behind. */
export const READ_BYTES = 1_000_000
const KEPT_CHARACTERS = 400_000
const MAX_ATTACHMENTS = 50

/** A fetched message as an item. One that cannot be read is kept with its problem, never skipped. */
export async function letterOf(message: FetchMessageObject, uidValidity: string, use: Use): Promise<RawItem> {
  const own = `uid:${uidValidity}.${message.uid}`
  try {
    const letter = await read(message, own, use)
    return { remoteId: letter.id, body: letter }
  } catch (error) {
    const problem = `The letter cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return { remoteId: own, body: { id: own, problem } }
  }
}

async function read(message: FetchMessageObject, own: string, use: Use): Promise<Letter> {
  const source = message.source ?? Buffer.alloc(0)
  const mail = await simpleParser(source, {
    ...{ skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true },
    maxHtmlLengthToParse: READ_BYTES,
  })
  const messageId = mail.messageId?.trim().slice(0, 1000) || null
  const lists = [mail.to ?? []].flat() as readonly {
    readonly value: readonly { readonly address?: string }[]
  }[]
  const received = message.internalDate ? new Date(message.internalDate) : null
  return {
    messageId,
    id: messageId === null ? own : `mid:${messageId}`,
    use,
    subject: mail.subject?.slice(0, 2000) ?? '',
    from: person(mail.from?.value[0]),
    replyTo: person(mail.replyTo?.value[0]),
    to: lists.flatMap(({ value }) => value.flatMap(({ address }) => address ?? [])).slice(0, 50),
    date: iso(mail.date),
    receivedAt: iso(received ?? undefined),
    inReplyTo: mail.inReplyTo?.trim() || null,
    references: [mail.references ?? []].flat().slice(0, 50),
    automatic: isAutomatic(mail.headers),
    text: mail.text?.slice(0, KEPT_CHARACTERS) ?? null,
    html: mail.html ? mail.html.slice(0, KEPT_CHARACTERS) : null,
    cut: (message.size ?? 0) > READ_BYTES,
    attachments: attachmentsIn(message.bodyStructure).slice(0, MAX_ATTACHMENTS),
  }
}

function person(one: { readonly name: string; readonly address?: string } | undefined): Person | null {
  return one?.address ? { name: one.name.slice(0, 300), address: one.address.slice(0, 300) } : null
}

function iso(date: Date | undefined): string | null {
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}

function isAutomatic(headers: ReadonlyMap<string, unknown>): boolean {
  const told = (name: string) => String(headers.get(name) ?? '').toLowerCase()
  const submitted = told('auto-submitted')
  return (
    (submitted !== '' && submitted !== 'no') ||
    /bulk|junk|list/.test(told('precedence')) ||
    headers.has('list')
  )
}

function attachmentsIn(part: MessageStructureObject | undefined): Letter['attachments'] {
  if (!part) return []
  if (part.childNodes) return part.childNodes.flatMap(attachmentsIn)
  const name = part.dispositionParameters?.filename ?? part.parameters?.name
  const isFile =
    part.disposition?.toLowerCase() === 'attachment' || (name !== undefined && !/^text\//.test(part.type))
  return isFile ? [{ name: (name ?? part.type).slice(0, 300), type: part.type, bytes: part.size ?? 0 }] : []
}
