import { expect, it } from 'vitest'
import { parseQuery } from '#platform/matcher/index.ts'
import { messages } from './messages.de.ts'
import { problemSentences, problemWords } from './problem-words.ts'

// One query for each thing that can be wrong.
const wrong = [
  ...[
    '',
    'a (b',
    'a)',
    'a ()',
    'x "y',
    'AND b',
    'a OR',
    'a NEAR b',
    'a NEAR/2 lang:en',
    'auhtor:x',
    '*x',
    'a *',
  ],
  ...['東*京', 'a -b', 'a &', 'lang:', 'author:*x', 'reach:1000', '=lang:en', 'https://ex*mple.org/a'],
  ...['a '.repeat(10_001), 'a'.repeat(200_001), '('.repeat(200), `"${'a '.repeat(501)}"`],
]
const problems = wrong.flatMap((query) => {
  const parsed = parseQuery(query)
  return parsed.ok ? [] : parsed.problems
})

it('knows every sentence there is, and has German for it', () => {
  const said = new Set(problems.flatMap(({ said: { message, cure } }) => [message, cure]))
  expect([...problemSentences].sort()).toEqual([...said].sort())
  for (const sentence of said) expect(messages[sentence], sentence).toBeTruthy()
})

it('says in English what the server says', () => {
  for (const problem of problems)
    expect(problemWords(problem)).toEqual({ message: problem.message, cure: problem.cure })
})
