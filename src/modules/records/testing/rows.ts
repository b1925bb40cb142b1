import type { KindId, RecordOf } from '../domain/kinds.ts'

export const pickup = (change: Partial<RecordOf<'pickup'>> = {}): RecordOf<'pickup'> => ({
  ...{ story: 'Fjell repairs what it sold', outlet: 'Bergens Tidende', day: '2026-03-03', tier: 'top' },
  ...{ tone: 'positive', keyMessage: true, link: null, paid: false, excerpt: '' },
  ...change,
})

export const recommendation = (
  code: string,
  change: Partial<RecordOf<'recommendation'>> = {},
): RecordOf<'recommendation'> => ({
  ...{
    code,
    title: `Wider belt ${code}`,
    product: 'Skarv 40',
    source: 'forum',
    fromCustomer: true,
    votes: 1,
  },
  ...{ capturedOn: '2026-03-01', decision: null, decidedOn: null, reason: '', builtOn: null },
  ...{ releasedOn: null, duplicateOf: '' },
  ...change,
})

export const opening = (
  code: string,
  unit: string,
  change: Partial<RecordOf<'opening'>> = {},
): RecordOf<'opening'> => ({
  ...{ code, title: 'Seamstress', unit, approvedOn: '2026-02-01', candidateOn: '2026-02-20' },
  ...{ acceptedOn: '2026-03-10', closedOn: null, holdDays: 0, source: 'job-board', pay: null, currency: '' },
  ...change,
})

export const item = (
  code: string,
  change: Partial<RecordOf<'regulated-item'>> = {},
): RecordOf<'regulated-item'> => ({
  ...{ code, title: 'Quarterly results', type: 'results', publishedOn: '2026-03-05' },
  ...{ clearedOn: '2026-03-04', clearedBy: 'Hanne Voss', filingId: 'OB-1', channel: 'Oslo Børs NewsWeb' },
  ...{ recognised: true, archiveHash: 'a'.repeat(64), link: null },
  ...change,
})

export const engagement = (
  piece: string,
  change: Partial<RecordOf<'engagement'>> = {},
): RecordOf<'engagement'> => ({
  ...{ day: '2026-03-06', piece, link: null, who: 'investor', kind: 'question', count: 1, replied: false },
  note: '',
  ...change,
})

/** A row of each kind with every field filled, texts that a spreadsheet would run as formulas among them. */
export function everyKind(unit: string): [KindId, RecordOf<KindId>][] {
  const day = '2026-03-31'
  const money = { spend: 10.5, currency: 'NOK' }
  const rows: { [K in KindId]: RecordOf<K> } = {
    pickup: pickup({ story: '=1+1', link: 'https://bt.example/1', excerpt: 'Two\nlines, "quoted"; done' }),
    outspoken: {
      ...{ name: 'Ola', handle: '@ola', profile: 'https://a.example/ola', topic: 'Repairs', listedOn: day },
      ...{ keepUntil: '2027-01-01', doNotContact: true, note: 'Asked for it' },
    },
    recommendation: recommendation('R-1', {
      ...{ decision: 'adopted', decidedOn: day, builtOn: day, releasedOn: day, reason: '-' },
    }),
    effort: { day, method: 'focus-group', what: '+ two', hours: 7.25, ...money },
    headcount: { day, unit, people: 12 },
    pulse: { day, unit, answers: 20, helped: 14, knowWhom: 9, source: 'Spring pulse' },
    separation: { code: '007', day, unit, kind: 'end-of-contract' },
    opening: opening('R/1', unit, { holdDays: 3, pay: 512_000.5, currency: 'NOK' }),
    'hiring-cost': {
      ...{ from: day, until: day, side: 'internal', what: 'Hours', amount: 0.1, currency: 'EUR', key: 'a' },
      comparable: true,
    },
    'regulated-item': item('A', { link: 'https://fjell.example' }),
    engagement: engagement('@ Report', { link: 'https://fjell.example', note: 'n' }),
    event: { event: 'Repair day', startsOn: day, endsOn: day, query: 'Repair day' },
    'paid-cost': {
      ...{ network: 'linkedin', basis: 'click', from: day, until: day, amount: 0.35, currency: 'EUR' },
      source: 'Invoice 12',
    },
    'event-count': {
      ...{ event: 'Repair day', startsOn: day, endsOn: day, day, from: 'guests', views: 1, comments: 2 },
      posts: 3,
    },
    prospect: {
      ...{ code: '000123', firstSeenOn: day, touchedOn: day, firstTouch: true, existing: false, note: 'x' },
    },
  }
  return Object.entries(rows) as [KindId, RecordOf<KindId>][]
}
