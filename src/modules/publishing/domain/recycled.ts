import { type Check, note } from './checks-shape.ts'

export interface Earlier {
  readonly subjectId: string
  readonly channelId: string
  readonly at: Date
  /** Share in common, above 0.6 and at most 1. */
  readonly jaccard: number
}

export interface OldPost {
  readonly id: string
  readonly draftId: string | null
  readonly title: string
}

/** What is known about what was found. */
export interface Known {
  readonly old: ReadonlyMap<string, OldPost>
  /** Names of channels by id. */
  readonly names: ReadonlyMap<string, string>
  /** Zone in which days are told. */
  readonly zone: string
}

/**
 * What is said about a text that was said before, `similar` with the most similar first; null for none. Fine when the
 * variant declares that it brings one of them, or another post of the same draft, up to date.
 */
export function recycled(
  similar: readonly Earlier[],
  updateOf: string | null,
  { old, names, zone }: Known,
): Check | null {
  const [most] = similar
  if (!most) return null
  const declared = updateOf === null ? undefined : old.get(updateOf)
  const related = (id: string) =>
    id === declared?.id || (declared?.draftId != null && old.get(id)?.draftId === declared.draftId)
  const title = (declared ?? old.get(most.subjectId))?.title || 'an earlier post'
  if (declared && similar.some((one) => related(one.subjectId)))
    return {
      ...note('text.declared-update', 'good-to-know', `Declared as an update of “${title}”.`),
      refers: declared.id,
    }
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }).format(most.at)
  const where = names.get(most.channelId) ?? 'a channel that is gone'
  const share = Math.min(100, Math.round(most.jaccard * 100))
  const said = note(
    'text.recycled',
    'needs-consent',
    `${share} % of this was said before: “${old.get(most.subjectId)?.title || 'an earlier post'}” on ${where}, ${day}.`,
    'Write what is new about it, or declare it as an update of that post.',
  )
  return old.has(most.subjectId) ? { ...said, refers: most.subjectId } : said
}
