import { asObject, asObjects, asText, type Shape } from './shape.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * The record's text with the targets of its links. Bluesky keeps them beside the text: apps shorten what is shown, and
 * anybody may show one address and link to another. Every word stays; an address that cannot be read off the text is
 * put behind it.
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
  return bare(text) === bare(uri) ? text : `${text} (${uri})`
}

/** Two ways to write one address. */
function bare(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase()
}
