import { expect, it } from 'vitest'
import { fileWords, measures, runningTime } from './file-words.ts'

const none = { width: null, height: null, seconds: null, pages: null }

it('says of a file what its kind has', () => {
  const film = { name: 'ridge.mp4', kind: 'video' as const, size: 3_565_158, pages: null }
  expect(fileWords({ ...film, width: 1920, height: 1080, seconds: 64.6 })).toBe(
    'ridge.mp4, 1920 × 1080, 1:05, 3.4 MB',
  )
  expect(measures({ ...none, pages: 12 })).toEqual(['12 pages'])
  expect(measures({ ...none, width: 800 })).toEqual([])
})

it('writes a running time as players do', () => {
  expect([0.2, 7.4, 59.6, 3723].map(runningTime)).toEqual(['0:01', '0:07', '1:00', '1:02:03'])
})
