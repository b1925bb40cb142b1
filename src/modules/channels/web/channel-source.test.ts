import { expect, it } from 'vitest'
import type { SourceView } from '#modules/listening/contract.ts'
import { channelSources } from './channel-source.ts'

const source = (part: Partial<SourceView>) =>
  ({ channelId: 'a', kind: 'account', state: 'listening', receivedAt: null, ...part }) as SourceView

it('tells of the account itself, whatever place comes last, and of the newest arrival at any', () => {
  const own = source({ receivedAt: '2026-11-01T00:00:00.000Z' })
  const tag = source({ kind: 'tag', state: 'failing', receivedAt: '2026-11-02T00:00:00.000Z' })
  const found = channelSources([own, tag, source({ channelId: 'b' })])
  expect(found.get('a')).toEqual({ own, receivedAt: '2026-11-02T00:00:00.000Z', trouble: tag })
  expect(found.get('b')?.trouble).toBeUndefined()
  expect(channelSources([tag, own]).get('a')).toEqual(found.get('a'))
  expect(channelSources([tag]).get('a')).toMatchObject({ own: tag, trouble: undefined })
})
