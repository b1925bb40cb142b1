import {
  type AttributePath,
  get,
  holder,
  isObject,
  type Json,
  type JsonObject,
  readPath,
  ScimError,
} from './resource.ts'

const operators = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const
type Operator = (typeof operators)[number]
type Scalar = string | number | boolean | null

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly filter: Filter }
  | { readonly kind: 'present'; readonly path: AttributePath }
  | {
      readonly kind: 'compare'
      readonly path: AttributePath
      readonly operator: Operator
      readonly value: Scalar
    }
  | { readonly kind: 'values'; readonly path: AttributePath; readonly filter: Filter }

const MAX_LENGTH = 2000
const MAX_DEPTH = 20

const bad = (detail: string): ScimError => new ScimError(400, detail, 'invalidFilter')

/** Reads a filter (RFC 7644, 3.4.2.2). Throws a ScimError when it is none. */
export function parseFilter(text: string): Filter {
  if (text.length > MAX_LENGTH) throw bad('The filter is too long.')
  const reader = new Reader(tokens(text))
  const filter = reader.either(0)
  reader.end()
  return filter
}

function tokens(text: string): string[] {
  const found: string[] = []
  const pattern = /\s*("(?:[^"\\]|\\.)*"|[()[\]]|[^\s()[\]"]+)/y
  while (pattern.lastIndex < text.length) {
    const before = pattern.lastIndex
    const match = pattern.exec(text)
    if (!match) {
      if (text.slice(before).trim() === '') break
      throw bad('The filter cannot be read.')
    }
    found.push(match[1] ?? '')
  }
  return found
}

class Reader {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(all: readonly string[]) {
    this.#tokens = all
  }

  end(): void {
    if (this.#at < this.#tokens.length)
      throw bad(`“${this.#tokens[this.#at]}” was not expected in the filter.`)
  }

  either(depth: number): Filter {
    let left = this.#both(depth)
    while (this.#word('or')) left = { kind: 'or', left, right: this.#both(depth) }
    return left
  }

  #both(depth: number): Filter {
    let left = this.#one(depth)
    while (this.#word('and')) left = { kind: 'and', left, right: this.#one(depth) }
    return left
  }

  #one(depth: number): Filter {
    if (depth > MAX_DEPTH) throw bad('The filter is nested too deeply.')
    if (this.#word('not')) {
      this.#expect('(')
      return { kind: 'not', filter: this.#closed(depth, ')') }
    }
    if (this.#word('(')) return this.#closed(depth, ')')
    const path = this.#path()
    if (this.#word('[')) return { kind: 'values', path, filter: this.#closed(depth, ']') }
    const operator = this.#next().toLowerCase()
    if (operator === 'pr') return { kind: 'present', path }
    const known = operators.find((one) => one === operator)
    if (!known) throw bad(`“${operator}” is no operator.`)
    return { kind: 'compare', path, operator: known, value: scalar(this.#next()) }
  }

  #closed(depth: number, end: string): Filter {
    const inside = this.either(depth + 1)
    this.#expect(end)
    return inside
  }

  #path(): AttributePath {
    const text = this.#next()
    const path = readPath(text)
    if (!path) throw bad(`“${text}” is no attribute.`)
    return path
  }

  #next(): string {
    const token = this.#tokens[this.#at]
    if (token === undefined) throw bad('The filter ends too early.')
    this.#at += 1
    return token
  }

  #word(text: string): boolean {
    if (this.#tokens[this.#at]?.toLowerCase() !== text) return false
    this.#at += 1
    return true
  }

  #expect(text: string): void {
    if (!this.#word(text)) throw bad(`“${text}” is missing in the filter.`)
  }
}

function scalar(token: string): Scalar {
  try {
    const value: unknown = JSON.parse(/^(true|false|null)$/i.test(token) ? token.toLowerCase() : token)
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Scalar
  } catch {
    // falls through to the refusal
  }
  throw bad(`“${token}” is no value; text stands in quotation marks.`)
}

/** Ids are told apart by case; everything else is not (RFC 7643, 4.1). */
const exact = new Set(['id', 'externalid'])

/** Whether a resource, or one value of a multi-valued attribute, fits. */
export function matches(filter: Filter, resource: Json): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, resource) && matches(filter.right, resource)
    case 'or':
      return matches(filter.left, resource) || matches(filter.right, resource)
    case 'not':
      return !matches(filter.filter, resource)
    case 'present':
      return valuesAt(resource, filter.path).some((value) => value !== null && value !== '')
    case 'values':
      return elements(resource, filter.path).some((element) => matches(filter.filter, element))
    case 'compare':
      return compareAny(filter, valuesAt(resource, filter.path))
  }
}

function compareAny(filter: Extract<Filter, { kind: 'compare' }>, values: readonly Json[]): boolean {
  const { operator, value: wanted, path } = filter
  const sharp = exact.has((path.sub ?? path.name).toLowerCase())
  if (operator === 'ne') return !values.some((value) => compare('eq', value, wanted, sharp))
  if (wanted === null && operator === 'eq') return values.length === 0
  return values.some((value) => compare(operator, value, wanted, sharp))
}

function compare(operator: Operator, value: Json, wanted: Scalar, sharp: boolean): boolean {
  if (typeof wanted === 'boolean' || typeof value === 'boolean')
    return operator === 'eq' && String(value).toLowerCase() === String(wanted).toLowerCase()
  if (typeof value === 'number' && typeof wanted === 'number') return ordered(operator, value, wanted)
  if (typeof value !== 'string' || typeof wanted !== 'string') return false
  const fold = (text: string): string => (sharp ? text : text.normalize('NFKC').toLowerCase())
  const [have, want] = [fold(value), fold(wanted)]
  if (operator === 'co') return have.includes(want)
  if (operator === 'sw') return have.startsWith(want)
  if (operator === 'ew') return have.endsWith(want)
  return ordered(operator, have, want)
}

function ordered<T extends string | number>(operator: Operator, a: T, b: T): boolean {
  if (operator === 'eq') return a === b
  if (operator === 'gt') return a > b
  if (operator === 'ge') return a >= b
  if (operator === 'lt') return a < b
  return operator === 'le' && a <= b
}

/** The attribute's values as a list: none, one, or those of a multi-valued one. */
function elements(resource: Json, path: AttributePath): Json[] {
  if (!isObject(resource)) return path.name.toLowerCase() === 'value' ? [resource] : []
  const value = get(holder(resource as JsonObject, path), path.name)
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** What is compared: the named part, or the value of a complex one. */
function valuesAt(resource: Json, path: AttributePath): Json[] {
  return elements(resource, path).flatMap((element) => {
    const value = isObject(element)
      ? get(element, path.sub ?? 'value')
      : path.sub === null
        ? element
        : undefined
    if (value !== undefined) return Array.isArray(value) ? value : [value]
    return isObject(element) && path.sub === null ? [true] : []
  })
}

/** A value that must be equal for the filter to hold, for looking it up instead of reading everything. */
export function mustEqual(filter: Filter, name: string, sub: string | null = null): string | null {
  if (filter.kind === 'and') return mustEqual(filter.left, name, sub) ?? mustEqual(filter.right, name, sub)
  if (filter.kind === 'values' && filter.path.name.toLowerCase() === name && sub !== null)
    return mustEqual(filter.filter, sub)
  if (filter.kind !== 'compare' || filter.operator !== 'eq' || typeof filter.value !== 'string') return null
  const { path } = filter
  const part = path.sub?.toLowerCase() ?? null
  const fits = path.schema === null && path.name.toLowerCase() === name && (part === sub || part === null)
  return fits ? filter.value : null
}
