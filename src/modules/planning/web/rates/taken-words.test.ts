import { expect, it } from 'vitest'
import { takenWords } from './taken-words.ts'

it('says how many rates came in, and leaves a refused file to its wrong lines', () => {
  expect(takenWords({ taken: 0 })).toBeNull()
  expect(takenWords({ taken: 1 })).toBe('1 rate taken in.')
  expect(takenWords({ taken: 12 })).toBe('12 rates taken in.')
})
