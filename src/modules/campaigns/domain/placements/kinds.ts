export const placementKinds = [
  'ad',
  'web',
  'email',
  'mobile',
  'packaging',
  'mail',
  'tv',
  'print',
  'outdoor',
  'event',
  'network',
  'answer',
] as const
/** Where a link, QR or code of ours stands; `answer` is what people say when asked how they heard of us. */
export type PlacementKind = (typeof placementKinds)[number]

/** A link that an employee shares. Not in the register: rows of this kind are read by queries of own links alone. */
export const EMPLOYEE = 'employee'
