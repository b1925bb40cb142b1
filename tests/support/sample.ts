/** The parts of a Zod schema that the sampler reads. */
interface Schema {
  readonly _zod: { readonly def: Def }
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown }
}

interface Def {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly items?: readonly Schema[]
  readonly options?: readonly Schema[]
  readonly entries?: Readonly<Record<string, string | number>>
  readonly values?: readonly unknown[]
  readonly innerType?: Schema
  readonly in?: Schema
  readonly keyType?: Schema
  readonly valueType?: Schema
  readonly getter?: () => Schema
}

export interface Making {
  readonly guess: LeafGuess
  /** Which of several choices is taken. */
  readonly round: number
  /** Whether what may be left out is given. */
  readonly whole: boolean
}

const nothing = Symbol('left out')
/** An id that nothing has. */
const nobody = '00000000-0000-4000-8000-000000000000'
const DAY = 86_400_000

/** Values for a text: the first that its schema takes. */
export class LeafGuess {
  readonly id: string
  readonly texts: readonly string[]

  constructor(id: string, word: string) {
    this.id = id === '' ? nobody : id
    const soon = new Date(Date.now() + DAY).toISOString()
    const past = new Date(Date.now() - 20 * DAY).toISOString()
    this.texts = [
      word,
      soon,
      past,
      soon.slice(0, 10),
      past.slice(0, 7),
      'attacker@example.org',
      'de',
      'Europe/Oslo',
      'a'.repeat(43),
      'https://example.org/',
      'a-word',
      'a',
      'bio',
      '09:00',
      '12345',
      'birch kettle harbour 9',
    ]
  }
}

/** An input that the schema takes, or not ok when none was found. */
export function sampleOf(schema: unknown, making: Making): { ok: true; value: unknown } | { ok: false } {
  const root = schema as Schema
  const value = make(root, making)
  const given = value === nothing ? undefined : value
  return root.safeParse(given).success ? { ok: true, value: given } : { ok: false }
}

function make(schema: Schema, making: Making): unknown {
  const { def } = schema._zod
  switch (def.type) {
    case 'object':
      return object(def, making)
    case 'string':
      return text(schema, def, making)
    case 'number':
    case 'int':
      return [1, 0, 50, 2, 10].find((value) => schema.safeParse(value).success) ?? 1
    case 'boolean':
      return making.round % 2 === 0
    case 'enum':
      return pick(Object.values(def.entries ?? {}), making.round)
    case 'literal':
      return def.values?.[0]
    case 'union':
      return def.options ? make(pick(def.options, making.round), making) : nothing
    case 'array':
      return def.element ? [make(def.element, making)] : []
    case 'tuple':
      return (def.items ?? []).map((item) => make(item, making))
    case 'record':
      return record(def, making)
    case 'optional':
    case 'default':
    case 'prefault':
      return making.whole && def.innerType ? make(def.innerType, making) : nothing
    case 'nullable':
      return making.whole && def.innerType ? make(def.innerType, making) : null
    case 'pipe':
      return piped(schema, def, making)
    case 'lazy':
      return def.getter ? make(def.getter(), making) : nothing
    case 'date':
      return new Date()
    default:
      return making.guess.texts[0]
  }
}

/** What goes in must also come out at the other end: an address in a text, a day in a line. */
function piped(schema: Schema, def: Def, making: Making): unknown {
  const first = def.in ? make(def.in, making) : nothing
  if (first === nothing || schema.safeParse(first).success) return first
  return making.guess.texts.find((value) => schema.safeParse(value).success) ?? first
}

/** One entry, under a key that the record takes. */
function record(def: Def, making: Making): Record<string, unknown> {
  const key = def.keyType ? make(def.keyType, making) : 'key'
  const value = def.valueType ? make(def.valueType, making) : nothing
  return value === nothing ? {} : { [String(key)]: value }
}

function object(def: Def, making: Making): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(def.shape ?? {})) {
    const value = key in around ? spanEnd(part, key, making) : make(part, making)
    if (value !== nothing) found[key] = value
  }
  return found
}

/** The two ends of a span, in days from now. */
const around: Readonly<Record<string, number>> = { from: -20, to: 2, until: 2 }

function spanEnd(schema: Schema, key: string, making: Making): unknown {
  const at = new Date(Date.now() + (around[key] ?? 0) * DAY).toISOString()
  return [at, at.slice(0, 10)].find((value) => schema.safeParse(value).success) ?? make(schema, making)
}

function text(schema: Schema, def: Def, { guess }: Making): unknown {
  if (def.format === 'uuid' || def.format === 'guid') return guess.id
  const taken = guess.texts.find((value) => schema.safeParse(value).success)
  return taken ?? (schema.safeParse(guess.id).success ? guess.id : guess.texts[0])
}

function pick<T>(list: readonly T[], round: number): T {
  const one = list[round % Math.max(1, list.length)]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}
