export const seats = [
  'commander',
  'deputy',
  'scribe',
  'spokesperson',
  'legal',
  'customer',
  'internal',
] as const
export type Seat = (typeof seats)[number]

export const boardKinds = ['fact', 'unknown', 'rumour'] as const
export type BoardKind = (typeof boardKinds)[number]

/** `standing` as it was put; a rumour is refuted or becomes a fact, an unknown is answered. */
export const boardStates = ['standing', 'confirmed', 'refuted', 'answered'] as const
export type BoardState = (typeof boardStates)[number]

/** What a person may write into the timeline; everything else writes itself. */
export const ownKinds = ['note', 'decision', 'update', 'correction'] as const

export const entryKinds = [
  ...ownKinds,
  'opened',
  'signal',
  'grew',
  'calm',
  'severity',
  'state',
  'seat',
  'page',
  'ring',
  'acknowledged',
  'unreachable',
  'pause',
  'resumed',
  'statement',
  'live',
  'figures',
  'recovered',
  'wave',
  'board',
  'task',
  'late',
  'handover',
  'merged',
  'parted',
  'named',
  'offered',
  'review',
] as const
export type EntryKind = (typeof entryKinds)[number]
