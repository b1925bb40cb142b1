import { expect, it } from 'vitest'
import { fileText } from './file-text.ts'

const words = 'kind;place\nweb;Fjällräven, Straße\n'
const codes = [...words].map((letter) => letter.charCodeAt(0))
const wide = (low: number, high: number) =>
  [0xfeff, ...codes].flatMap((code) => [code >> low, code >> high].map((byte) => byte & 0xff))

it.each([
  ['UTF-8', new TextEncoder().encode(words)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${words}`)],
  ['UTF-16', Uint8Array.from(wide(0, 8))],
  ['UTF-16, the other end first', Uint8Array.from(wide(8, 0))],
  ['the old Western alphabet', Uint8Array.from(codes)],
])('a file in %s keeps its letters', async (_name, bytes) => {
  expect(await fileText(new Blob([bytes]))).toBe(words)
})
