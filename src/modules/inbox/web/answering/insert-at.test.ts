import { describe, expect, it } from 'vitest'
import { asksForReply, insertAt } from './insert-at.ts'

describe('putting words into an answer', () => {
  it.each([
    ['', 0, 'Hi', 'Hi', 2],
    ['Dear Ida', 8, 'Hi', 'Dear Ida\n\nHi', 12],
    ['Dear Ida\n\nYours', 10, 'Hi', 'Dear Ida\n\nHi\n\nYours', 12],
  ])('%j at %i', (text, at, words, whole, end) => {
    expect(insertAt(text, words, at, true)).toEqual({ text: whole, end })
  })

  it('sets single words apart by a space', () => {
    expect(insertAt('See here', 'now', 8, false).text).toBe('See here now')
  })

  it.each([
    ['', 0, true],
    ['and', 3, false],
    ['one\n', 4, true],
    ['https:/', 7, false],
  ])('asks for a saved reply at %j %i: %s', (text, at, asks) => {
    expect(asksForReply(text, at)).toBe(asks)
  })
})
