import type { LayerText, RotaText, RotaView } from '#modules/on-call/contract.ts'

export type LayerDraft = LayerText & { readonly key: string }

export interface RotaDraft {
  readonly name: string
  readonly departmentId: string | null
  readonly deputy: { id: string; name: string } | null
  readonly layers: readonly LayerDraft[]
}

/** Monday of the week before this one, so that somebody is on call at once. */
function lastMonday(): string {
  const now = new Date()
  const back = ((now.getUTCDay() + 6) % 7) + 7
  return new Date(now.getTime() - back * 86_400_000).toISOString().slice(0, 10)
}

/** A layer of weekly turns, on duty always. */
export function newLayer(zone: string): LayerDraft {
  return {
    ...{ key: crypto.randomUUID(), memberIds: [], turn: 'week', every: 1, startsOn: lastMonday() },
    ...{ handOver: '09:00', zone, only: null, holidays: 'same' },
  }
}

export function draftOf(rota: RotaView | undefined, zone: string): RotaDraft {
  if (!rota) return { name: '', departmentId: null, deputy: null, layers: [newLayer(zone)] }
  const { name, departmentId, deputy, layers } = rota
  return {
    ...{ name, departmentId, deputy },
    layers: layers.map((layer) => ({ ...layer, key: crypto.randomUUID() })),
  }
}

export function textOf(id: string | null, { name, departmentId, deputy, layers }: RotaDraft): RotaText {
  return {
    ...{ id, name, departmentId, deputyId: deputy?.id ?? null },
    layers: layers.map(({ key: _key, ...layer }) => layer),
  }
}

export type Duty = 'always' | 'nights' | 'days' | 'weekends' | 'own'

const all = [1, 2, 3, 4, 5, 6, 7]
const on = (weekdays: readonly number[], from: string, to: string) =>
  weekdays.map((weekday) => ({ weekday, from, to }))

/** The stretches of the week behind a word; `own` leaves what is there. */
export function onlyOf(duty: Duty, before: LayerText['only']): LayerText['only'] {
  if (duty === 'always') return null
  if (duty === 'nights') return on(all, '18:00', '08:00')
  if (duty === 'days') return on([1, 2, 3, 4, 5], '08:00', '18:00')
  if (duty === 'weekends') return on([6, 7], '00:00', '24:00')
  return before
}

/** Which word stretches of the week have. */
export function dutyOf(only: LayerText['only']): Duty {
  const same = (duty: Duty) => JSON.stringify(onlyOf(duty, null)) === JSON.stringify(only)
  return (['always', 'nights', 'days', 'weekends'] as const).find(same) ?? 'own'
}
