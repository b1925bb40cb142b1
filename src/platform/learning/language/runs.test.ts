import { eld } from 'eld/medium'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bestRuns, runScores } from './run-scores.ts'
import { loadRuns, type RunTable } from './run-table.ts'

let table: RunTable
beforeAll(() => {
  table = loadRuns()
})

/** Languages with their scores, best first, as far as both can be held against each other. */
function sorted(scores: Iterable<readonly [string, number]>): [string, number][] {
  return [...scores]
    .map(([language, score]): [string, number] => [language, Number(score.toFixed(12))])
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
}

function same(text: string): void {
  const theirs = Object.entries(eld.detect(text).getScores())
  const ours = runScores(table, text)
  expect(sorted(ours), text).toEqual(sorted(theirs))
  // Of equals the earlier: sorting keeps their order.
  expect(bestRuns(table, text), text).toEqual(ours.toSorted((a, b) => b[1] - a[1]).slice(0, 2))
}

describe('scores of runs of letters', () => {
  it.each([
    '',
    'a',
    'aaaa aaaa bbbb',
    'Just landed in Bergen and the rain has already found me',
    'Größe überall schön, das Paket ist noch unterwegs',
    'привет как дела, посылка ещё не пришла',
    '注文した上着がまだ届きません',
    "don't l'eau `q` ’round",
    'İstanbul ÇOK güzel',
    '🙂 ok 🙂 lovely 👩‍👩‍👧',
    `${'x'.repeat(200)} ${'y'.repeat(71)} ${'z'.repeat(70)}`,
    'wörter'.repeat(40),
    'nước Việt '.repeat(60),
    'ab '.repeat(400),
    'constructor toString __proto__ hasOwnProperty',
  ])('are those of eld: %s', (text) => same(text))

  it('are those of eld for whatever is written in any script', () => {
    const scripts = [
      'abcdefghijklmnopqrstuvwxyz',
      'äöüßåøæéèêñçığş',
      'абвгдежзиклмн',
      'αβγδεζ',
      'אבגדה',
      'ابتثج',
      'かなカナ漢字',
      '한글',
      'กขค',
      'ÀÉÎ\u0301',
    ]
    const letter = fc.constantFrom(
      ...scripts.flatMap((script) => [...script]),
      ' ',
      ' ',
      "'",
      '’',
      '-',
      '7',
      '🙂',
    )
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 600 }), (letters) => {
        same(letters.join(''))
      }),
      { numRuns: 400 },
    )
  })
})
