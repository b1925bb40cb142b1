import { Parser } from 'htmlparser2'
import {
  droppedWithContent,
  htmlAttributes,
  htmlElements,
  mathAttributes,
  mathElements,
  svgAttributes,
  svgElements,
  uriAttributes,
  voidElements,
} from './clean-lists.ts'
import { cleanStyle } from './clean-style.ts'
import { decodeAsBrowser } from './entities.ts'
import { escapeText } from './serialise.ts'
import { isSafeUri, resolveUri } from './uri.ts'

const maxDepth = 256
// Where an address is something a reader follows or sees. Elsewhere it is only checked.
const resolved: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  blockquote: ['cite'],
  del: ['cite'],
  form: ['action'],
  img: ['longdesc', 'src', 'usemap'],
  input: ['src', 'usemap'],
  ins: ['cite'],
  q: ['cite'],
  source: ['src'],
  track: ['src'],
  video: ['poster', 'src'],
}

/**
 * HTML source with only what is harmless left, written anew: known elements and attributes, safe addresses (made
 * absolute against `base`), plain styles. Character references stay as written. Pure; never throws.
 */
export function cleanHtml(html: string, base: string | null): string {
  const writer = new Writer(base)
  const parser = new Parser(
    {
      onopentag: (name, attributes, implied) => {
        // `</br>`: browsers see a second line break, writers meant none.
        if (implied && name === 'br') return
        if (!writer.open(name, attributes)) parser.pause()
      },
      onclosetag: (name, implied) => {
        if (implied || name !== 'br') writer.close(name)
      },
      ontext: (text) => writer.text(text),
    },
    { decodeEntities: false, recognizeSelfClosing: true },
  )
  parser.write(unfinishedAsText(html))
  // What nests absurdly loses its markup altogether.
  if (writer.stopped) return escapeText(html.replace(/<[^<>]*>?/g, ' ')).trim()
  parser.end()
  return writer.out.trim().replaceAll('\r\n', '\n')
}

/** A declaration that is never closed is text that happens to begin with `<!`. */
function unfinishedAsText(html: string): string {
  const last = html.lastIndexOf('<!')
  if (last < 0 || html.includes('>', last) || html.startsWith('<!--', last)) return html
  return `${html.slice(0, last)}&lt;${html.slice(last + 1)}`
}

class Writer {
  out = ''
  stopped = false
  readonly #base: string | null
  #depth = 0
  #dropping = 0
  // Inside svg and math other names are known; how deep we are in each.
  #svg = 0
  #math = 0

  constructor(base: string | null) {
    this.#base = base
  }

  open(name: string, attributes: Readonly<Record<string, string>>): boolean {
    this.#depth += 1
    if (this.#depth > maxDepth) this.stopped = true
    if (droppedWithContent.has(name)) this.#dropping += 1
    if (this.#dropping > 0 || this.stopped) return !this.stopped
    if (name === 'svg') this.#svg += 1
    if (name === 'math') this.#math += 1
    if (!this.#allows(name)) return true
    const written = this.#attributes(name, attributes)
    this.out += voidElements.has(name) ? `<${name}${written} />` : `<${name}${written}>`
    return true
  }

  text(text: string): void {
    if (this.#dropping === 0) this.out += text.replaceAll('<', '&lt;')
  }

  close(name: string): void {
    this.#depth -= 1
    if (droppedWithContent.has(name)) this.#dropping = Math.max(0, this.#dropping - 1)
    else if (this.#dropping === 0 && this.#allows(name) && !voidElements.has(name)) this.out += `</${name}>`
    if (name === 'svg') this.#svg = Math.max(0, this.#svg - 1)
    if (name === 'math') this.#math = Math.max(0, this.#math - 1)
  }

  #allows(name: string): boolean {
    if (this.#svg > 0 && svgElements.get(name.toLowerCase()) === name) return true
    if (this.#math > 0 && mathElements.has(name)) return true
    return htmlElements.has(name)
  }

  #attributes(element: string, attributes: Readonly<Record<string, string>>): string {
    const kept: [string, string][] = []
    for (const [raw, value] of Object.entries(attributes)) {
      const name = this.#attributeName(raw)
      if (name === null) continue
      const cleaned = this.#value(element, name, value)
      if (cleaned !== null) kept.push([name, cleaned])
    }
    kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return kept.map(([name, value]) => ` ${name}="${value}"`).join('')
  }

  #attributeName(raw: string): string | null {
    const lower = raw.toLowerCase()
    const svg = this.#svg > 0 ? svgAttributes.get(lower) : undefined
    if (svg) return svg
    if (this.#math > 0 && mathAttributes.has(lower)) return lower
    return lower === 'style' || htmlAttributes.has(lower) ? lower : null
  }

  #value(element: string, name: string, raw: string): string | null {
    if (name === 'style') return cleanStyle(decodeAsBrowser(raw)).replaceAll('"', '&quot;') || null
    const quoted = raw.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    if (!uriAttributes.has(name)) return quoted
    const address = decodeAsBrowser(raw).trim()
    if (!isSafeUri(address)) return ''
    // Resolved on the source text, so that references inside survive as written.
    return resolved[element]?.includes(name) ? resolveUri(this.#base, quoted) : quoted
  }
}
