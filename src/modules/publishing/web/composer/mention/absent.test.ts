import { describe, expect, it } from 'vitest'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { addChannel, type Content, changeVariant, emptyContent, typeText } from '../content.ts'
import { absentChecks, absentMentions, type State, wantedMentions } from './absent.ts'

const channel = (id: string, more: Partial<ChannelCard> = {}) =>
  ({ id, networkName: 'Bluesky', state: 'connected', mode: 'connected', ...more }) as ChannelCard
const draft: Content = typeText(['a', 'b'].reduce(addChannel, emptyContent), 'a', 'With @ruth@social.example')
const threaded = changeVariant(draft, 'b', { thread: [{ text: '🏔 @ruth@social.example', shows: [] }] })
const says =
  (state: State | undefined) =>
  (channelId: string): State | undefined =>
    channelId === 'b' ? state : 'there'

describe('mentions that find nobody', () => {
  it('are asked about once a channel, and not where people post by hand or nothing is connected', () => {
    const channels = [channel('a'), channel('b')]
    expect(wantedMentions(threaded, channels)).toEqual([
      { channelId: 'a', handle: 'ruth@social.example' },
      { channelId: 'b', handle: 'ruth@social.example' },
    ])
    expect(
      wantedMentions(threaded, [channel('a', { mode: 'assisted' }), channel('b', { state: 'disconnected' })]),
    ).toEqual([])
  })

  it('are shown with each place, once a network, and never while nobody said so', () => {
    const absent = absentMentions(threaded, says('absent'))
    expect(absent).toMatchObject([
      { key: 'b', part: 0, span: [5, 25] },
      { key: 'b', part: 1, span: [2, 22] },
    ])
    const [check, ...others] = absentChecks(absent, () => 'Bluesky')
    expect(others).toEqual([])
    expect(check?.message).toBe('“@ruth@social.example” finds nobody on Bluesky')
    expect(check?.places.map(({ part, span }) => [part, span])).toEqual([
      [0, [5, 25]],
      [1, [2, 22]],
    ])
    for (const state of ['unknown', 'there', undefined] as const)
      expect(absentMentions(threaded, says(state))).toEqual([])
  })
})
