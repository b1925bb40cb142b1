import { expect, it } from 'vitest'
import { queryHints } from './hints.ts'

const told = (text: string) =>
  queryHints(text).map(({ at, length, values }) => [text.slice(at, at + length), values.operator])

it.each<[string, [string, string | undefined][]]>([
  [
    'tea and (kettle or pot)',
    [
      ['and', 'AND'],
      ['or', 'OR'],
    ],
  ],
  ['tea Not coffee', [['Not', 'NOT']]],
  ['tea near/3 pot', [['near/3', 'NEAR/5']]],
  ['lang:english tea', [['lang:english', undefined]]],
  [
    'lang:xx OR a* tea',
    [
      ['lang:xx', undefined],
      ['a*', undefined],
    ],
  ],
  // What is meant as it stands.
  ['tea AND pot NOT (a OR b) NEAR/3 c', []],
  ['"this and that" =Or tag:not band #or', []],
  ['lang:en OR lang:pt-BR OR lang:und OR lang:nb OR lang:tlh OR lang:e*', []],
  ['te* OR "a * b" OR #a*b', []],
  ['', []],
])('%s', (text, hints) => {
  expect(told(text)).toEqual(hints)
})

it.each([
  ['lang:xx', 'en'],
  ['lang:German', 'de'],
  ['lang:norwegisch', 'no'],
  ['lang:deu', 'de'],
])('%s was probably meant as lang:%s', (text, code) => {
  expect(queryHints(text)).toMatchObject([{ values: { word: text.slice(5), code } }])
})

it.each([
  ['NOT tea', true],
  ['NOT tea NOT (a OR b)', true],
  ['NOT (tea AND NOT pot)', true],
  ['tea OR NOT pot', true],
  ['NOT NOT tea', false],
  ['NOT (NOT tea OR NOT pot)', false],
  ['tea NOT pot', false],
  ['lang:en NOT pot', false],
  // Cannot be read: its problem is told, no hint.
  ['NOT', false],
])('%s: nearly every post fits: %s', (text, open) => {
  const whole = queryHints(text).filter(({ at, length }) => at === 0 && length === text.length)
  expect(whole.length === 1).toBe(open)
})
