import { describe, expect, it } from 'vitest'
import { cleanComment } from './comment.ts'

describe('a comment from outside', () => {
  it.each([
    ['Thank you!', 'Thank you!'],
    ['  ', null],
    ['\u200b\u202e\u200d', null],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['safe\u202egpj.exe', 'safegpj.exe'],
    ['👩‍👧 danke', '👩‍👧 danke'],
    ['a\u0000b\u0007c', 'a b c'],
    ['one\r\n\n\n\ntwo', 'one\n\ntwo'],
    [`Z${'\u0335'.repeat(60)}o`, `Z${'\u0335'.repeat(3)}o`],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanComment(raw)).toBe(clean)
  })
})
