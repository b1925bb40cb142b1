import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { Other } from '#modules/presence/contract.ts'
import { MOST_SUBJECTS } from '#modules/presence/contract.ts'
import { orpc } from '#web/api.ts'

const EVERY_MS = 15_000
const nobody: readonly Other[] = []

// Beside the cards: a card is drawn anew only when its own people change.
let known: Readonly<Record<string, readonly Other[]>> = {}
const listeners = new Set<() => void>()

/** Asks for the first cards of the list who has them open, all in one go, while the page is looked at. */
export function useListPresence(ids: readonly string[]): void {
  const asked = ids.slice(0, MOST_SUBJECTS)
  const { data } = useQuery({
    ...orpc.presence.at.queryOptions({ input: { kind: 'conversation', ids: asked } }),
    enabled: asked.length > 0,
    refetchInterval: EVERY_MS,
    placeholderData: (before) => before,
    retry: false,
  })
  useEffect(() => {
    if (!data) return
    const next: Record<string, readonly Other[]> = {}
    for (const [id, others] of Object.entries(data.at)) {
      const before = known[id]
      next[id] = before && sameIds(before, others) ? before : others
    }
    known = next
    for (const listener of listeners) listener()
  }, [data])
}

function sameIds(one: readonly Other[], other: readonly Other[]): boolean {
  return one.length === other.length && one.every(({ id }, at) => id === other[at]?.id)
}

/** Who has this conversation open, as far as the list knows. */
export function useOnCard(id: string): readonly Other[] {
  return useSyncExternalStore(subscribe, () => known[id] ?? nobody)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
