import type { PublishRequest } from '#networks/contract/publish.ts'
import { htmlToText } from '#platform/html-text/index.ts'
import { statusText } from './html.ts'
import { text, type Wire } from './wire.ts'

/**
 * The text as it goes out. An answer names whom it answers: without that they are not told, and a private one would
 * reach nobody.
 */
export function outgoingText({ text: written, replyTo }: PublishRequest): string {
  const acct = replyTo?.context.acct
  if (!acct || names(written, acct)) return written
  return `@${acct} ${written}`
}

function names(written: string, acct: string): boolean {
  const escaped = acct.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(String.raw`(?<![\p{L}\p{N}_@])@${escaped}(?!\.?[\p{L}\p{N}_@-])`, 'iu').test(written)
}

/** An answer is never more public than what it answers; followers-only is answered to the person alone. */
export function outgoingVisibility({ replyTo }: PublishRequest): string {
  const asked = replyTo?.context.visibility
  if (asked === 'direct' || asked === 'private') return 'direct'
  return asked === 'unlisted' ? 'unlisted' : 'public'
}

/** The code the server understands: the language, and for Chinese the script that goes with the place. */
export function outgoingLanguage(lang: string | null): string | undefined {
  if (lang === null) return undefined
  return /^zh-/i.test(lang) ? lang : lang.split('-')[0]?.toLowerCase()
}

/** Whether a status of ours says what we sent, however the server wrote it down. */
export function saysTheSame(status: Wire, sent: string): boolean {
  const wanted = essence(sent)
  const shown = [statusText(status), htmlToText(text(status.content) ?? ''), text(status.text) ?? '']
  return shown.some((one) => essence(one) === wanted)
}

// Servers change spaces, write mentions short or long, and compose accents.
function essence(words: string): string {
  return words
    .normalize('NFC')
    .replace(/(@[\p{L}\p{N}_.-]+)@[\p{L}\p{N}_.:-]+/gu, '$1')
    .replace(/\s+/g, '')
}
