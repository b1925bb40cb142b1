import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create, type Font, type Subset } from 'fontkit'
import { glyphBytes } from './outline.ts'
import { setWeight } from './weight.ts'

export type Weight = 400 | 600

/** In the order they are asked; most reports need the first only. */
const scripts = [
  'latin',
  'latin-ext',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'vietnamese',
] as const
export type Script = (typeof scripts)[number]

const opened = new Map<string, Font>()

/** Inter in one script and weight, read once a process. */
export function fontOf(script: Script, weight: Weight): Font {
  const key = `${script}-${weight}`
  const known = opened.get(key)
  if (known) return known
  const file = `@fontsource-variable/inter/files/inter-${script}-wght-normal.woff2`
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(file)))
  const font = setWeight(create(bytes), weight)
  // pdfkit takes fonts of one name for one font.
  Object.defineProperty(font, 'postscriptName', { value: `Inter-${script}-${weight}` })
  const cut = font.createSubset.bind(font)
  font.createSubset = () => {
    const subset = cut()
    subset._addGlyph = (gid) => addOutline(subset, gid)
    return subset
  }
  opened.set(key, font)
  return font
}

/**
 * Puts a glyph into a subset by its outline. fontkit copies the bytes of glyphs made of others (“Ä”), which in a WOFF2
 * file are packed in another way and come out broken.
 */
function addOutline(subset: Subset, gid: number): number {
  const glyph = subset.font.getGlyph(gid)
  const bytes = glyphBytes(glyph.path.commands)
  subset.glyf.push(bytes)
  subset.loca.offsets.push(subset.offset)
  subset.hmtx.metrics.push({ advance: glyph.advanceWidth, bearing: glyph._getMetrics().leftBearing })
  subset.offset += bytes.length
  return subset.glyf.length - 1
}

export interface Run {
  readonly script: Script
  readonly text: string
}

/** Stands for a sign that none of our fonts has. */
const NONE = '\u25a1'

/** A text in stretches of one font file each. What no file has is drawn as an empty box, and nothing breaks. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { script: Script; text: string }[] = []
  for (const sign of text) {
    const script = scriptOf(sign.codePointAt(0) ?? 0, weight)
    const shown = script === null ? boxIn(weight) : sign
    const used = script ?? 'latin'
    const last = runs.at(-1)
    if (last?.script === used) last.text += shown
    else runs.push({ script: used, text: shown })
  }
  return runs
}

const boxIn = (weight: Weight): string => (scriptOf(0x25a1, weight) === 'latin' ? NONE : '?')

const found = new Map<string, Script | null>()

function scriptOf(codePoint: number, weight: Weight): Script | null {
  const key = `${codePoint}/${weight}`
  const known = found.get(key)
  if (known !== undefined) return known
  const script = scripts.find((one) => fontOf(one, weight).hasGlyphForCodePoint(codePoint)) ?? null
  // What strangers write is without end; what is kept is not.
  if (found.size < 20_000) found.set(key, script)
  return script
}
