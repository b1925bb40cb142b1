import { beforeAll, describe, expect, it, vi } from 'vitest'
import { coverageWords } from './words.ts'

beforeAll(() => vi.stubGlobal('navigator', { language: 'en-GB', languages: ['en-GB'] }))

describe('what a figure stands on', () => {
  it('is listening where we listen; not quite all the time is never all of it', () => {
    expect(coverageWords(1, 'mention-volume')).toBe('We listened all the time.')
    expect(coverageWords(0.9996, 'mention-volume')).toBe('We listened 99\u00a0% of the time.')
  })

  it.each(['time-dedicated', 'budget-variance', 'posts-live', 'mandate-coverage'])(
    'is our own end for %s, which nobody listens for',
    (id) => {
      expect(coverageWords(1, id)).toBe('Counted at our own end.')
      expect(coverageWords(0.5, id)).toBe('Known for 50\u00a0% of what counts.')
    },
  )
})
