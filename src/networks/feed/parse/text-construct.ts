import { cleanHtml } from './clean-html.ts'
import { htmlElements } from './clean-lists.ts'
import { namedCharacter } from './entities.ts'
import { escapeText, serialise } from './serialise.ts'
import type { FeedText } from './types.ts'
import { childrenOf, textOf, type XmlElement, type XmlNode } from './xml-tree.ts'

export type Dialect = 'rss' | 'atom03' | 'atom10'

/**
 * Reads a text of a feed: plain, escaped HTML, inline XHTML or base64, as its attributes say; RSS leaves it to guessing.
 * HTML comes back cleaned, its links absolute.
 */
export function readText(
  node: XmlElement,
  fallbackType: 'text/plain' | 'text/html',
  dialect: Dialect,
): FeedText {
  const declared = mediaType(node.attributes.get('type') || fallbackType)
  const inline = childrenOf(node).length > 0 && !isWrappedSource(node, declared)
  const type = inline && !declared.endsWith('xml') ? 'application/xhtml+xml' : declared
  let value = inline ? markup(node, dialect) : textOf(node).trim()
  if (!inline && isBase64(node, type)) value = fromBase64(value)
  else if (!inline && type === 'application/xhtml+xml') value = escapeText(value)
  value = fromWindows1252(value)
  const html =
    type === 'text/html' ||
    type === 'application/xhtml+xml' ||
    (dialect === 'rss' && type === 'text/plain' && looksLikeHtml(value))
  return { value: html ? cleanHtml(value, node.base) : value.replaceAll('\r\n', '\n'), html }
}

function mediaType(type: string): string {
  const lower = type.trim().toLowerCase()
  if (lower === 'text' || lower === 'plain') return 'text/plain'
  if (lower === 'html') return 'text/html'
  return lower === 'xhtml' ? 'application/xhtml+xml' : lower
}

/** Some writers put escaped HTML into a div of the feed itself. */
function isWrappedSource(node: XmlElement, declared: string): boolean {
  const [only, ...others] = childrenOf(node)
  const isDiv = only !== undefined && others.length === 0 && /(^|:)div$/.test(only.name)
  return isDiv && declared === 'text/html' && childrenOf(only).length === 0
}

function isBase64(node: XmlElement, type: string): boolean {
  if (node.attributes.get('mode')?.toLowerCase() === 'base64') return true
  return !type.startsWith('text/') && !type.endsWith('+xml') && !type.endsWith('/xml') && type.includes('/')
}

function fromBase64(value: string): string {
  const packed = value.replace(/\s+/g, '')
  if (packed.length % 4 === 1 || !/^[a-z0-9+/_-]*={0,2}$/i.test(packed)) return value
  return Buffer.from(packed, 'base64').toString('utf8').trim()
}

/** Inline markup as source. Atom 1.0 wraps XHTML in a div that is not part of the text. */
function markup(node: XmlElement, dialect: Dialect): string {
  const nodes = trimmed(node.children)
  const [only] = nodes
  const isWrapper = nodes.length === 1 && only?.kind === 'element' && /(^|:)div$/.test(only.name)
  if (dialect === 'atom10' && isWrapper && only.kind === 'element') return serialise(only.children).trim()
  return serialise(nodes)
}

function trimmed(nodes: readonly XmlNode[]): XmlNode[] {
  const blank = (node: XmlNode | undefined) => node?.kind === 'text' && node.text.trim() === ''
  let start = 0
  let end = nodes.length
  while (start < end && blank(nodes[start])) start += 1
  while (end > start && blank(nodes[end - 1])) end -= 1
  return nodes.slice(start, end)
}

/** RSS does not say whether a text is HTML: it is when it has an end tag or a reference and nothing HTML does not know. */
export function looksLikeHtml(text: string): boolean {
  if (!/<\/\w+>|&#?\w+;/.test(text)) return false
  for (const [, name] of text.matchAll(/<\/?(\w+)/g)) {
    if (!htmlElements.has(name?.toLowerCase() ?? '')) return false
  }
  for (const [, name] of text.matchAll(/&(\w+);/g)) {
    if (namedCharacter(name ?? '') === null) return false
  }
  return true
}

const windows1252 = new TextDecoder('windows-1252')

/** The controls U+0080–U+009F never occur in text: they are windows-1252 letters that somebody numbered wrongly. */
export function fromWindows1252(text: string): string {
  return text
    .replace(/[\u0080-\u009f]/g, (char) => windows1252.decode(Uint8Array.of(char.charCodeAt(0))))
    .replaceAll('\u0000', '')
}
