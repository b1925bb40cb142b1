import { indexOf, type ListIndex, numberOf } from './list-index.ts'
import { readRule } from './rule.ts'

export const listVerdicts = ['dangerous', 'suspicious', 'safe'] as const
export type ListVerdict = (typeof listVerdicts)[number]

export interface BadLine {
  /** From 1. */
  readonly line: number
  readonly text: string
  readonly message: string
}

export interface ReadList {
  readonly name: string | null
  readonly verdict: ListVerdict | null
  /** The last day it is good for, `2027-01-31`. */
  readonly expires: string | null
  readonly index: ListIndex
  /** The first of the lines that could not be read. */
  readonly bad: readonly BadLine[]
  readonly badCount: number
}

const SHOWN = 50
export const MAX_RULES = 1_000_000
const ip = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.%]*)$/i
// Names every hosts file carries for the machine itself.
const ownNames = new Set(
  'localhost localhost.localdomain local broadcasthost ip6-localhost ip6-loopback ip6-localnet ip6-mcastprefix ip6-allnodes ip6-allrouters ip6-allhosts 0.0.0.0'.split(
    ' ',
  ),
)

/**
 * Reads a list: one rule a line, `#` begins a remark, `! name:`, `! verdict:` and `! expires:` head it. Lines of a hosts
 * file (`0.0.0.0 host`) and bare hosts are rules too. Every line is read, so that all that is wrong is said at once.
 */
export function readList(text: string): ReadList {
  const head: Head = { name: null, verdict: null, expires: null }
  const numbers: number[] = []
  const bad: BadLine[] = []
  let badCount = 0
  const refuse = (line: number, words: string, message: string) => {
    badCount += 1
    if (bad.length < SHOWN) bad.push({ line, text: words.slice(0, 120), message })
  }
  eachLine(text, (raw, line) => {
    if (raw.startsWith('!')) {
      const message = readHead(raw, head)
      if (message) refuse(line, raw, message)
      return
    }
    for (const words of rulesOf(raw)) {
      const rule = readRule(words)
      if (typeof rule === 'string') refuse(line, raw, rule)
      else if (numbers.length < MAX_RULES) numbers.push(numberOf(rule.key))
      else refuse(line, raw, 'A list holds at most 1,000,000 rules; split it.')
    }
  })
  return { ...head, index: indexOf(numbers), bad, badCount }
}

type Head = { name: string | null; verdict: ListVerdict | null; expires: string | null }

function eachLine(text: string, read: (line: string, number: number) => void): void {
  let number = 0
  for (let from = text.charCodeAt(0) === 0xfeff ? 1 : 0; from <= text.length; ) {
    const at = text.indexOf('\n', from)
    const to = at === -1 ? text.length : at
    number += 1
    const line = text.slice(from, to).trim()
    if (line !== '') read(line, number)
    from = to + 1
  }
}

/** What a line asks for: nothing (a remark), a rule, or the names behind an address in a hosts file. */
function rulesOf(line: string): string[] {
  if (line.startsWith('#') || line.startsWith(';')) return []
  const words = line.replace(/\s+#.*$/, '').trim()
  if (!/\s/.test(words)) return [words]
  const [first = '', ...names] = words.split(/\s+/)
  if (!ip.test(first)) return [words]
  return names.map((name) => name.toLowerCase()).filter((name) => !ownNames.has(name))
}

/** Reads a line of the head; a sentence says what is wrong. Heads we do not know are remarks. */
function readHead(line: string, head: Head): string | null {
  const [, field = '', value = ''] = /^!\s*([a-z]+)\s*:\s*(.*)$/i.exec(line) ?? []
  switch (field.toLowerCase()) {
    case 'name':
      head.name = value.slice(0, 120) || null
      return null
    case 'verdict':
      head.verdict = listVerdicts.find((verdict) => verdict === value.toLowerCase()) ?? null
      return head.verdict ? null : 'A verdict is dangerous, suspicious or safe.'
    case 'expires':
      head.expires = isDay(value) ? value : null
      return head.expires ? null : 'A list expires on a day, written like 2027-01-31.'
    default:
      return null
  }
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
