import type { ContentClass, Kind, Model } from './classes.ts'
import type { ContentRule } from './classify.ts'

/** Who can give a consent. */
export type ApproverGroup =
  /** Any second member with the mandate to approve. */
  | { readonly of: 'peer' }
  /** Those of departments of this kind, its head included. */
  | { readonly of: 'department'; readonly department: string }
  /** The head of the author's department, or of the next one above that has one. */
  | { readonly of: 'head' }
  /** The central team that the rulebook names. */
  | { readonly of: 'centre' }
  /** Whoever has the mandate to state on the content's topics. */
  | { readonly of: 'spokesperson' }
  | { readonly of: 'role'; readonly role: string }
  | { readonly of: 'member'; readonly memberId: string }

export interface StepRule {
  readonly id: string
  readonly label: string
  /** `any`: one consent out of all groups together; `all`: one of each group, by different people. */
  readonly mode: 'any' | 'all'
  readonly from: readonly ApproverGroup[]
  /** Time for an answer. Afterwards people are told and one rung higher may answer too; nothing vanishes. */
  readonly minutes: number
  /** When nobody of these groups exists: the owners are asked instead, and it says so. */
  readonly standIn: boolean
}

/** The first rule that fits decides. */
export interface MatrixRule {
  readonly id: string
  readonly classes: readonly ContentClass[]
  /** Null: posts and replies. */
  readonly kinds: readonly Kind[] | null
  /** `centre`: a member of the central team; `certified`: holds what the rulebook asks for. */
  readonly author: 'anybody' | 'certified' | 'centre' | 'certified-or-centre'
  /** `own`: the channel belongs to the author's own unit. */
  readonly channel: 'any' | 'own'
  /** None: it goes out. */
  readonly steps: readonly StepRule[]
  /** Per cent of what goes out so that is read afterwards. */
  readonly sample: number
}

/** Everything the decision goes by, in one versioned document. A version never changes once it is adopted. */
export interface Rulebook {
  readonly version: number
  readonly model: Model
  /** The department whose members, and those below it, are the central team; null: marketing departments. */
  readonly centreId: string | null
  /** Courses that make an author certified for posts and for replies; none for a kind: everybody is. */
  readonly certifiedBy: Readonly<Record<Kind, readonly string[]>>
  readonly matrix: readonly MatrixRule[]
  readonly content: readonly ContentRule[]
  /** Classes that rest in a quiet period. */
  readonly quietClasses: readonly ContentClass[]
  /** Classes that may appear on channels the public was told about only. */
  readonly recognisedClasses: readonly ContentClass[]
  /** Only the council changes this rulebook. */
  readonly byCouncil: boolean
}

/** What may be changed in one go; what is left out stays. */
export type RulesChange = { readonly [K in Exclude<keyof Rulebook, 'version'>]?: Rulebook[K] | undefined }

const hour = 60
const day = 24 * hour

const step = (
  id: string,
  label: string,
  minutes: number,
  from: readonly ApproverGroup[],
  more: Partial<Pick<StepRule, 'mode' | 'standIn'>> = {},
): StepRule => ({ id, label, minutes, from, mode: 'any', standIn: true, ...more })

const department = (kind: string): ApproverGroup => ({ of: 'department', department: kind })

export const peer = step('peer', 'A second person', 4 * hour, [{ of: 'peer' }])
const centre = step('centre', 'The central team', 4 * hour, [{ of: 'centre' }])

const rule = (
  id: string,
  classes: readonly ContentClass[],
  steps: readonly StepRule[],
  more: Partial<Omit<MatrixRule, 'id' | 'classes' | 'steps'>> = {},
): MatrixRule => ({ id, classes, steps, kinds: null, author: 'anybody', channel: 'any', sample: 0, ...more })

/** The rows C to G are the same in every model: what the law and the company's standing hang on. */
const sensitive: readonly MatrixRule[] = [
  rule(
    'C',
    ['C'],
    [
      step('brand', 'Brand', day, [department('marketing')]),
      step('legal', 'Legal', day, [department('legal')]),
    ],
  ),
  rule(
    'D',
    ['D'],
    [
      step('hr', 'Human resources', day, [department('hr')]),
      step('comms', 'Communications', day, [department('pr')]),
    ],
  ),
  rule(
    'E',
    ['E'],
    [
      step('ir', 'Investor relations', day, [department('ir')]),
      step('legal', 'Legal', day, [department('legal')]),
      step('disclosure', 'Disclosure committee', day, [department('finance'), department('executive')]),
    ],
  ),
  rule(
    'F',
    ['F'],
    [
      step(
        'crisis',
        'Incident commander and spokesperson',
        15,
        [{ of: 'role', role: 'social-lead' }, { of: 'spokesperson' }],
        {
          mode: 'all',
        },
      ),
    ],
  ),
  rule(
    'G',
    ['G'],
    [step('principal', 'Registered principal', day, [department('legal')], { standIn: false })],
  ),
]

const replies = rule('A-reply', ['A'], [], { kinds: ['reply'], author: 'certified', sample: 0 })
const routine = (more: Partial<MatrixRule>): MatrixRule =>
  rule('A', ['A'], [], { kinds: ['post'], author: 'certified', sample: 10, ...more })
const B = rule('B', ['B'], [peer])
const rest = rule('A-uncertified', ['A'], [peer])

/** The approval matrix each organisational model begins with (design/governance.md, models to configuration). */
export const presets: Readonly<Record<Model, readonly MatrixRule[]>> = {
  organic: [replies, routine({ channel: 'own' }), rest, B, ...sensitive],
  centralised: [
    { ...replies, author: 'centre' },
    routine({ author: 'centre' }),
    rule('B-centre', ['B'], [peer], { author: 'centre' }),
    rule('unit', ['A', 'B'], [centre]),
    ...sensitive,
  ],
  'hub-and-spoke': [
    replies,
    routine({ author: 'certified-or-centre', channel: 'own' }),
    rule('A-centre', ['A'], [], { kinds: ['post'], author: 'centre', sample: 10 }),
    rest,
    rule('B-centre', ['B'], [peer], { author: 'centre' }),
    rule('B-unit', ['B'], [centre]),
    ...sensitive,
  ],
  dandelion: [
    replies,
    routine({ channel: 'own' }),
    rest,
    rule('B-unit', ['B'], [step('head', 'Head of the unit', 4 * hour, [{ of: 'head' }])]),
    ...sensitive,
  ],
  honeycomb: [replies, routine({}), rest, B, ...sensitive],
}

/** The course that makes an author certified unless the organisation says otherwise; the starter curriculum has it. */
export const SPEAKING_COURSE = 'speaking-for-us'

/** What a new organisation begins with. Until somebody is certified, every post waits for a second person. */
export function firstRulebook(content: readonly ContentRule[]): Rulebook {
  return {
    version: 1,
    model: 'honeycomb',
    centreId: null,
    certifiedBy: { post: [SPEAKING_COURSE], reply: [] },
    matrix: presets.honeycomb,
    content,
    quietClasses: ['E'],
    recognisedClasses: ['E'],
    byCouncil: false,
  }
}

/** The next version: a model that changes brings its matrix along, unless a matrix is given with it. */
export function changed(rulebook: Rulebook, change: RulesChange): Rulebook {
  const model = change.model ?? rulebook.model
  const matrix = change.matrix ?? (model === rulebook.model ? rulebook.matrix : presets[model])
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return { ...rulebook, ...given, model, matrix, version: rulebook.version + 1 }
}
