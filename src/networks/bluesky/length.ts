import type { AppBskyRichtextFacet } from '@atproto/api'
import { codePointLength, graphemeLength } from '#kernel/text.ts'
import type { Limits, Span, TextMeasure } from '#networks/contract/limits.ts'
import { atproto } from './atproto.ts'

const encoder = new TextEncoder()

/** Graphemes and bytes; entities as Bluesky's own clients find them. Links count in full. */
export function measureBlueskyText(text: string, limits: Limits): TextMeasure {
  const length = graphemeLength(text)
  const { maxBytes = Number.POSITIVE_INFINITY, max } = limits.text
  const bytes = encoder.encode(text)
  const found = { link: [] as Span[], mention: [] as Span[], tag: [] as Span[] }
  for (const { index, features } of detectFacets(text)) {
    const span: Span = [pointsBefore(bytes, index.byteStart), pointsBefore(bytes, index.byteEnd)]
    const kind = features.map((feature) => kindOf(feature.$type)).find((one) => one !== undefined)
    if (kind) found[kind].push(span)
  }
  return {
    length,
    limit: max,
    valid: length <= max && bytes.byteLength <= maxBytes,
    links: found.link,
    mentions: found.mention,
    tags: found.tag,
  }
}

/**
 * Facets in the order of the text, none inside another. Mentions carry the handle where the DID belongs until
 * somebody resolves them; positions are UTF-8 bytes.
 */
export function detectFacets(text: string): AppBskyRichtextFacet.Main[] {
  // Nothing in it could be an entity: the package need not even be loaded.
  if (!/[.@#＃$:]/u.test(text)) return []
  const rich = new (atproto().RichText)({ text })
  rich.detectFacetsWithoutResolution()
  let end = 0
  return (rich.facets ?? []).filter(({ index }) => {
    if (index.byteStart < end || index.byteStart >= index.byteEnd) return false
    end = index.byteEnd
    return true
  })
}

function kindOf(type: string | undefined): 'link' | 'mention' | 'tag' | undefined {
  const name = type?.split('#')[1]
  return name === 'link' || name === 'mention' || name === 'tag' ? name : undefined
}

const decoder = new TextDecoder()

function pointsBefore(bytes: Uint8Array, byte: number): number {
  return codePointLength(decoder.decode(bytes.subarray(0, byte)))
}
