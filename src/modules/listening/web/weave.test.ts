import { describe, expect, it } from 'vitest'
import type { MentionCard } from '#modules/listening/contract.ts'
import { toldOf, weave } from './weave.ts'

const mention = (id: string, minute: number, text = id) =>
  ({ id, text, receivedAt: `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z` }) as MentionCard
const pages = () => [
  { items: [mention('f', 50), mention('e', 40)], next: 'x' },
  { items: [mention('d', 30), mention('c', 20)], next: 'y' },
]
const ids = (fresh: MentionCard[]) =>
  weave(pages(), fresh).map((page) => page.items.map((item) => item.id).join(''))

describe('weave', () => {
  it.each([
    ['what is newest stands first', [mention('g', 55)], ['gfe', 'dc']],
    ['what came late stands where it belongs', [mention('g', 45)], ['fge', 'dc']],
    ['also on a later page', [mention('g', 25)], ['fe', 'dgc']],
    ['what is older than all that is shown waits for its page', [mention('g', 5)], ['fe', 'dc']],
    ['several at once', [mention('g', 51), mention('h', 52)], ['hgfe', 'dc']],
    ['two of one moment keep one order', [mention('g', 50), mention('h', 50)], ['hgfe', 'dc']],
    ['nothing twice', [mention('f', 50), mention('f', 50)], ['fe', 'dc']],
  ])('%s', (_, fresh, expected) => {
    expect(ids(fresh)).toEqual(expected)
  })

  it('changes what is shown already', () => {
    expect(weave(pages(), [mention('c', 20, 'gone')])[1]?.items[1]?.text).toBe('gone')
  })

  it('fills a list that was empty', () => {
    expect(weave([{ items: [], next: null }], [mention('a', 1)])[0]?.items).toHaveLength(1)
  })

  it('leaves what it was given as it is', () => {
    const before = pages()
    weave(before, [mention('g', 55)])
    expect(before).toEqual(pages())
  })
})

describe('what a screen is told', () => {
  const of = (type: string, ...ids: string[]) => toldOf({ seq: 1, type, ids })

  it('is which mentions are new or other ones', () => {
    expect(of('mention.ready', 'a')).toEqual(['a'])
    expect(of('mention.deleted', 'a')).toEqual(['a'])
    expect(of('mentions.heard', 'channel', 'a', 'b')).toEqual(['a', 'b'])
  })

  it('is only that there are many, where they are too many to be named', () => {
    expect(of('mentions.heard', 'channel')).toBe('many')
  })

  it('is nothing of anything else', () => {
    expect(of('post.live', 'a')).toBe(null)
  })
})
