import { type Field, type KindId, kinds } from '#modules/records/contract.ts'

/** The fields a list shows beside the title, most telling first. */
const shown: Readonly<Record<KindId, readonly string[]>> = {
  pickup: ['outlet', 'day', 'tier', 'tone', 'keyMessage', 'paid'],
  outspoken: ['handle', 'topic', 'listedOn', 'keepUntil', 'doNotContact'],
  recommendation: ['code', 'product', 'capturedOn', 'decision', 'releasedOn', 'votes'],
  effort: ['day', 'method', 'hours', 'spend', 'currency'],
  headcount: ['day', 'unit', 'people'],
  separation: ['day', 'unit', 'kind'],
  pulse: ['day', 'unit', 'answers', 'helped', 'knowWhom'],
  opening: ['code', 'unit', 'approvedOn', 'acceptedOn', 'source', 'holdDays'],
  'hiring-cost': ['from', 'until', 'side', 'amount', 'currency', 'comparable'],
  'regulated-item': ['code', 'publishedOn', 'clearedOn', 'filingId', 'recognised', 'archiveHash'],
  engagement: ['day', 'who', 'kind', 'count', 'replied'],
  event: ['startsOn', 'endsOn', 'query'],
  'paid-cost': ['network', 'basis', 'from', 'until', 'amount', 'currency'],
  'event-count': ['day', 'from', 'views', 'comments', 'posts'],
  prospect: ['firstSeenOn', 'touchedOn', 'firstTouch', 'existing'],
}

export const shownFields = (kind: KindId): [string, Field][] =>
  shown[kind].flatMap((name) => fieldsOf(kind).filter(([field]) => field === name))

export const fieldsOf = (kind: KindId): [string, Field][] => Object.entries(kinds[kind].fields)
