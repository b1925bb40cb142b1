/** The ways by which somebody can be reached. */
export const wayKinds = [
  'mail',
  'push',
  'browser',
  'slack',
  'teams',
  'mattermost',
  'webhook',
  'ntfy',
  'sms',
  'irc',
  'xmpp',
] as const
export type WayKind = (typeof wayKinds)[number]

/**
 * A ring is written as `waiting`, `claimed` before a byte leaves, and then what became of it. `unknown`: whoever sent it was
 * killed before the answer was written; it is not sent again. `dropped`: acknowledged or stopped before it went out.
 */
export type RingState = 'waiting' | 'claimed' | 'sent' | 'refused' | 'unknown' | 'dropped'
