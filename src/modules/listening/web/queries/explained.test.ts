import { expect, it } from 'vitest'
import { explanationKeys, hintKeys } from '#platform/matcher/index.ts'
import { explained, hinted } from './explained.ts'
import { messages } from './messages.de.ts'

const values = { word: 'tea', distance: 5, amount: 1000, operator: 'AND', code: 'en' }

it.each([...explanationKeys, ...hintKeys])('says “%s”, and has German for it', (key) => {
  expect(messages[key]).toBeTruthy()
  const said = [
    explained({ depth: 0, key, values }),
    hinted({ at: 0, length: 1, key, values: { ...values, distance: '5', amount: '1' } }),
  ]
  // One of the two knows the sentence; what it does not know it says as it came, with its braces.
  expect(said.some((sentence) => !sentence.includes('{'))).toBe(true)
})
