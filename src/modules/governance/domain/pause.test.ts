import { expect, it } from 'vitest'
import { holds, type Paused } from './pause.ts'

const place = { channelId: 'c1', network: 'bluesky', departmentIds: ['hr', 'board'], campaign: 'Autumn sale' }

it.each<[Paused, boolean]>([
  [{ scope: 'organisation', scopeId: null }, true],
  [{ scope: 'channel', scopeId: 'c1' }, true],
  [{ scope: 'channel', scopeId: 'c2' }, false],
  [{ scope: 'network', scopeId: 'bluesky' }, true],
  [{ scope: 'network', scopeId: 'mastodon' }, false],
  [{ scope: 'department', scopeId: 'board' }, true],
  [{ scope: 'department', scopeId: 'sales' }, false],
  [{ scope: 'campaign', scopeId: ' autumn SALE' }, true],
  [{ scope: 'campaign', scopeId: 'Winter' }, false],
  [{ scope: 'channel', scopeId: null }, false],
])('%o holds it: %s', (pause, held) => {
  expect(holds(pause, place)).toBe(held)
})

it('holds nothing of no department, network or campaign by those', () => {
  const nowhere = { channelId: 'c1', network: null, departmentIds: [], campaign: null }
  for (const scope of ['department', 'network', 'campaign'] as const)
    expect(holds({ scope, scopeId: 'null' }, nowhere)).toBe(false)
})
