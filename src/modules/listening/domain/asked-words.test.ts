import { describe, expect, it } from 'vitest'
import { anyOf, askedWords } from './asked-words.ts'

const queries = (...words: string[]) => askedWords(words).map(({ query }) => query)
const any = (...words: string[]) => anyOf(askedWords(words))

describe('words that are asked for', () => {
  it('are words, several in a row, or beginnings', () => {
    expect(queries('recall', 'data breach', 'søksmål*', 'délit d’initié')).toEqual([
      "'recall'",
      "'data' <-> 'breach'",
      "'søksmål':*",
      "'délit' <-> 'd' <-> 'initié'",
    ])
  })

  it('are none without a letter', () => {
    expect(queries('', '*', ' ?! ', '™')).toEqual([])
    expect(any()).toBe('')
  })
})

describe('any of many words', () => {
  it('is asked for behind what they begin with alike, as far as three letters', () => {
    expect(any('injury', 'injured', 'rain')).toBe("('inj':* & (('injury') | ('injured'))) | ('rain')")
    expect(any('data leak', 'datenleck*', 'da*', 'died from')).toBe(
      "('d':* & (('da':* & (('dat':* & (('data' <-> 'leak') | ('datenleck':*))) | ('da':*))) | ('died' <-> 'from')))",
    )
  })

  it('is asked for as it stands where it begins with other letters than ASCII’s', () => {
    expect(any('økonomi', 'øye', '2fa', '2go')).toBe("('økonomi') | ('øye') | ('2fa') | ('2go')")
    expect(any('søksmål', 'sår')).toBe("('s':* & (('søksmål') | ('sår')))")
  })
})
