import { canonicalName, canonicalPrefix } from './namespaces.ts'
import type { XmlElement, XmlNode } from './xml-tree.ts'

const uris: Readonly<Record<string, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
  xlink: 'http://www.w3.org/1999/xlink',
}

/** Writes embedded markup (XHTML, SVG, MathML) back as HTML source, with the prefixes of the feed taken off. */
export function serialise(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? escapeText(node.text) : tag(node))).join('')
}

function tag(node: XmlElement): string {
  const name = localName(node)
  const attributes = node.rawAttributes
    .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
    .map(([key, value]) => [attributeName(key, node), value] as const)
  if (name === 'svg' || name === 'math') attributes.push(['xmlns', uris[name] ?? ''])
  if (attributes.some(([key]) => key.startsWith('xlink:'))) attributes.push(['xmlns:xlink', uris.xlink ?? ''])
  const written = attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')
  return `<${name}${written}>${serialise(node.children)}</${name}>`
}

function localName(node: XmlElement): string {
  const colon = node.rawName.indexOf(':')
  const uri = node.scope.get(colon < 0 ? '' : node.rawName.slice(0, colon))
  const ours = uri === undefined ? null : canonicalPrefix(uri)
  // A prefix of a vocabulary that HTML knows goes; of any other it stays, and the cleaning drops the tag.
  return colon >= 0 && (ours !== null || uri === undefined) ? node.rawName.slice(colon + 1) : node.rawName
}

function attributeName(key: string, node: XmlElement): string {
  return key.includes(':') ? canonicalName(key, node.scope, true) : key
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}
