import { describe, expect, it } from 'vitest'
import { consentWords, thanksLetter } from './letters.ts'
import { eraseAt, ideaStates, mayMove, moves } from './lifecycle.ts'
import { readOptions, showsFigures, stateAt, wrongVote } from './poll.ts'
import { likeness, mostAlike, shingles } from './similar.ts'
import { spamReason } from './spam.ts'

describe('likeness', () => {
  it('is 1 for the same words however they are written, and 0 for nothing in common', () => {
    expect(likeness(shingles('Wie wird Käse gemacht?'), shingles('wie WIRD käse gemacht'))).toBe(1)
    expect(likeness(shingles('Wool'), shingles('Beer'))).toBe(0)
    expect(likeness(shingles(''), shingles(''))).toBe(0)
  })

  it('finds what says nearly the same, the most alike first', () => {
    const titles = [
      'How is our wool made',
      'How our wool is made',
      'Opening hours',
      'Where does wool come from',
    ]
    const found = mostAlike('How is the wool made?', titles, (title) => title)
    expect(found[0]?.item).toBe('How is our wool made')
    expect(found.map(({ item }) => item)).not.toContain('Opening hours')
    expect(found.every((one, at) => at === 0 || one.likeness <= (found[at - 1]?.likeness ?? 0))).toBe(true)
  })

  it('knows scripts without spaces and texts of any length', () => {
    expect(likeness(shingles('どうやって作るのですか'), shingles('どうやって作るのですか?'))).toBe(1)
    expect(shingles('a'.repeat(100_000)).size).toBeLessThan(500)
  })
})

describe('spam', () => {
  const plain = { text: 'How is it made?', name: '', website: '', tookMs: 9000, repeats: 0 }
  it('is not what a person sends', () => {
    expect(spamReason(plain)).toBeNull()
    expect(spamReason({ ...plain, text: 'As on https://example.org/a, please' })).toBeNull()
  })
  it.each([
    ['the field nobody sees', { website: 'x' }],
    ['without our page', { tookMs: null }],
    ['faster than anybody writes', { tookMs: 300 }],
    ['many links', { text: 'http://a.example http://b.example www.c.example' }],
    ['a link as a name', { name: 'https://casino.example' }],
    ['the same again and again', { repeats: 2 }],
  ])('is %s', (_, more) => {
    expect(spamReason({ ...plain, ...more })).toEqual(expect.any(String))
  })
})

describe('a poll', () => {
  const at = (minute: number) => new Date(minute * 60_000)
  it('is open from one instant to another, whatever its row says', () => {
    const poll = { state: 'planned' as const, opensAt: at(10), closesAt: at(20) }
    expect([9, 10, 19.999, 20].map((minute) => stateAt(poll, at(minute)))).toEqual([
      'planned',
      'open',
      'open',
      'closed',
    ])
    expect(stateAt({ ...poll, state: 'closed' }, at(15))).toBe('closed')
    expect(stateAt({ ...poll, closesAt: null }, at(99_999))).toBe('open')
  })

  it('has two to eight different answers', () => {
    expect(readOptions(['Wood', ' Wool ', ''])).toEqual([
      { id: 'o1', text: 'Wood' },
      { id: 'o2', text: 'Wool' },
    ])
    for (const wrong of [['Wood'], ['Wood', 'wood'], Array.from({ length: 9 }, (_, n) => `No ${n}`)])
      expect(readOptions(wrong)).toHaveProperty('wrong')
  })

  it('takes its own answers, one or several, and words for something else', () => {
    const poll = {
      options: [
        { id: 'o1', text: 'a' },
        { id: 'o2', text: 'b' },
      ],
      multiple: false,
      other: true,
    }
    expect(wrongVote(poll, ['o1'], '')).toBeNull()
    expect(wrongVote(poll, ['other'], 'Wool')).toBeNull()
    for (const [chosen, words] of [
      [[], ''],
      [['o9'], ''],
      [['o1', 'o2'], ''],
      [['other'], ' '],
      [['o1', 'o1'], ''],
    ] as const)
      expect(wrongVote(poll, [...chosen], words)).toEqual(expect.any(String))
    expect(wrongVote({ ...poll, multiple: true }, ['o1', 'o2'], '')).toBeNull()
    expect(wrongVote({ ...poll, other: false }, ['other'], 'x')).toEqual(expect.any(String))
  })

  it('shows its figures as it was set', () => {
    expect(showsFigures('after-vote', 'open', false)).toBe(false)
    expect(showsFigures('after-vote', 'open', true)).toBe(true)
    expect(showsFigures('at-end', 'open', true)).toBe(false)
    expect(showsFigures('at-end', 'closed', false)).toBe(true)
  })
})

describe('letters', () => {
  it('hold our words and links only, in the language of the box', () => {
    const about = {
      organisation: 'Fjell',
      question: 'What?',
      url: 'https://post.example/1',
      removal: 'https://weft.example/r',
    }
    for (const locale of ['en', 'de'] as const) {
      const { subject, text } = thanksLetter(locale, about)
      expect(text).toContain(about.url)
      expect(text).toContain(about.removal)
      expect(subject).toContain('Fjell')
      expect(consentWords(locale, 'Fjell')).toContain('12')
    }
  })
})

describe('lifecycle', () => {
  it('lets nothing out of published and merged, and nothing into writing by hand', () => {
    for (const to of moves)
      for (const from of ['published', 'merged'] as const) expect(mayMove(from, to)).toBe(false)
    expect(ideaStates.filter((from) => mayMove(from, 'declined'))).toEqual(['new', 'chosen', 'writing'])
  })
  it('keeps addresses for a year of months', () => {
    expect(eraseAt(new Date('2026-03-11T10:00:00Z')).toISOString()).toBe('2027-03-11T10:00:00.000Z')
  })
})
