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
  // What is meant as it stands.
  ['tea AND pot NOT (a OR b) NEAR/3 c', []],
  ['"this and that" =Or tag:not band #or', []],
  ['lang:en OR lang:pt-BR OR lang:und', []],
  ['', []],
])('%s', (text, hints) => {
  expect(told(text)).toEqual(hints)
})
