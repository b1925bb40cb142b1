import { expect, it } from 'vitest'
import { decodeFeed } from './decode-feed.ts'

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string) => {
  const bytes = new Uint8Array(2 + 2 * text.length)
  bytes.set([0xff, 0xfe])
  for (let i = 0; i < text.length; i += 1)
    bytes.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 + 2 * i)
  return bytes
}

it.each([
  [
    'by its declaration',
    latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>f\u00f8rste</a>'),
    '<a>første</a>',
  ],
  ['by its mark', utf16('<a>første</a>'), '<a>første</a>'],
  ['as UTF-8 without either', new TextEncoder().encode('<a>første 🎒</a>'), '<a>første 🎒</a>'],
  ['as UTF-8 when nobody knows the name', new TextEncoder().encode('<?xml encoding="klingon"?>ø'), 'ø'],
])('reads a feed %s', (_, bytes, end) => {
  expect(decodeFeed(bytes).endsWith(end)).toBe(true)
})
