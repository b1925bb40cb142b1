import type { TacticId } from '#kernel/tactics.ts'

export interface ToCome {
  readonly tactic: TacticId
  readonly name: string
  readonly definition: string
  readonly why: string
}

const links = 'Unknown, because links of employees carry no code of their own yet.'
const relations =
  'Unknown, because ties between colleagues are not collected; they need everybody’s consent first.'

/** Figures of metrics.md that no room's facts give yet: by name, what they will be, and where they will come from. */
export const toCome: readonly ToCome[] = [
  {
    tactic: 'employees',
    name: 'Links in',
    definition:
      'Visits through links with an employee’s code, and links to us from blogs. Programs do not count.',
    why: links,
  },
  {
    tactic: 'relations',
    name: 'Density',
    definition:
      'Of all pairs of colleagues, the share with a tie: at least three mutual interactions in 90 days.',
    why: relations,
  },
  {
    tactic: 'relations',
    name: 'Ties across departments',
    definition:
      'Of all ties, the share between departments, beside what chance would give; and the index from −1 (only within) to 1 (only across).',
    why: relations,
  },
]
