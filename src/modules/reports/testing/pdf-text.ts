import { inflateSync } from 'node:zlib'

/** What stands in a PDF of ours, run by run: read back by the fonts' own tables, as a reader copies it. */
export function pdfText(bytes: Buffer): string {
  const objects = objectsOf(bytes)
  const names = new Map<string, string[]>()
  for (const { head } of objects.values())
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1]
      if (unicode) names.set(name, signsOf(objects.get(unicode)?.body ?? ''))
    }
  const texts: string[] = []
  for (const { body } of objects.values())
    for (const [, name = '', shown = ''] of body.matchAll(/\/(F\d+) [\d.]+ Tf\s*\[(.*?)\] TJ/gs)) {
      const signs = names.get(name) ?? []
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      texts.push(glyphs.map((glyph) => signs[Number.parseInt(glyph, 16)] ?? '?').join(''))
    }
  return texts.join('\n')
}

interface Part {
  readonly head: string
  readonly body: string
}

function objectsOf(bytes: Buffer): Map<string, Part> {
  const text = bytes.toString('latin1')
  const found = new Map<string, Part>()
  for (const [, id = '', content = ''] of text.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const [head = '', rest] = content.split(/stream\n/)
    const packed = rest?.replace(/\nendstream$/, '')
    const body = packed && head.includes('FlateDecode') ? open(packed) : (packed ?? '')
    found.set(id, { head, body })
  }
  return found
}

function open(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}

/** By glyph number of the subset: the signs it stands for. */
function signsOf(map: string): string[] {
  const signs: string[] = []
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/gs))
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f]*)>/g)].entries())
      signs[Number.parseInt(first, 16) + index] = Buffer.from(hex, 'hex').swap16().toString('utf16le')
  return signs
}
