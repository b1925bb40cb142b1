import { Parser } from 'htmlparser2'

/** An anchor met on the way; `text` is what the reader would have seen, unfolded. */
export interface Anchor {
  readonly href: string
  readonly text: string
  readonly classes: readonly string[]
}

export interface HtmlToTextOptions {
  /** What stands for an anchor in plain text. Default: its text. */
  readonly anchor?: (anchor: Anchor) => string
}

const dropped = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
])
const paragraphs = new Set(
  'p blockquote pre ul ol dl table h1 h2 h3 h4 h5 h6 figure section article aside header footer hr form address'.split(
    ' ',
  ),
)
const lines = new Set('div li tr dt dd figcaption option caption'.split(' '))

// Deeper nesting than this is an attack, not a text.
const maxDepth = 400

/**
 * Plain text of an HTML fragment: entities decoded, paragraphs apart by an empty line, `br` as a line end, no tag left.
 * Pure; never throws.
 */
export function htmlToText(html: string, options: HtmlToTextOptions = {}): string {
  const out = new TextBuilder(options)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (!out.open(name, attributes)) parser.pause()
      },
      ontext: (text) => out.text(text),
      onclosetag: (name) => out.close(name),
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  )
  parser.write(html)
  if (!out.stopped) parser.end()
  return out.result()
}

class TextBuilder {
  stopped = false
  readonly #options: HtmlToTextOptions
  #out = ''
  #depth = 0
  #dropping = 0
  #pre = 0
  #anchors: { href: string; classes: string[]; start: number }[] = []

  constructor(options: HtmlToTextOptions) {
    this.#options = options
  }

  open(name: string, attributes: Record<string, string>): boolean {
    this.#depth += 1
    if (this.#depth > maxDepth) this.stopped = true
    if (dropped.has(name)) this.#dropping += 1
    if (this.#dropping > 0 || this.stopped) return !this.stopped
    if (name === 'br') this.#out = `${trimLineEnd(this.#out)}\n`
    if (name === 'pre') this.#pre += 1
    if (paragraphs.has(name)) this.#breakTo(2)
    else if (lines.has(name)) this.#breakTo(1)
    if (name === 'li') this.#out += '- '
    if (name === 'a') {
      const classes = (attributes.class ?? '').split(/\s+/).filter(Boolean)
      this.#anchors.push({ href: (attributes.href ?? '').trim(), classes, start: this.#out.length })
    }
    return true
  }

  text(text: string): void {
    if (this.#dropping > 0) return
    if (this.#pre > 0) this.#out += text
    else this.#out += this.#collapsed(text)
  }

  close(name: string): void {
    this.#depth -= 1
    if (dropped.has(name)) {
      this.#dropping = Math.max(0, this.#dropping - 1)
      return
    }
    if (this.#dropping > 0) return
    if (name === 'pre') this.#pre = Math.max(0, this.#pre - 1)
    if (name === 'td' || name === 'th') this.#out += '\t'
    if (name === 'a') this.#closeAnchor()
    if (paragraphs.has(name)) this.#breakTo(2)
    else if (lines.has(name)) this.#breakTo(1)
  }

  result(): string {
    return this.#out
      .replaceAll('\u0000', '')
      .replaceAll('\u00ad', '')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  }

  #closeAnchor(): void {
    const anchor = this.#anchors.pop()
    if (!anchor || !this.#options.anchor) return
    const text = this.#out.slice(anchor.start)
    const shown = this.#options.anchor({ href: anchor.href, text: text.trim(), classes: anchor.classes })
    this.#out = this.#out.slice(0, anchor.start) + shown
  }

  #collapsed(text: string): string {
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ')
    const atStart = this.#out === '' || /[\s]$/.test(this.#out.slice(-1))
    return atStart ? folded.replace(/^ /, '') : folded
  }

  #breakTo(newlines: number): void {
    const trimmed = trimLineEnd(this.#out)
    if (trimmed === '') {
      this.#out = ''
      return
    }
    const have = trimmed.endsWith('\n\n') ? 2 : trimmed.endsWith('\n') ? 1 : 0
    this.#out = trimmed + '\n'.repeat(Math.max(0, newlines - have))
  }
}

function trimLineEnd(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1
  return end === text.length ? text : text.slice(0, end)
}
