import { decoderFor } from './entities.ts'
import { UnsafeFeed } from './types.ts'

export interface WithoutDoctype {
  readonly xml: string
  /** Plain entities the document declares for itself. */
  readonly entities: ReadonlyMap<string, string>
}

const declaration = /<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"]*)"|'([^']*)')\s*>/g
const maxNested = 10_000
const maxDoctype = 100_000

/**
 * Takes the DOCTYPE out. External parts are never loaded. Entities with plain text stay usable; entities built of other
 * entities are left as written, and refused when they would unfold into a flood (the billion laughs).
 */
export function withoutDoctype(xml: string): WithoutDoctype {
  const start = doctypeStart(xml)
  if (start < 0) return { xml, entities: new Map() }
  const end = doctypeEnd(xml, start)
  if (end - start > maxDoctype) throw new UnsafeFeed('Its document type is larger than any feed needs.')
  const inside = xml.slice(start, end)
  const declared = new Map<string, string>()
  for (const [, name, double, single] of inside.matchAll(declaration)) {
    if (name && !declared.has(name)) declared.set(name, double ?? single ?? '')
  }
  refuseFlood(declared)
  const decode = decoderFor(new Map())
  const plain = [...declared].filter(([, value]) => !/[<]|&(?!#)/.test(value))
  return {
    xml: xml.slice(0, start) + xml.slice(end),
    entities: new Map(plain.map(([name, value]) => [name, decode(value)])),
  }
}

// Only before the root element: the same letters further down are text.
function doctypeStart(xml: string): number {
  const start = prologEnd(xml)
  return /^<!DOCTYPE/i.test(xml.slice(start, start + 9)) ? start : -1
}

/** Where the first thing stands that is neither space, comment nor processing instruction. */
export function prologEnd(xml: string): number {
  let at = 0
  for (;;) {
    while (at < xml.length && (xml.charCodeAt(at) <= 32 || xml[at] === '\ufeff')) at += 1
    const close = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '?>' : null
    const end = close === null ? -1 : xml.indexOf(close, at + 2)
    if (close === null || end < 0) return at
    at = end + close.length
  }
}

function doctypeEnd(xml: string, start: number): number {
  const close = xml.indexOf('>', start)
  const subset = xml.indexOf('[', start)
  if (subset < 0 || (close >= 0 && close < subset)) return close < 0 ? xml.length : close + 1
  const end = /\]\s*>/g
  end.lastIndex = subset
  const found = end.exec(xml)
  return found ? end.lastIndex : xml.length
}

/** Adds up what each entity would unfold to, without unfolding any. */
function refuseFlood(declared: ReadonlyMap<string, string>): void {
  const sizes = new Map<string, number>()
  const sizeOf = (name: string, path: ReadonlySet<string>): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const value = declared.get(name)
    // A loop unfolds to nothing here: such entities are never expanded.
    if (value === undefined || path.has(name) || path.size > 200) return 0
    const within = new Set(path).add(name)
    let size = value.length
    for (const [, inner] of value.matchAll(/&([A-Za-z_][\w.-]*);/g)) size += sizeOf(inner ?? '', within)
    sizes.set(name, Math.min(size, Number.MAX_SAFE_INTEGER))
    return size
  }
  for (const [name, value] of declared) {
    if (value.includes('&') && sizeOf(name, new Set()) > maxNested) {
      throw new UnsafeFeed('Its entities are built of each other and would unfold into a flood.')
    }
  }
}
