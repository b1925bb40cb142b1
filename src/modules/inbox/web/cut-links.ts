import type { Message } from '#modules/inbox/contract.ts'

type Link = Message['links'][number]
export type LinkPiece = { text: string; href: string | null; held: Link['held'] }

/**
 * Cuts a text at the addresses the server judged, in the order they stand. Nothing else becomes a link, so that what is
 * followed is exactly what was looked at; what is held back stays words.
 */
export function cutAtLinks(text: string, links: readonly Link[]): LinkPiece[] {
  const points = Array.from(text)
  const pieces: LinkPiece[] = []
  let at = 0
  const words = (from: number, to: number): string => points.slice(from, to).join('')
  for (const { url, span, held } of links) {
    if (!span || span[0] < at || span[1] > points.length) continue
    if (span[0] > at) pieces.push({ text: words(at, span[0]), href: null, held: null })
    const opens = !held && /^https?:\/\//i.test(url)
    pieces.push({ text: words(span[0], span[1]), href: opens ? url : null, held })
    at = span[1]
  }
  if (at < points.length) pieces.push({ text: words(at, points.length), href: null, held: null })
  return pieces
}
