import { describe, expect, it } from 'vitest'
import { saidIn } from '../contract/german/said-in.ts'

const list = Object.values(
  import.meta.glob<string>('./said.ts', { query: '?raw', import: 'default', eager: true }),
).join('')
const catalogues = Object.values(
  import.meta.glob<Readonly<Record<string, string>>>('./**/messages.de.ts', {
    eager: true,
    import: 'messages',
  }),
)

describe('what is said of figures beyond the browser', () => {
  const sentences = [...list.matchAll(/^ {2}'(.+)',$/gm)].map((found) => found[1] ?? '')

  it('has German for every sentence of the screens, and the same', () => {
    expect(sentences.length).toBeGreaterThan(200)
    for (const sentence of sentences) {
      const german = catalogues.map((one) => one[sentence]).find((one) => one !== undefined)
      expect(saidIn('de', sentence), sentence).toBe(german)
    }
  })

  it('writes a day in the language, and leaves alone what nobody knows', () => {
    expect(saidIn('de', 'Not collected on 2026-03-02.')).toBe('Nicht erhoben am 2. März 2026.')
    expect(saidIn('en', 'Not collected on 2026-03-02.')).toBe('Not collected on 2026-03-02.')
    expect(saidIn('de', 'There is no rate from EUR to NOK in the 31 days up to 2026-03-10.')).toBe(
      'Es gibt keinen Kurs von EUR zu NOK in den 31 Tagen bis 10. März 2026.',
    )
    expect(saidIn('de', 'Mastodon said no')).toBe('Mastodon said no')
  })
})
