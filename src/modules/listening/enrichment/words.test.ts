import { expect, it } from 'vitest'
import { employeeFinder } from './employees.ts'
import { spoken } from './words.ts'

const texts = [
  'I LOVE it -- really, do not wait: https://t.example/a?b=1 @someone.',
  "Don't `quote' me; 3 tents, 2 zips_and a mat",
  '  tabs\tand\nlines  ',
  'http:// is no address, and @ is no name',
  '',
]

it.each(texts)('a text has the same words as plain letters and as those of all scripts: %j', (text) => {
  expect(spoken(`${text} 🙂`)).toBe(spoken(text))
})

it.each([
  ["that was Dana Ortiz's idea", true],
  ['DANA  ORTIZ, of course', true],
  ["Dana's Ortiz", true],
  ['Dana and Ortiz', false],
  ['dana ortizes', false],
  ['by Ana Maria Silva!', true],
  ['by Ana Maria', false],
  ['Maria Silva and Ana', false],
  ['ask @dana.example.', true],
])('names of two words and more are found wherever they stand: %s', (text, names) => {
  const find = employeeFinder([
    { name: 'Dana Ortiz', handles: ['dana.example'] },
    { name: 'Ana Maria Silva', handles: [] },
    { name: 'Ana Berg', handles: [] },
  ])
  expect(find(text)).toBe(names)
  expect(find(`${text} 🙂`)).toBe(names)
})
