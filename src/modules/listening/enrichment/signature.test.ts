import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf, likeness, signatureOf } from './signature.ts'

const post =
  'We waited three weeks for the parcel and when it came the zip of the jacket was broken, so now we wait again for the courier to take it back'
const shares = (one: string, other: string) => {
  const known = new Set(bandsOf(signatureOf(one)))
  return bandsOf(signatureOf(other)).some((band) => known.has(band))
}

describe('near-equal texts', () => {
  it('share a key however they are cased, spaced, marked and addressed', () => {
    expect(bandsOf(signatureOf(`RT @someone ${post.toUpperCase()}!!! https://t.example/1`)).length).toBe(6)
    expect(shares(post, `@someone  ${post.toUpperCase()}!!! https://t.example/1`)).toBe(true)
    expect(bandsOf(signatureOf(post))).toEqual(bandsOf(signatureOf(`${post} https://t.example/2`)))
  })

  it('share a key when a word or two differ', () => {
    expect(shares(post, post.replace('three', 'four'))).toBe(true)
    expect(shares(post, `${post} tomorrow`)).toBe(true)
  })

  it('share none when they only speak of the same', () => {
    const other =
      'The courier came after three weeks, the jacket had a broken zip, and we have to send the parcel back again'
    expect(shares(post, other)).toBe(false)
    expect(likeness(signatureOf(post) as Uint32Array, signatureOf(other) as Uint32Array)).toBeLessThan(0.2)
  })

  it('are not looked for among greetings', () => {
    expect(bandsOf(signatureOf('Good morning everyone!'))).toEqual([])
    expect(signatureOf('')).toBeNull()
  })

  it('are found in scripts without spaces', () => {
    const text = '注文した上着が三週間たってもまだ届きません、どうなっていますか'
    expect(shares(text, `${text}。`)).toBe(true)
    expect(shares(text, '今日はとても良い天気なので山に登りたいと思います')).toBe(false)
  })

  it('estimate how much two texts have in common', () => {
    const words = Array.from({ length: 400 }, (_, at) => `word${at}`)
    const half = [...words.slice(0, 270), ...words.slice(0, 130).map((word) => `other${word}`)]
    // 268 of 398 + 130 runs are common: about a half.
    const common = likeness(
      signatureOf(words.join(' ')) as Uint32Array,
      signatureOf(half.join(' ')) as Uint32Array,
    )
    expect(common).toBeGreaterThan(0.25)
    expect(common).toBeLessThan(0.75)
  })

  it('have keys that PostgreSQL can hold', () => {
    for (const band of bandsOf(signatureOf(post))) {
      expect(band).toBeGreaterThanOrEqual(-(2n ** 63n))
      expect(band).toBeLessThan(2n ** 63n)
    }
  })
  // They are stored: by other keys nobody would find what is a copy of last week's posts.
  it.each([
    [
      'The zip of my new tent broke on the first night, is that covered?',
      '-143466323291083426,2044567832181795675,6124435213390691336,2833915715654315023,-2918040538091824751,-8803238320283666434',
    ],
    [
      'Der Reißverschluss meines Zeltes ist schon in der ersten Nacht gerissen',
      '-5639279296952506540,-1722510057846533042,-2075997625825756364,5634243171991856087,-6072237349615258953,-4171102030856662504',
    ],
  ])('have the same keys as ever: %s', (text, keys) => {
    expect(bandsOf(signatureOf(text)).join()).toBe(keys)
  })

  it('have the same keys however they are looked through: as plain letters, or as those of all scripts', () => {
    const piece = fc.constantFrom(
      'Tent',
      'zip',
      'it',
      'https://t.example/1?a=b',
      '@someone',
      "don't",
      'A_b',
      '7',
      '-',
      '…',
      ' ',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('').replaceAll('…', '.')
        // A sign that is no word, and no letter of ASCII.
        expect(bandsOf(signatureOf(`${text} 🙂`))).toEqual(bandsOf(signatureOf(text)))
      }),
    )
  })

  it('have the same keys when they are long, whatever was read before', () => {
    const words = Array.from({ length: 4000 }, (_, at) => String(at % 7))
    const keys = bandsOf(signatureOf(`${words.join(' ')} 🙂`))
    expect(bandsOf(signatureOf(words.join('-')))).toEqual(keys)
    expect(bandsOf(signatureOf(post)).length).toBe(6)
    expect(bandsOf(signatureOf(words.join(' ')))).toEqual(keys)
  })
})
