import { diffWordsWithSpace } from 'diff'
import type { Content, Variant } from '../composer/content.ts'

export type Piece = { readonly text: string; readonly kind: 'same' | 'then' | 'now' }

export type Difference = {
  readonly part: 'title' | 'idea' | 'text' | 'first-comment' | 'column'
  /** The column; null for what all of them share. */
  readonly key: string | null
  readonly pieces: readonly Piece[]
}

/** What an earlier version said otherwise, part by part, word by word; parts that say the same are left out. */
export function versionDifferences(then: Content, now: Content): Difference[] {
  const keys = [...new Set([...then.variants, ...now.variants].map((variant) => variant.key))]
  const found = [
    differ('title', null, then.title, now.title),
    differ('idea', null, then.idea, now.idea),
    ...keys.flatMap((key) => {
      const [before, after] = [columnOf(then, key), columnOf(now, key)]
      if (!before || !after) {
        const text = words(before ?? after)
        return [differ('column', key, before ? text : '', after ? text : '')]
      }
      return [
        differ('text', key, words(before), words(after)),
        differ('first-comment', key, before.firstComment ?? '', after.firstComment ?? ''),
      ]
    }),
  ]
  return found.filter((one) => one !== null)
}

function columnOf(content: Content, key: string): Variant | undefined {
  return content.variants.find((variant) => variant.key === key)
}

/** A column from its headline to its last post. */
function words(variant: Variant | undefined): string {
  if (!variant) return ''
  const { title, text, thread, poll } = variant
  const parts = [title, text, ...(poll?.options ?? []), ...thread.map((part) => part.text)]
  return parts.filter((part) => part !== '').join('\n\n')
}

function differ(
  part: Difference['part'],
  key: string | null,
  before: string,
  after: string,
): Difference | null {
  if (before === after) return null
  const pieces = diffWordsWithSpace(before, after).map(({ value, added, removed }): Piece => {
    const kind = added ? 'now' : removed ? 'then' : 'same'
    return { text: value, kind }
  })
  return { part, key, pieces }
}
