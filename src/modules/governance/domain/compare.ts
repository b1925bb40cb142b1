import { type ContentClass, contentClasses, type Kind, kinds } from './classes.ts'
import { rowFor } from './matrix.ts'
import type { MatrixRule, Rulebook } from './rulebook.ts'
import type { World } from './world.ts'

/** People whom the rules cannot tell apart. */
export interface Profile {
  readonly departmentId: string | null
  readonly certificates: readonly string[]
  readonly verbs: readonly string[]
}

export interface Difference {
  readonly act: { readonly kind: Kind; readonly class: ContentClass; readonly channel: 'own' | 'other' }
  readonly before: string
  readonly after: string
  readonly tone: 'looser' | 'tighter' | 'other'
  readonly names: readonly string[]
}

const verbOf = { post: 'publish', reply: 'reply' } as const

/** Which acts two rulebooks answer differently, for whom, the tighter ones first. */
export function compare(
  world: World,
  profiles: readonly (Profile & { readonly names: readonly string[] })[],
  before: Rulebook,
  after: Rulebook,
): Difference[] {
  const found = new Map<
    string,
    { act: Difference['act']; before: string; after: string; tone: Difference['tone']; names: string[] }
  >()
  for (const profile of profiles)
    for (const kind of kinds.filter((one) => profile.verbs.includes(verbOf[one])))
      for (const of of contentClasses)
        for (const channel of ['own', 'other'] as const) {
          const act = { kind, class: of, channel }
          const [was, becomes] = [rowIn(world, before, profile, act), rowIn(world, after, profile, act)]
          const words = [wordsOf(was), wordsOf(becomes)] as const
          if (words[0] === words[1]) continue
          const key = JSON.stringify([act, words])
          const known = found.get(key)
          if (known) known.names.push(...profile.names)
          else
            found.set(key, {
              act,
              before: words[0],
              after: words[1],
              tone: toneOf(was, becomes),
              names: [...profile.names],
            })
        }
  const order = ['tighter', 'looser', 'other']
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.tone) - order.indexOf(b.tone) || b.names.length - a.names.length,
  )
}

function rowIn(
  world: World,
  rulebook: Rulebook,
  profile: Profile,
  act: Difference['act'],
): MatrixRule | null {
  const line: string[] = []
  let centre = false
  for (
    let at = profile.departmentId ? world.department(profile.departmentId) : undefined;
    at && !line.includes(at.id);
  ) {
    line.push(at.id)
    centre ||= rulebook.centreId === null ? at.kind === 'marketing' : at.id === rulebook.centreId
    at = at.parentId ? world.department(at.parentId) : undefined
  }
  const author = { certificates: profile.certificates, centre, units: line }
  // An id that is nobody's department stands for another unit's channel.
  const channels = [{ departmentId: act.channel === 'own' ? (profile.departmentId ?? null) : 'another unit' }]
  return rowFor(rulebook, { kind: act.kind, class: act.class, author, channels })
}

function wordsOf(row: MatrixRule | null): string {
  if (row === null) return 'A second person consents'
  if (row.steps.length === 0) return 'Goes out'
  return `${row.steps.map((step) => step.label).join(', then ')} ${row.steps.length === 1 ? 'consents' : 'consent'}`
}

function toneOf(was: MatrixRule | null, becomes: MatrixRule | null): Difference['tone'] {
  const [a, b] = [was?.steps.length ?? 1, becomes?.steps.length ?? 1]
  if (a === b) return 'other'
  return b > a ? 'tighter' : 'looser'
}
