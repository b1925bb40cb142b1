import { describe, expect, it } from 'vitest'
import { factsOfReady } from './tell-ready.ts'

type Ready = Parameters<typeof factsOfReady>[1][number]
const row = (id: string, text: string, more: Partial<Ready> = {}): Ready => ({
  ...{ id, text, addressed: false, kind: 'mention', url: null, title: null },
  ...more,
})
const told = (...rows: Ready[]) =>
  factsOfReady('channel', rows).map(({ type, subject, data }) => [type, subject, data])

describe('what is told of mentions that were stored together', () => {
  it('is one fact for all that were merely heard, and one for each that others work on', () => {
    expect(
      told(
        row('a', 'A tent. And rope'),
        row('b', 'hello', { addressed: true }),
        row('c', 'fjell.example/huts'),
        row('d', 'Still raining'),
        row('e', 'News', { kind: 'article', url: 'https://fjell.example/news' }),
        row('f', 'Huts', { title: 'See fjell.example' }),
      ),
    ).toEqual([
      ['mention.ready', 'b', { channelId: 'channel', addressed: true }],
      ['mention.ready', 'c', { channelId: 'channel', addressed: false, links: true }],
      ['mention.ready', 'e', { channelId: 'channel', addressed: false, links: true }],
      ['mention.ready', 'f', { channelId: 'channel', addressed: false, links: true }],
      ['mentions.heard', 'channel', { subjects: ['a', 'd'], last: true }],
    ])
  })

  it('says last once, of whatever comes last', () => {
    const us = { addressed: true }
    expect(told(row('a', 'one', us), row('b', 'two', us)).map(([, , data]) => data)).toEqual([
      { channelId: 'channel', addressed: true },
      { channelId: 'channel', addressed: true, last: true },
    ])
    expect(told()).toEqual([])
  })

  it('names every one of very many, 500 a fact, in order', () => {
    const ids = Array.from({ length: 1001 }, (_, at) => `m${at}`)
    const facts = factsOfReady(
      'channel',
      ids.map((id) => row(id, 'rain')),
    )
    expect(facts.flatMap(({ data }) => data.subjects)).toEqual(ids)
    expect(facts.map(({ data }) => [(data.subjects as string[]).length, data.last])).toEqual([
      [500, undefined],
      [500, undefined],
      [1, true],
    ])
  })
})
