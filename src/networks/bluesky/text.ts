import { asObject, asObjects, asText, type Shape } from './shape.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * The record's text with the targets of its links. Bluesky keeps them beside the text: apps shorten what is shown, and
 * anybody may show one address and link to another. A shortened address is written out, a different text keeps its
 * place and gets the address behind it.
 */
export function textWithLinks(record: Shape): string {
  const text = asText(record.text) ?? ''
  const links = linksOf(record)
  if (links.length === 0) return text
  const bytes = encoder.encode(text)
  const part = (start: number, end?: number) => decoder.decode(bytes.subarray(start, end))
  let written = ''
  let done = 0
  for (const { start, end, uri } of links) {
    if (start < done || end > bytes.length || start >= end) continue
    written += part(done, start) + shown(part(start, end), uri)
    done = end
  }
  return written + part(done)
}

interface Link {
  readonly start: number
  readonly end: number
  readonly uri: string
}

function linksOf(record: Shape): Link[] {
  return asObjects(record.facets)
    .flatMap((facet) => {
      const index = asObject(facet.index)
      const link = asObjects(facet.features).find(
        (feature) => feature.$type === 'app.bsky.richtext.facet#link',
      )
      const uri = asText(link?.uri)
      if (!uri || typeof index?.byteStart !== 'number' || typeof index.byteEnd !== 'number') return []
      return [{ start: index.byteStart, end: index.byteEnd, uri }]
    })
    .sort((a, b) => a.start - b.start)
}

function shown(text: string, uri: string): string {
  if (bare(text) === bare(uri)) return text
  const cut = /^(.+?)(?:…|\.\.\.)$/s.exec(text)?.[1]
  return cut && bare(uri).startsWith(bare(cut)) ? uri : `${text} (${uri})`
}

/** Two ways to write one address. */
function bare(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase()
}
