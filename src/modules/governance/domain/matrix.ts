import type { ContentClass, Kind } from './classes.ts'
import type { AskedChannel, Author } from './question.ts'
import type { ApproverGroup, MatrixRule, Rulebook, StepRule } from './rulebook.ts'
import { peer } from './rulebook.ts'

interface Asked {
  readonly kind: Kind
  readonly class: ContentClass
  readonly author: Pick<Author, 'certificates' | 'centre' | 'units'>
  readonly channels: readonly Pick<AskedChannel, 'departmentId'>[]
}

/** The row of the matrix that applies: the first that fits. Null when the matrix forgot this class. */
export function rowFor(rulebook: Pick<Rulebook, 'matrix' | 'certifiedBy'>, asked: Asked): MatrixRule | null {
  return rulebook.matrix.find((row) => fits(row, asked, rulebook.certifiedBy)) ?? null
}

function fits(row: MatrixRule, asked: Asked, certifiedBy: Rulebook['certifiedBy']): boolean {
  if (!row.classes.includes(asked.class)) return false
  if (row.kinds !== null && !row.kinds.includes(asked.kind)) return false
  const { author } = asked
  const certified = certifiedBy[asked.kind].every((course) => author.certificates.includes(course))
  const who =
    row.author === 'anybody' ||
    (row.author === 'certified' && certified) ||
    (row.author === 'centre' && author.centre) ||
    (row.author === 'certified-or-centre' && (certified || author.centre))
  return who && (row.channel === 'any' || asked.channels.every((channel) => isOwn(channel, author.units)))
}

/** A channel that nobody registered for a unit is everybody's own. */
function isOwn(channel: Pick<AskedChannel, 'departmentId'>, units: readonly string[]): boolean {
  return channel.departmentId === null || units.includes(channel.departmentId)
}

/**
 * The steps of consent: whoever may speak about a reserved topic first, then those of the row. A check that asks for
 * consent adds a second person where the row asks nobody.
 */
export function stepsFor(
  row: MatrixRule | null,
  unspoken: readonly string[],
  checksHold: boolean,
): readonly StepRule[] {
  const own = row?.steps ?? [peer]
  const first: StepRule[] = unspoken.map((topic) => ({
    id: `topic.${topic}`,
    label: `Spokesperson for ${topic}`,
    mode: 'any',
    from: [{ of: 'spokesperson' }],
    minutes: own[0]?.minutes ?? 240,
    standIn: false,
  }))
  const steps = [...first, ...own]
  return steps.length === 0 && checksHold ? [peer] : steps
}

/** The key of a group in `Question.groups`. */
export function groupKey(group: ApproverGroup, step: StepRule): string {
  if (group.of === 'department') return `department:${group.department}`
  if (group.of === 'role') return `role:${group.role}`
  if (group.of === 'member') return `member:${group.memberId}`
  // A spokesperson is one for the topic of the step, or for any topic of the content.
  return group.of === 'spokesperson' && step.id.startsWith('topic.')
    ? `spokesperson:${step.id.slice(6)}`
    : group.of
}
