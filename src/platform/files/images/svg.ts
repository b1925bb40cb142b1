import { Parser } from 'htmlparser2'
import { partCounter } from './svg-weight.ts'

const active = new Set([
  'script',
  'handler',
  'listener',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
])
const picture = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i

/** The most elements a drawing may have, so that drawing it ends. */
const MAX_ELEMENTS = 50_000

/**
 * Why a drawing is not taken: what it would run, load or define, as the end of a sentence; null when it only draws.
 * Drawings are rendered to pixels afterwards, so this is about what the rendering itself would touch.
 */
export function dangerIn(svg: string): string | null {
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(svg)) return 'defines entities of its own'
  if (/<\?xml-stylesheet/i.test(svg)) return 'loads a style sheet from elsewhere'
  let danger: string | null = null
  let elements = 0
  let style = ''
  const parts = partCounter()
  let inStyle = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = bare(name)
        elements += 1
        inStyle += local === 'style' ? 1 : 0
        danger ??= inElement(local, attributes)
        parts.open(attributes.id, referencesIn(attributes))
        if (elements > MAX_ELEMENTS) danger ??= `has more than ${MAX_ELEMENTS.toLocaleString('en')} parts`
        if (danger) parser.reset()
      },
      ontext(text) {
        if (inStyle > 0) style += text
      },
      onclosetag(name) {
        parts.close()
        inStyle -= bare(name) === 'style' ? 1 : 0
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(svg)
  return danger ?? inStyles(style) ?? (parts.isTooMuch() ? 'repeats its parts too often to be drawn' : null)
}

/** The parts of its own that an element draws, by name. */
function referencesIn(attributes: Readonly<Record<string, string>>): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (bare(name) === 'href' && value.trim().startsWith('#')) return [value.trim().slice(1)]
    return [...value.matchAll(/url\(\s*['"]?#([^'")]+)/gi)].map(([, id = '']) => id.trim())
  })
}

function inElement(local: string, attributes: Readonly<Record<string, string>>): string | null {
  if (local === 'foreignobject') return 'holds a web page (foreignObject)'
  if (active.has(local)) return local === 'script' ? 'holds a script' : `holds an active part (${local})`
  for (const [name, value] of Object.entries(attributes)) {
    const found = inAttribute(bare(name), value.trim())
    if (found) return found
  }
  return null
}

function inAttribute(name: string, value: string): string | null {
  if (name.startsWith('on')) return 'holds a script'
  // Control characters inside the word do not stop a browser.
  if (/^\s*(?:java|vb)script:/i.test(value.replace(/[\p{Cc}\s]/gu, ''))) return 'holds a script'
  if (name === 'base') return 'loads something from elsewhere'
  if ((name === 'href' || name === 'src') && value !== '' && !value.startsWith('#') && !picture.test(value))
    return 'loads something from elsewhere'
  if (name === 'attributename' && /href$|^on/i.test(value)) return 'changes its own links'
  return inStyles(value)
}

function inStyles(css: string): string | null {
  // CSS lets any letter be written as an escape; honest drawings do not use that.
  if (/@import/i.test(css) || (css.includes('\\') && /url|import/i.test(css.replace(/\\/g, ''))))
    return 'loads something from elsewhere'
  for (const [, inside = ''] of css.matchAll(/url\(\s*['"]?([^)]*)/gi))
    if (!inside.startsWith('#') && !picture.test(inside)) return 'loads something from elsewhere'
  return null
}

function bare(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase()
}
