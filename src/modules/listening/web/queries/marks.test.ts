import { expect, it } from 'vitest'
import { markWords } from './marks.ts'

const line = (key: string, word = '', depth = 0) => ({ depth, key, values: word ? { word } : {} })
const word = (one: string, depth = 0) => line('the word “{word}”', one, depth)
const marked = (post: string, ...explanation: ReturnType<typeof line>[]) =>
  markWords(post, explanation).flatMap(({ text, found }) => (found ? [text] : []))

it.each([
  ['My Fjéll boots', word('fjell'), ['Fjéll']],
  ['Fjellet is not it', word('fjell'), []],
  [
    'hiking and hikers',
    line('words like “{word}”, where * stands for any letters', 'hik*'),
    ['hiking', 'hikers'],
  ],
  ['Two,  words', line('the words “{word}” one after the other', 'two words'), ['Two,  words']],
  ['a big red tent', line('the words “{word}” one after the other', 'big * tent'), ['big red tent']],
  ['#Fjell @fjell', line('the tag #{word}', 'fjell'), ['#Fjell']],
  ['我在北京吃饭', word('北京'), ['北京']],
  ['c++ and (c)', word('c++'), ['c++']],
  ['nothing', line('written by {word}', 'nothing'), []],
])('marks in %s', (post, explanation, found) => {
  expect(marked(post, explanation)).toEqual(found)
})

it('never marks what is only excluded', () => {
  const lines = [line('All of these:'), line('None of this:', '', 1), word('hut', 2), word('tent', 1)]
  expect(marked('a tent, no hut', ...lines)).toEqual(['tent'])
})

it('gives the whole text back, and of a long one its beginning', () => {
  const text = 'ﬁne 🎒 Fjell\nand more'
  expect(
    markWords(text, [word('fjell')])
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
  expect(markWords('fjell '.repeat(200_000), [word('fjell')]).at(-1)?.text).toMatch(/…$/)
})
