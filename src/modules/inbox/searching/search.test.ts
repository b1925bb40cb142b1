import { describe, expect, it } from 'vitest'
import { readSearch } from './grammar.ts'
import { snippetOf } from './snippet.ts'
import { tsQueryOf } from './ts-query.ts'
import { vectorOf, wordsOf } from './words.ts'

const organisation = '0190aaaa-0000-7000-8000-000000abcdef'
const asked = (text: string) => tsQueryOf(organisation, readSearch(text))?.replaceAll('abcdef:', '')

describe('what is looked for', () => {
  const table: readonly [text: string, query: string | undefined][] = [
    ['tent', "'tent':*"],
    ['tent ', "'tent'"],
    ['red tent', "'red' & 'tent':*"],
    ['a', "'a'"],
    ['"red tent"', "('red' <-> 'tent')"],
    ['„red tent“ zip', "('red' <-> 'tent') & 'zip':*"],
    ['tent -refund', "'tent' & !'refund'"],
    ['-"red tent" zip', "!('red' <-> 'tent') & 'zip':*"],
    ['GRÜẞE Café', "'grusse' & 'cafe':*"],
    ['re-order', "('re' <-> 'order':*)"],
    ['修理', "('修' <-> '理')"],
    ['from:"Anna Berg" tent', "'@anna':* & '@berg':* & 'tent':*"],
    ['von:@anna.fjell', "'@anna':* & '@fjell':*"],
    ['note: this', "'note' & 'this':*"],
    ['https://fjell.example/x', "('https' <-> 'fjell' <-> 'example' <-> 'x')"],
    ["' | !x & ( :* \\", "'x'"],
    ['"never closed', "('never' <-> 'closed')"],
    ['', undefined],
    ['--- !!! 🙂', undefined],
  ]
  it.each(table)('%s', (text, query) => {
    expect(asked(text)).toBe(query)
  })

  it('knows its filters, in both languages, and says what it did not understand', () => {
    expect(
      readSearch(
        'in:"Customer service" on:mastodon label:vip before:2026-04 after:2026-02-09 has:picture is:closed x',
      ),
    ).toMatchObject({
      desks: ['Customer service'],
      networks: ['mastodon'],
      labels: ['vip'],
      before: '2026-04-01',
      after: '2026-02-09',
      picture: true,
      states: ['closed'],
      unclear: [],
      terms: [{ words: ['x'] }],
    })
    expect(readSearch('vor:2026 mit:bild ist:offen')).toMatchObject({
      before: '2026-01-01',
      picture: true,
      states: ['open'],
    })
    expect(readSearch('before:yesterday after:2026-02-30 has:gold in:').unclear).toEqual([
      'before:yesterday',
      'after:2026-02-30',
      'has:gold',
    ])
  })

  it('is bounded', () => {
    const { terms } = readSearch('a b '.repeat(5000))
    expect(terms.length).toBeLessThanOrEqual(20)
  })
})

describe('words', () => {
  it('are kept apart by organisation, with places, and the author beside them', () => {
    const vector = vectorOf(organisation, { title: 'Red', text: 'tent, red!', author: 'Anna @anna.fjell' })
    expect(vector.replaceAll('abcdef:', '')).toBe("'red':1,3 'tent':2 '@anna' 'anna' '@fjell' 'fjell'")
  })

  it('are cut where nobody writes such a word', () => {
    expect(wordsOf('x'.repeat(5000))[0]).toHaveLength(60)
  })
})

describe('snippets', () => {
  it('show what was found', () => {
    const text = `${'before '.repeat(40)}the Zelt is torn ${'after '.repeat(40)}`
    const cut = snippetOf(text, readSearch('zel').terms)
    expect(cut).toContain('the Zelt is torn')
    expect(cut.startsWith('… ')).toBe(true)
    expect(cut.length).toBeLessThan(220)
  })
  it('are the beginning where the words stand elsewhere', () => {
    expect(snippetOf('Where is it?', readSearch('from:anna').terms)).toBe('Where is it?')
  })
})
