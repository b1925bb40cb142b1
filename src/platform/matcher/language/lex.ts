import { problemOf } from './problem.ts'
import type { Field, QueryProblem } from './query.ts'

/** A piece of a typed query; `at` and `end` in UTF-16 units of it. */
export interface Lexeme {
  readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'near' | 'atom'
  readonly at: number
  readonly end: number
  /** Of `near`: how many positions apart; undefined when it was left out or is no number. */
  readonly distance?: number | undefined
  readonly atom?: Atom
}

export interface Atom {
  /** `=` stood before it. */
  readonly cased: boolean
  readonly field?: Field | 'tag' | 'mention' | 'reach'
  readonly quoted: boolean
  readonly value: string
  /** Where `value` begins. */
  readonly valueAt: number
}

const fields: readonly string[] = ['author', 'lang', 'tag', 'mention', 'site', 'source', 'reach']
const quotes = '"“”„‟＂'
const operators: Readonly<Record<string, Lexeme['kind']>> = { AND: 'and', OR: 'or', NOT: 'not' }

export interface Lexed {
  readonly lexemes: readonly Lexeme[]
  readonly problems: readonly QueryProblem[]
}

/** Cuts a typed query into pieces. What cannot be a piece is a problem; the rest is still cut. */
export function lex(text: string): Lexed {
  const lexemes: Lexeme[] = []
  const problems: QueryProblem[] = []
  let at = 0
  while (at < text.length) {
    const char = text.charAt(at)
    if (/\s/.test(char)) at += 1
    else if (char === '(' || char === ')') {
      lexemes.push({ kind: char === '(' ? 'open' : 'close', at, end: at + 1 })
      at += 1
    } else {
      const piece = atomAt(text, at)
      if ('problem' in piece) problems.push(piece.problem)
      else lexemes.push(piece.lexeme)
      at = piece.end
    }
  }
  return { lexemes, problems }
}

type Piece = { lexeme: Lexeme; end: number } | { problem: QueryProblem; end: number }

function atomAt(text: string, at: number): Piece {
  const cased = text.charAt(at) === '=' && !endsWord(text, at + 1)
  const bare = wordEnd(text, at)
  const operator = cased ? undefined : operatorOf(text.slice(at, bare), at, bare)
  if (operator !== undefined) return { lexeme: operator, end: bare }
  const start = cased ? at + 1 : at
  const named = /^([A-Za-z]+):(?!\/\/)/.exec(text.slice(start, Math.min(bare, start + 40)))
  if (named !== null && !fields.includes(named[1]?.toLowerCase() ?? '')) {
    return { problem: unknownField(named[1] ?? '', start), end: valueEnd(text, start + named[0].length) }
  }
  const valueAt = start + (named?.[0].length ?? 0)
  const end = valueEnd(text, valueAt)
  const quoted = isQuote(text.charAt(valueAt))
  if (quoted && (end === valueAt + 1 || !isQuote(text.charAt(end - 1)))) {
    return { problem: unclosed(valueAt, text.length), end: text.length }
  }
  const value = quoted ? text.slice(valueAt + 1, end - 1) : text.slice(valueAt, end)
  const field = named === null ? {} : { field: named[1]?.toLowerCase() as Field }
  const atom = { cased, quoted, value, valueAt: quoted ? valueAt + 1 : valueAt, ...field }
  return { lexeme: { kind: 'atom', at, end, atom }, end }
}

const isQuote = (char: string): boolean => char !== '' && quotes.includes(char)
const endsWord = (text: string, at: number): boolean => at >= text.length || /[\s()]/.test(text.charAt(at))

/** Where a run without spaces, brackets and quotes ends. */
function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && !/[\s()]/.test(text.charAt(end)) && !isQuote(text.charAt(end))) end += 1
  return end
}

function valueEnd(text: string, at: number): number {
  if (!isQuote(text.charAt(at))) return wordEnd(text, at)
  let end = at + 1
  while (end < text.length && !isQuote(text.charAt(end))) end += 1
  return Math.min(end + 1, text.length)
}

function operatorOf(word: string, at: number, end: number): Lexeme | undefined {
  const kind = Object.hasOwn(operators, word) ? operators[word] : undefined
  if (kind !== undefined) return { kind, at, end }
  const near = /^NEAR(?:\/(.*))?$/s.exec(word)
  if (near === null) return undefined
  return { kind: 'near', at, end, distance: /^\d{1,5}$/.test(near[1] ?? '') ? Number(near[1]) : undefined }
}

const unknownField = (name: string, at: number): QueryProblem =>
  problemOf(at, name.length + 1, {
    message: 'There is no field “{field}:”.',
    cure: 'The fields are {fields}. Put it in quotes if you mean the words.',
    values: { field: name, fields: fields.map((one) => `${one}:`).join(' ') },
  })

const unclosed = (at: number, end: number): QueryProblem =>
  problemOf(at, end - at, {
    message: 'This phrase is not closed.',
    cure: 'Put a second quotation mark behind the last word of the phrase.',
  })
