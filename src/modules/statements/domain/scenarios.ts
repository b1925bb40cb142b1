/** What can go wrong, in few kinds: people under stress choose from a short list. */
export const scenarios = [
  'product-safety',
  'outage',
  'data-breach',
  'recall',
  'executive',
  'employee',
  'accident',
  'rumour',
  'legal',
  'other',
] as const
export type Scenario = (typeof scenarios)[number]

/** To whom the words are said first. */
export const audiences = ['customers', 'press', 'regulators', 'partners', 'employees'] as const
export type Audience = (typeof audiences)[number]
