import { Parser } from 'htmlparser2'
import type { Decoder } from './entities.ts'
import { canonicalName, type Scope, scopeWithin } from './namespaces.ts'
import { UnsafeFeed } from './types.ts'
import { isSafeUri, resolveUri } from './uri.ts'

export interface XmlElement {
  readonly kind: 'element'
  /** Canonical: `title`, `dc:creator`. */
  readonly name: string
  readonly rawName: string
  /** By canonical name, decoded. */
  readonly attributes: ReadonlyMap<string, string>
  /** As written, decoded; for markup that is handed on. */
  readonly rawAttributes: readonly (readonly [string, string])[]
  readonly scope: Scope
  readonly base: string | null
  readonly lang: string | null
  readonly children: XmlNode[]
}

export interface XmlText {
  readonly kind: 'text'
  /** Decoded. */
  readonly text: string
}

export type XmlNode = XmlElement | XmlText

// Real feeds nest a dozen deep; a document that nests hundreds deep is built to exhaust whoever reads it.
const maxDepth = 256

/**
 * Builds a tree from XML, forgiving what feeds get wrong: missing end tags, stray ampersands, undeclared prefixes.
 * Follows xml:base and xml:lang. Throws `UnsafeFeed` on absurd nesting.
 */
export function parseXml(xml: string, decode: Decoder, base: string | null): XmlElement {
  const root = element('#root', {}, null, base, decode)
  const stack: XmlElement[] = [root]
  let literal = false
  const top = () => stack[stack.length - 1] ?? root
  const parser = new Parser(
    {
      onopentag: (rawName, attributes) => {
        if (stack.length > maxDepth) throw new UnsafeFeed('Its elements nest deeper than any feed does.')
        const child = element(rawName, attributes, top(), base, decode)
        top().children.push(child)
        stack.push(child)
      },
      onclosetag: () => {
        if (stack.length > 1) stack.pop()
      },
      ontext: (text) => {
        const decoded = literal ? text : decode(text)
        top().children.push({ kind: 'text', text: decoded })
      },
      oncdatastart: () => {
        literal = true
      },
      oncdataend: () => {
        literal = false
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.end(xml)
  return root
}

function element(
  rawName: string,
  attributes: Readonly<Record<string, string>>,
  parent: XmlElement | null,
  documentBase: string | null,
  decode: Decoder,
): XmlElement {
  const scope = scopeWithin(parent?.scope ?? new Map(), attributes)
  const rawAttributes = Object.entries(attributes).map(([name, value]) => [name, decode(value)] as const)
  const named = new Map(rawAttributes.map(([name, value]) => [canonicalName(name, scope, true), value]))
  const outerBase = parent ? parent.base : documentBase
  const ownBase = named.get('xml:base')
  const lang = named.get('xml:lang')
  return {
    kind: 'element',
    name: canonicalName(rawName, scope, false),
    rawName,
    attributes: named,
    rawAttributes,
    scope,
    base:
      ownBase !== undefined && isSafeUri(ownBase) ? resolveUri(outerBase, ownBase) || outerBase : outerBase,
    lang: lang === undefined ? (parent?.lang ?? null) : lang.trim().replaceAll('_', '-') || null,
    children: [],
  }
}

export function childrenOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node) => node.kind === 'element')
}

/** First child element with one of these names. */
export function childNamed(parent: XmlElement, ...names: string[]): XmlElement | undefined {
  return childrenOf(parent).find((child) => names.includes(child.name))
}

/** All text inside, markup ignored. */
export function textOf(node: XmlElement): string {
  return node.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('')
}
