/** The twelve tactics, each a standing programme. The number is what metrics name; the id is what tables keep. */
export const tactics = [
  { no: 1, id: 'content', name: 'Useful content, regularly' },
  { no: 2, id: 'cross-promotion', name: 'Cross-promotion online and offline' },
  { no: 3, id: 'planning', name: 'Planning and budget' },
  { no: 4, id: 'service', name: 'Customer service' },
  { no: 5, id: 'employees', name: 'Employees as representatives' },
  { no: 6, id: 'events', name: 'Events online' },
  { no: 7, id: 'press', name: 'Public relations' },
  { no: 8, id: 'crisis', name: 'Crisis' },
  { no: 9, id: 'research', name: 'Market research' },
  { no: 10, id: 'hiring', name: 'Human resources' },
  { no: 11, id: 'investors', name: 'Investor relations' },
  { no: 12, id: 'relations', name: 'Relations across the organisation' },
] as const

export type TacticId = (typeof tactics)[number]['id']

export const tacticIds: readonly TacticId[] = tactics.map(({ id }) => id)
