/** What a seat stands for: the council is cross-functional. */
export const areas = [
  'marketing',
  'pr',
  'hr',
  'legal',
  'it',
  'service',
  'sales',
  'product',
  'ir',
  'region',
  'executive',
  'other',
] as const
export type Area = (typeof areas)[number]
