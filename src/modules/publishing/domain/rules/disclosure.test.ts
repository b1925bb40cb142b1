import { describe, expect, it } from 'vitest'
import { subject } from '../testing/subject.ts'
import { disclosure, rulesFor } from './disclosure.ts'
import { type DisclosureRule, disclosures } from './disclosure-data.ts'

const said = (text: string, lang: string | null, own: readonly string[] = []) =>
  disclosure(
    subject(text, {
      disclosure: {
        organisation: 'Fjell & Sons',
        network: 'mastodon',
        lang,
        accepted: own.map((phrase) => ({ phrase, lang: null })),
      },
    }),
  )

describe('disclosure on an employee’s own channel', () => {
  it('is not asked of channels that speak by the organisation’s name', () => {
    expect(disclosure(subject('Our jackets are the best'))).toEqual([])
  })

  it.each<[string, string | null]>([
    ['I work for Fjell & Sons, and this shell kept me dry.', 'en'],
    ['This shell kept me dry. #ad', 'en-GB'],
    ['Kept me dry #FjellSonsEmployee', 'en'],
    ['Ich arbeite bei FJELL & SONS: diese Jacke hält dicht.', 'de'],
    ['Anzeige: diese Jacke hält dicht', 'de-CH'],
    ['Je travaille chez Fjell & Sons', 'fr'],
    ['Jeg jobber i Fjell & Sons', 'nb'],
    ['#広告 新しいジャケット', 'ja'],
    ['#anzeige hält dicht', null],
    ['I work for Fjell & Sons, så den är bra', 'fi'],
  ])('is there in “%s” (%s)', (text, lang) => {
    expect(said(text, lang)).toEqual([])
  })

  it.each<[string, string]>([
    ['This shell kept me dry.', 'en'],
    ['An #adventure with this shell', 'en'],
    ['I work for somebody', 'en'],
    ['Diese Jacke hält dicht. #ad', 'de'],
  ])('is missing in “%s” (%s)', (text, lang) => {
    expect(said(text, lang)).toMatchObject([{ id: 'disclosure.missing', severity: 'must-fix' }])
  })

  it('says what is not enough and what to write', () => {
    expect(said('Great shell #ee', 'en')).toMatchObject([
      {
        message:
          '“#ee” is not enough to say that Bluesky (fjell.example) belongs to somebody who works for Fjell & Sons.',
        cure: 'Add “I work for Fjell & Sons” or “#ad” where it is read at once.',
      },
    ])
  })

  it('takes the organisation’s own phrases', () => {
    expect(said('Great shell #TeamFjell', 'en', ['#TeamFjell'])).toEqual([])
  })

  it('takes the rules of a network before those of all', () => {
    const row = { asOf: '2026-11-22', source: 'x', accepted: ['#ad'], notEnough: [] }
    const own: DisclosureRule[] = [
      { ...row, lang: 'en', network: null },
      { ...row, lang: 'en', network: 'x', accepted: ['#paid'] },
    ]
    expect(rulesFor(own, 'en', 'x')).toEqual([own[1]])
    expect(rulesFor(own, 'en', 'mastodon')).toEqual([own[0]])
    expect(rulesFor(own, 'fi', 'mastodon')).toEqual([own[0]])
  })

  it('is dated and says where it comes from', () => {
    for (const rule of disclosures) {
      expect(rule.asOf).toMatch(/^\d{4}-\d\d-\d\d$/u)
      expect(rule.source.length).toBeGreaterThan(10)
      expect(rule.accepted.length).toBeGreaterThan(2)
    }
  })
})
