import type { Content } from './content.ts'
import type { Mark } from './marks.ts'
import type { Checks } from './use-checks.ts'

/** What every column is handed. */
export type ColumnContext = {
  content: Content
  edit: (change: (content: Content) => Content) => void
  checks: Checks
  onFiles: (files: readonly File[]) => void
  onRemove: (key: string) => void
  /** Name of a column. */
  nameOf: (key: string) => string
  /** Mentions that find nobody, in one of a column’s posts. */
  nobodyIn: (key: string, part: number) => Mark[]
  /** Told which mention is being written: nothing is said about it yet. */
  onMention: (handle: string | null) => void
}

/** The id of the text of a column’s post (0 is the first), so that a check can lead there. */
export const textId = (key: string, part = 0): string => (part === 0 ? `text-${key}` : `text-${key}-${part}`)
