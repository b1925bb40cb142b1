export const incidentStates = ['suspected', 'open', 'contained', 'recovering', 'closed', 'none'] as const
export type IncidentState = (typeof incidentStates)[number]

/** Something may still happen; a screen, a clock or a person waits for it. */
export const runningStates: readonly IncidentState[] = ['suspected', 'open', 'contained', 'recovering']
/** Publishing, updates and the band follow these. */
export const liveStates: readonly IncidentState[] = ['open', 'contained', 'recovering']

export const isRunning = (state: IncidentState): boolean => runningStates.includes(state)
export const isLive = (state: IncidentState): boolean => liveStates.includes(state)

/** By a person, or by the figures: the room itself only opens, sees volume fall, and sees a further wave. */
export type Mover = 'person' | 'figures'

interface Way {
  readonly to: IncidentState
  readonly by: readonly Mover[]
  /** A whole sentence is asked for. */
  readonly reason?: true
}

const person: readonly Mover[] = ['person']
const both: readonly Mover[] = ['person', 'figures']

const ways: Readonly<Record<IncidentState, readonly Way[]>> = {
  suspected: [
    { to: 'open', by: both },
    { to: 'none', by: person, reason: true },
  ],
  open: [
    { to: 'contained', by: person },
    { to: 'recovering', by: both },
    { to: 'closed', by: person },
    { to: 'none', by: person, reason: true },
  ],
  contained: [
    { to: 'open', by: both },
    { to: 'recovering', by: both },
    { to: 'closed', by: person },
  ],
  recovering: [
    { to: 'open', by: both },
    { to: 'closed', by: person },
  ],
  closed: [{ to: 'open', by: person, reason: true }],
  none: [{ to: 'open', by: person, reason: true }],
}

/** Where it may go from here, by whom. */
export const waysFrom = (state: IncidentState, by: Mover = 'person'): IncidentState[] =>
  ways[state].filter((way) => way.by.includes(by)).map((way) => way.to)

export type Moved = { readonly ok: true } | { readonly ok: false; readonly why: 'way' | 'reason' }

/** The one place that says whether an incident may go from one state to another. */
export function move(from: IncidentState, to: IncidentState, by: Mover, reason: string): Moved {
  const way = ways[from].find((one) => one.to === to && one.by.includes(by))
  if (!way) return { ok: false, why: 'way' }
  return way.reason && reason.trim() === '' ? { ok: false, why: 'reason' } : { ok: true }
}
