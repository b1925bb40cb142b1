import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NormalisedItem } from '#networks/contract/receive.ts'
import { normalise } from './normalise.ts'

const us = { remoteId: '100', handle: 'fjell@weft.example' }
const bodies = readFileSync(new URL('fixtures/notifications.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { body: { id?: string; event?: string } }).body)

function read(id: string) {
  return normalise(bodies.find((body) => body.id === id) ?? bodies.find((body) => body.event === id), us)
}
const itemOf = (id: string) => read(id) as NormalisedItem

describe('normalise', () => {
  it('reads a mention: plain text, whole links, who wrote it', () => {
    expect(read('1')).toEqual({
      kind: 'mention-item',
      remoteId: '301',
      mentionKind: 'mention',
      url: 'https://knit.example/@ida/301',
      title: null,
      text: "@fjell Do you ship to Tromsø?\nI'd need two <large> ones & a hat.\n\nSee https://www.knit.example/very/long/path?size=L&colour=moss #boots",
      lang: 'en',
      publishedAt: '2026-11-20T09:15:00.000Z',
      author: {
        remoteId: '200',
        handle: 'ida@knit.example',
        displayName: 'Ida :yarn: Larsen',
        avatarUrl: 'https://knit.example/a.png',
        profileUrl: 'https://knit.example/@ida',
        followers: 12,
      },
      media: [],
      inReplyTo: null,
      threadRoot: null,
      addressed: true,
      replyContext: { acct: 'ida@knit.example', visibility: 'public' },
    })
  })

  it('tells replies, messages and quotes from mentions', () => {
    expect([itemOf('2').mentionKind, itemOf('2').inReplyTo]).toEqual(['reply', '290'])
    expect([itemOf('3').mentionKind, itemOf('3').replyContext.visibility]).toEqual(['message', 'direct'])
    expect(itemOf('5').mentionKind).toBe('quote')
  })

  it('keeps media with their words and drops what has no address', () => {
    expect(itemOf('2').media).toEqual([
      {
        kind: 'image',
        url: 'https://knit.example/m/9.jpg',
        previewUrl: 'https://knit.example/m/9s.jpg',
        alt: 'A boot without its sole',
      },
      { kind: 'gif', url: 'https://knit.example/m/10.mp4', previewUrl: null, alt: '' },
    ])
  })

  it('puts the content warning first and the choices of a poll last', () => {
    expect(itemOf('4').text).toBe('shopping talk\n\n@fjell which colour?\n\n- moss\n- slate')
  })

  it('leaves no HTML and no address that runs code', () => {
    expect(itemOf('13').text).toBe('@fjell your shop (https://shop.example/boots) is down')
    expect(itemOf('9').text).toBe('@fjell שלום عالم 👩🏽‍🚀 日本語')
  })

  it('takes the source where the server hands it out and it hides nothing', () => {
    expect(itemOf('12').text).toBe('@fjell@weft.example <b>not bold</b> & 3 < 5')
    const body = bodies.find((one) => one.id === '1') as unknown as { status: object }
    const lying = { ...body, status: { ...body.status, text: 'something else' } }
    expect((normalise(lying, us) as NormalisedItem).text).toContain('Tromsø')
  })

  it('ignores what is not for a desk and says why', () => {
    for (const id of ['6', '7', '8', '10'])
      expect(read(id)).toMatchObject({ kind: 'ignored-item', reason: expect.any(String) })
    expect(read('delete')).toEqual({ kind: 'deleted-item', remoteId: '301' })
    expect(normalise({ event: 'delete' }, us).kind).toBe('unreadable')
  })
})
