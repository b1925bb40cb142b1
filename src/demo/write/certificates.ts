import { newId } from '#kernel/ids.ts'
import { comingAndGoing, employees } from '../company/people.ts'
import type { Calendar } from '../story/calendar.ts'
import { MINUTE } from '../story/calendar.ts'
import { dice } from '../story/dice.ts'
import type { Pen } from './pen.ts'

/** Who has not found the time for the first course; everybody else of the house has passed it. */
const stillToCome = new Set([
  ...Object.values<string>(comingAndGoing),
  ...[
    'jonas.eide',
    'ravi.menon',
    'emil.haugen',
    'tuva.sand',
    'rhys.morgan',
    'piotr.zielinski',
    'silje.berntsen',
  ],
  ...[
    'lars.nygaard',
    'petra.novak',
    'samira.haddad',
    'nils.berg',
    'clara.winther',
    'wiktoria.nowak',
    'eirik.hagen',
  ],
  ...[
    'stefan.huber',
    'solveig.aas',
    'florian.maier',
    'ola.bratland',
    'amalie.sunde',
    'helene.fossum',
    'matteo.ricci',
  ],
])

interface Course {
  readonly id: string
  /** Null: its certificate holds for good. */
  readonly months: number | null
  /** Days from today in which people passed it. */
  readonly from: number
  readonly to: number
  readonly keys: readonly string[]
}

const service = ['astrid.moe', 'sofia.brandt', 'nora.lund', 'theresa.koller', 'aisha.rahman', 'greta.winkler']

const courses: readonly Course[] = [
  {
    id: 'speaking-for-us',
    months: 12,
    from: -80,
    to: -11,
    keys: employees.map((one) => one.key).filter((key) => !stillToCome.has(key)),
  },
  {
    id: 'what-stays-inside',
    months: 12,
    from: -11,
    to: -1,
    keys: [
      'ruth.fjell',
      'elin.dahl',
      'mikkel.aune',
      'camilla.rosen',
      'felix.brandl',
      'ingvild.tveit',
      'theresa.koller',
    ],
  },
  {
    id: 'answering-well',
    months: 18,
    from: -60,
    to: -20,
    keys: [...service, 'matteo.ricci', 'amalie.sunde'],
  },
  {
    id: 'using-the-inbox',
    months: null,
    from: -88,
    to: -70,
    keys: [...service, 'jonas.eide', 'daniel.weiss'],
  },
  {
    id: 'crisis-basics',
    months: 12,
    from: -44,
    to: -38,
    keys: ['camilla.rosen', 'elin.dahl', 'hanne.voss', 'ruth.fjell'],
  },
  {
    id: 'investor-silence',
    months: 12,
    from: -50,
    to: -36,
    keys: ['dana.ortiz', 'gunnar.lie', 'hanne.voss'],
  },
  {
    id: 'safe-accounts',
    months: 12,
    from: -30,
    to: -8,
    keys: [
      'elin.dahl',
      'sofia.brandt',
      'ravi.menon',
      'anders.holm',
      'per.olsen',
      'hanne.voss',
      'jonas.eide',
      'ada.mensah',
    ],
  },
]

const ASKED = 5

/** Certificates as the training room writes them, with what the chain says about each. */
export function storeCertificates({ ledger, company }: Pen, calendar: Calendar): void {
  const chance = dice(77)
  for (const { id: courseId, months, from, to, keys } of courses)
    for (const key of keys) {
      const day = from + Math.floor(chance.next() * (to - from))
      const earnedAt = calendar.at(day, 8 + chance.next() * 8)
      const memberId = company.memberId(key)
      const id = newId(earnedAt.getTime())
      ledger.add('certificate', {
        id,
        course_id: courseId,
        version: 1,
        member_id: memberId,
        attempt_id: null,
        score: chance.chance(0.6) ? ASKED : ASKED - 1,
        total: ASKED,
        earned_at: earnedAt,
        expires_at: months === null ? null : calendar.at(day + Math.round(months * 30.44), 24),
        expired_at: null,
        revoked_at: null,
        revoked_by: null,
        revoke_reason: null,
      })
      ledger.fact(
        new Date(earnedAt.getTime() - MINUTE / 60),
        memberId,
        'quiz.submitted',
        newId(earnedAt.getTime()),
        {
          memberId,
          courseId,
          passed: true,
        },
      )
      ledger.fact(earnedAt, memberId, 'certificate.earned', id, { memberId, courseId })
    }
}
