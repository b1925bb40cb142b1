import { unwrap } from '#kernel/result.ts'
import { grantMandate, type MandateGrant } from '#modules/governance/index.ts'
import type { ChannelKey } from '../company/channels.ts'
import type { Company } from '../company/company.ts'
import { OWNER } from '../company/people.ts'
import { type Calendar, DAY } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { RULES_DAY } from './rules.ts'

type Limits = Omit<Partial<MandateGrant>, 'memberId' | 'deputyId' | 'channelIds' | 'validTo' | 'deputyTo'>

/** Somebody named to speak: about what, to whom, until when, and who stands in. Days are counted from today. */
interface Appointment extends Limits {
  readonly key: string
  readonly channels?: readonly ChannelKey[]
  readonly until?: number
  readonly deputy?: string
  readonly deputyUntil?: number
}

const state = ['state', 'reply', 'publish'] as const
const newsroom = 'newsroom@fjell.example, day and night'

/** One whose deputy’s time is over, one that ends soon, one that a missing certificate locks, one in one language only. */
const appointments: readonly Appointment[] = [
  { key: OWNER, verbs: ['state'], public: true, contact: newsroom },
  {
    key: 'dana.ortiz',
    deputy: 'gunnar.lie',
    verbs: state,
    topics: ['results', 'deals'],
    channels: ['fjell_investors', 'fjell_press'],
    audiences: ['investors', 'regulators', 'press'],
    certificates: ['investor-silence'],
    authorisedSpeaker: true,
    public: true,
    contact: 'ir@fjell.example',
  },
  {
    key: 'kari.solberg',
    deputy: 'daniel.weiss',
    deputyUntil: -6,
    verbs: state,
    topics: ['workforce', 'hiring', 'appointments'],
    audiences: ['candidates', 'press', 'customers'],
    certificates: ['speaking-for-us'],
    public: true,
    contact: 'people@fjell.example',
  },
  {
    key: 'camilla.rosen',
    deputy: 'felix.brandl',
    verbs: state,
    topics: ['safety', 'recall', 'press'],
    certificates: ['crisis-basics'],
    public: true,
    contact: newsroom,
  },
  {
    key: 'yuki.tanaka',
    deputy: 'bjarne.vik',
    verbs: ['state', 'reply'],
    topics: ['products', 'materials', 'claims'],
    channels: ['fjell', 'fjell_lab', 'fjell_uk', 'fjell_de', 'fjell_no'],
    until: 10,
    public: true,
  },
  {
    key: 'elin.dahl',
    deputy: 'mikkel.aune',
    verbs: state,
    topics: ['campaigns', 'events'],
    audiences: ['customers'],
    public: true,
  },
  {
    key: 'felix.brandl',
    deputy: 'camilla.rosen',
    verbs: ['state'],
    topics: ['press'],
    languages: ['de'],
    regions: ['DE'],
    channels: ['fjell_press', 'fjell_de'],
    audiences: ['press'],
    certificates: ['speaking-for-us', 'hard-conversations'],
    public: true,
  },
  {
    key: 'matteo.ricci',
    verbs: ['reply'],
    topics: ['stockists', 'products'],
    languages: ['de'],
    channels: ['fjell_de'],
    audiences: ['partners'],
    certificates: ['answering-well'],
  },
]

/** Names, by the owner, who speaks for the house. */
export function spokespersonDeeds(calendar: Calendar, company: Company): Deed[] {
  return [{ at: calendar.at(RULES_DAY, 15.5), run: () => appoint(calendar, company) }]
}

async function appoint(calendar: Calendar, company: Company): Promise<void> {
  for (const one of appointments) {
    const { key, channels, until = 330, deputy, deputyUntil, verbs = [], ...limits } = one
    const day = (days: number) => new Date(calendar.at(0, 0).getTime() + days * DAY).toISOString()
    unwrap(
      await grantMandate(company.as(key === OWNER ? 'elin.dahl' : OWNER), {
        ...limits,
        verbs,
        memberId: company.memberId(key),
        channelIds: channels?.map((handle) => company.channel(handle).id) ?? null,
        validTo: day(until),
        deputyId: deputy === undefined ? null : company.memberId(deputy),
        deputyTo: deputyUntil === undefined ? null : day(deputyUntil),
      }),
    )
  }
}
