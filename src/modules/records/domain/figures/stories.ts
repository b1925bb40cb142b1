const DAY = 86_400_000
/** Two texts with at least this much in common are one story (metrics.md). */
const SAME = 0.8
/** After so many days the same words are news again. */
const REMEMBERED_DAYS = 28

export interface Clipping {
  readonly id: string
  readonly day: string
  readonly title: string
  /** Its runs of words as numbers, each once; empty for a text too short to compare. */
  readonly grams: readonly number[]
}

interface Story {
  readonly id: string
  readonly dayNo: number
  readonly size: number
}

/**
 * Which clipping each one is a copy of, itself where it was first. In the order of days each joins the first earlier
 * story of the last 28 days that has its title, else the first that has at least 0.8 of their runs in common (Jaccard:
 * runs of both ÷ runs of either).
 */
export function storiesOf(clippings: readonly Clipping[]): Map<string, string> {
  const order = [...clippings].sort((a, b) =>
    a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1,
  )
  const byGram = new Map<number, Story[]>()
  const byTitle = new Map<string, Story[]>()
  const found = new Map<string, string>()
  for (const one of order) {
    const dayNo = Date.parse(one.day) / DAY
    const near = (story: Story): boolean => dayNo - story.dayNo <= REMEMBERED_DAYS
    const first = byTitle.get(titleOf(one))?.find(near) ?? alike(one.grams, byGram, near)
    found.set(one.id, first?.id ?? one.id)
    if (first) continue
    const story = { id: one.id, dayNo, size: one.grams.length }
    push(byTitle, titleOf(one), story)
    for (const gram of one.grams) push(byGram, gram, story)
  }
  return found
}

/** The earliest story with enough in common; only those that share a run are looked at. */
function alike(
  grams: readonly number[],
  byGram: ReadonlyMap<number, readonly Story[]>,
  near: (story: Story) => boolean,
): Story | undefined {
  const shared = new Map<Story, number>()
  for (const gram of grams)
    for (const story of byGram.get(gram) ?? []) shared.set(story, (shared.get(story) ?? 0) + 1)
  let first: Story | undefined
  for (const [story, n] of shared) {
    const enough = n / (grams.length + story.size - n) >= SAME
    if (enough && near(story) && (!first || story.dayNo < first.dayNo)) first = story
  }
  return first
}

const titleOf = ({ title }: Clipping): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function push<K>(map: Map<K, Story[]>, key: K, one: Story): void {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}
