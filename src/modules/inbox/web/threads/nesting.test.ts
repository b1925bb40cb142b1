import { expect, it } from 'vitest'
import { depths } from './nesting.ts'

it('stands replies in under what they answer, when that does not stand right above', () => {
  const messages = [
    { id: 'a', answers: null },
    { id: 'b', answers: 'a' },
    { id: 'c', answers: 'a' },
    { id: 'd', answers: 'c' },
    { id: 'e', answers: 'c' },
    { id: 'f', answers: 'b' },
    { id: 'g', answers: 'e' },
    { id: 'h', answers: 'gone' },
  ]
  expect([...depths(messages)].map(([id, depth]) => `${id}${depth}`)).toEqual([
    'a0',
    'b0',
    'c1',
    'd1',
    'e2',
    'f1',
    'g2',
    'h0',
  ])
})
