import { expect, it } from 'vitest'
import { languageText } from './clean.ts'

it.each([
  ["Don't mind it: we'll see, 24 hours a-day!", "Don't mind it we'll see hours a-day"],
  ['see www.t.example/a or https://t.example @someone #ThreeWords', 'see or Three Words'],
  ['hahaha\n\tRT: really; loool', 'really'],
  ['', ''],
])('tells the same words of plain letters and of those of all scripts: %j', (text, words) => {
  expect(languageText(text)).toBe(words)
  // A sign that is no word, and no letter of ASCII.
  expect(languageText(`${text} 🙂`)).toBe(words)
})
