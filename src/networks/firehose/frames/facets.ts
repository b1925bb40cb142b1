import type { ByteView } from './byte-view.ts'

/**
 * Whether marks over the words of a post (a list that stands there) may lead somewhere. Where a link leads belongs to the words;
 * which part of them it stands for is for a reader.
 */
export function mayLink(bytes: ByteView, from: number, to: number): boolean {
  if (to < 0) return true
  const facets = bytes.text(from, to)
  return facets.includes('#link') || facets.includes('\\')
}
