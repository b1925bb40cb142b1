import type { Socket } from 'node:net'
import { Parser } from 'htmlparser2'
import { pieces, SaidNo } from './deliver.ts'

/** One element below the stream itself, as far as it matters here. */
export interface Element {
  readonly name: string
  readonly type: string
  readonly id: string
  /** Whether an element of this name is in it. */
  has(name: string): boolean
  /** The texts of all elements of this name in it. */
  texts(name: string): readonly string[]
}

const MOST_PARTS = 500
const MOST_TEXT = 100_000

/** The elements of a stream, in order; its own opening tag is none. */
export async function* elements(socket: Socket, host: string, signal: AbortSignal): AsyncGenerator<Element> {
  const whole: Element[] = []
  const reader = readInto(whole)
  for await (const piece of pieces(socket, host, signal)) {
    reader.write(piece)
    while (whole.length > 0) {
      const next = whole.shift()
      if (next) yield next
    }
  }
}

function readInto(whole: Element[]): Parser {
  let depth = 0
  let held = 0
  let parts: { name: string; text: string }[] = []
  let top = { name: '', type: '', id: '' }
  return new Parser(
    {
      onopentag: (name, { type = '', id = '' }) => {
        depth += 1
        if (depth < 2) return
        if (depth === 2) {
          top = { name, type, id }
          parts = []
          held = 0
        } else parts.push({ name, text: '' })
        if (parts.length > MOST_PARTS) throw new SaidNo('The server says more than we read.')
      },
      ontext: (text) => {
        held += text.length
        if (held > MOST_TEXT) throw new SaidNo('The server says more than we read.')
        const last = parts.at(-1)
        if (last) last.text += text
      },
      onclosetag: () => {
        depth -= 1
        if (depth !== 1) return
        const own = parts
        whole.push({
          ...top,
          has: (name) => own.some((part) => part.name === name),
          texts: (name) => own.filter((part) => part.name === name).map(({ text }) => text.trim()),
        })
      },
    },
    { xmlMode: true },
  )
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text as it may stand in XML; what XML has no place for is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ''))
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? '')
}
