import { expect } from 'vitest'
import { isFault } from '../../faults.ts'
import type { NormalisedItem, Page, RawItem } from '../../receive.ts'
import type { KitRun } from '../run.ts'
import { eventually } from '../wait.ts'

/** One page, or an error that says why not. */
export async function page(kit: KitRun, cursor: string | null): Promise<Page> {
  const outcome = await kit.receive.poll(kit.session(), cursor)
  if (isFault(outcome)) throw new Error(`Polling failed: ${outcome.kind} (${outcome.reason}).`)
  return outcome
}

/** Reads until nothing more is waiting. */
export async function drain(kit: KitRun, from: string | null): Promise<Page> {
  const items: RawItem[] = []
  let cursor = from
  for (let pages = 0; pages < 50; pages += 1) {
    const next = await page(kit, cursor)
    items.push(...next.items)
    cursor = next.cursor
    if (!next.more) return { kind: 'page', items, cursor, more: false }
  }
  throw new Error('Fifty pages and still more: the cursor does not advance.')
}

/** Polls from `from` until the item turns up, as listening does. */
export async function findMention(
  kit: KitRun,
  remoteId: string,
  from: string | null = null,
): Promise<{ readonly item: RawItem; readonly cursor: string | null }> {
  let cursor = from
  return eventually(`that ${remoteId} is handed out`, kit.subject.withinMs, async () => {
    const drained = await drain(kit, cursor)
    cursor = drained.cursor
    const item = drained.items.find((one) => one.remoteId === remoteId)
    return item && { item, cursor }
  })
}

/** Normalises a stored copy, since intake keeps JSON. */
export function read(kit: KitRun, item: RawItem): NormalisedItem {
  const stored: unknown = JSON.parse(JSON.stringify(item.body))
  const normalised = kit.receive.normalise(stored, kit.account)
  if (normalised.kind !== 'mention-item') {
    throw new Error(`Expected a mention, but ${item.remoteId} became ${JSON.stringify(normalised)}.`)
  }
  expect(normalised.remoteId).toBe(item.remoteId)
  return normalised
}
