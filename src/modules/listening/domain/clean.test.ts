import { describe, expect, it } from 'vitest'
import { oneLine, plainText, webAddress } from './clean.ts'

describe('plainText', () => {
  it.each([
    ['keeps lines and tabs', 'one\ntwo\tthree', 'one\ntwo\tthree'],
    ['joins the line ends of other systems', 'one\r\ntwo', 'one\ntwo'],
    ['drops what PostgreSQL refuses', 'a\0b', 'ab'],
    ['makes half a surrogate pair harmless', 'a\ud83d', 'a\ufffd'],
    ['leaves markup as the text it is', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['keeps families together', '👨‍👩‍👧‍👦 hei', '👨‍👩‍👧‍👦 hei'],
    ['keeps right-to-left text', 'שלום עולם', 'שלום עולם'],
  ])('%s', (_, text, expected) => {
    expect(plainText(text, 1000)).toBe(expected)
  })

  it('cuts at the limit and stays well-formed', () => {
    expect(plainText('😀'.repeat(10), 5).isWellFormed()).toBe(true)
  })
})

describe('oneLine', () => {
  it.each([
    ['a name of many lines', 'Ada\n\nLovelace', 'Ada Lovelace'],
    ['a name that turns what follows', 'Ada\u202e ecalevoL', 'Ada ecalevoL'],
    ['a name of control characters only', '\0\u0007', ''],
  ])('%s', (_, text, expected) => {
    expect(oneLine(text, 100)).toBe(expected)
  })

  it('clips by graphemes', () => {
    expect(oneLine('é'.repeat(300), 10)).toBe(`${'é'.repeat(9)}…`)
  })
})

describe('webAddress', () => {
  it.each([
    ['https://social.example/@ada', 'https://social.example/@ada'],
    ['javascript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['//social.example', null],
    ['', null],
    [null, null],
    [`https://social.example/${'a'.repeat(5000)}`, null],
  ])('%s', (url, expected) => {
    expect(webAddress(url)).toBe(expected)
  })
})
