import { expect, it } from 'vitest'
import { queryPieces } from './pieces.ts'

const cut = (text: string) =>
  queryPieces(text).flatMap(({ kind, text: part }) => (kind === 'plain' ? [] : [`${kind} ${part}`]))

it.each([
  ['fjell AND tent', ['word fjell', 'operator AND', 'word tent']],
  ['ANDERS OR and', ['word ANDERS', 'operator OR', 'word and']],
  ['(a NEAR/3 b)', ['bracket (', 'word a', 'operator NEAR/3', 'word b', 'bracket )']],
  ['"two words" ="Big Apple"', ['phrase "two words"', 'phrase ="Big Apple"']],
  ['"never closed (', ['phrase "never closed (']],
  [
    'lang:no #tag @who reach:>10k',
    ['field lang:', 'word no', 'tag #tag', 'mention @who', 'field reach:', 'word >10k'],
  ],
  ['NOT(', ['operator NOT', 'bracket (']],
  ['北京 🎒', ['word 北京', 'word 🎒']],
])('colours %s', (text, pieces) => {
  expect(cut(text)).toEqual(pieces)
})

it.each(['', ' a  b\n(c', '"x" OR\tNOT -y:z', '“bad” ((', 'a'.repeat(5000)])(
  'loses no letter of %j',
  (text) => {
    expect(
      queryPieces(text, [{ at: 2, length: 3 }])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  },
)

it('marks where a problem lies, also within a piece and where it has no length', () => {
  const wrong = (text: string, at: number, length: number) =>
    queryPieces(text, [{ at, length }]).flatMap((piece) => (piece.wrong ? [piece.text] : []))
  expect(wrong('abc def', 1, 1)).toEqual(['b'])
  expect(wrong('a (b', 2, 0)).toEqual(['('])
  expect(wrong('a b c', 0, 5).join('')).toBe('a b c')
})
