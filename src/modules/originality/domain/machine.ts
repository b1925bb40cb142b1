import { codePointOffsets } from '#kernel/text.ts'
import { english } from './machine/english.ts'
import { german } from './machine/german.ts'
import { CERTAIN, rhythm, type Sign } from './machine/signs.ts'

export interface MachineSign {
  /** The words found, or the habit in words. */
  readonly what: string
  readonly weight: number
  /** Half-open, in code points; null for a habit of the whole text. */
  readonly span: [number, number] | null
}

export interface MachineScore {
  readonly score: number
  readonly sure: 'no' | 'perhaps' | 'likely'
  readonly signs: readonly MachineSign[]
}

export interface MachineFinding {
  readonly rule: 'text.machine-written'
  readonly severity: 'good-to-know'
  readonly message: string
  readonly cure: string
  readonly span: [number, number] | null
}

const signs: readonly Sign[] = [...english, ...german, ...rhythm]

/** From here on it is said that a text may be a machine’s, and from there on that it probably is. */
const PERHAPS = 3
const LIKELY = 5

/** A long text may hold more of everything: so many words may hold the signs of one. */
const WORDS = 150

/**
 * How much a text reads as if a machine had written it: stock phrases and habits of rhythm, each with its weight, the same
 * phrase once. A guess that shows what it is made of; it proves nothing and must never stop anybody.
 */
export function machineScore(text: string): MachineScore {
  const offset = codePointOffsets(text)
  const found = signs.flatMap((sign) => signsIn(text, sign, offset))
  const once = [...new Map(found.map((one) => [one.what.toLowerCase(), one])).values()]
  const words = text.length / 6
  const total = once.reduce((sum, one) => sum + one.weight, 0)
  const certain = once.some((one) => one.weight >= CERTAIN)
  const score = certain ? total : total / Math.max(1, words / WORDS)
  const several = certain || once.length >= 2
  const sure = !several || score < PERHAPS ? 'no' : score < LIKELY ? 'perhaps' : 'likely'
  return { score: Math.round(score * 10) / 10, sure, signs: once }
}

function signsIn(text: string, sign: Sign, offset: (at: number) => number): MachineSign[] {
  const matches = [...text.matchAll(sign.pattern)]
  if (matches.length < sign.least) return []
  const { weight, name } = sign
  if (name !== null) return [{ what: name, weight, span: null }]
  return matches.map((match) => ({
    what: match[0].replace(/\s+/gu, ' '),
    weight,
    span: [offset(match.index), offset(match.index + match[0].length)],
  }))
}

/** What is said to the writer, or null when nothing stands out. */
export function machineFinding(text: string): MachineFinding | null {
  const { sure, signs: all } = machineScore(text)
  if (sure === 'no') return null
  const strongest = [...all].sort((a, b) => b.weight - a.weight)
  const named = strongest.slice(0, 4).map((one) => (one.span ? `“${one.what}”` : one.what))
  const how =
    sure === 'likely' ? 'reads as if a machine had written it' : 'may read as if a machine had written it'
  return {
    rule: 'text.machine-written',
    severity: 'good-to-know',
    message: `This ${how}: ${new Intl.ListFormat('en').format(named)}.`,
    cure: 'Say it in your own words, with something only you can know. This is a guess and stops nothing.',
    span: strongest.find((one) => one.span)?.span ?? null,
  }
}
