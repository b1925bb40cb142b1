import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { machineFinding, machineScore } from './machine.ts'

const data = new URL('../../../../../shared/data/', import.meta.url)
const tweets = new URL('sentiment/train.jsonl', data)
const support = new URL('conversations/support_tweets.jsonl', data)

const machines = [
  'In today’s fast-paced world, staying warm isn’t just a luxury — it’s a necessity. Elevate your outdoor experience and unlock the full potential of winter.',
  '🚀 Excited to share our latest jacket!\n✅ Seamless integration\n✅ Robust design\n🌍 Vibrant colours\nThis is more than just a jacket.',
  'Certainly! Here is a revised version of your post: Winter is here.',
  'In der heutigen schnelllebigen Welt spielt Nachhaltigkeit eine entscheidende Rolle. Unsere Jacken sind mehr als nur Kleidung.',
]
const people = [
  'We fixed the zip on the Fjell 2 jacket. It jammed when wet; the new one has bigger teeth. Bring yours in.',
  'Moin! Morgen ab 9 ist der Laden wieder auf, die Heizung läuft. Kommt vorbei.',
  'Excited to share that we open in Bergen on Friday.',
  'Warm — dry — light — done.',
  '😂😂😂 monday again',
]

describe('machine-written text', () => {
  it.each(machines.map((text) => [text]))('is flagged with what gave it away: %s', (text) => {
    const finding = machineFinding(text)
    expect(finding).toMatchObject({ severity: 'good-to-know', rule: 'text.machine-written' })
    expect(finding?.message).toMatch(/machine had written it: .{5}/u)
  })

  it.each(people.map((text) => [text]))('is not seen in %s', (text) => {
    expect(machineFinding(text)).toBeNull()
  })

  it('never takes one sign alone for more than chance', () => {
    expect(machineScore('Let’s delve into the archive.')).toMatchObject({ sure: 'no', score: 2 })
  })

  it('says where the words stand, in code points', () => {
    const text = '👩‍👩‍👧 Certainly! Here is a text.'
    const [start, end] = machineFinding(text)?.span ?? [0, 0]
    expect(Array.from(text).slice(start, end).join('')).toBe('Certainly! Here is a')
  })

  it.skipIf(!existsSync(tweets) || !existsSync(support))(
    'flags less than one in a hundred of what people wrote (skipped without the shared data)',
    () => {
      for (const file of [tweets, support]) {
        const texts = readFileSync(file, 'utf8')
          .trim()
          .split('\n')
          .slice(0, 10_000)
          .map((line) => String((JSON.parse(line) as { text: unknown }).text ?? ''))
        const flagged = texts.filter((text) => machineScore(text).sure !== 'no')
        expect(texts.length).toBeGreaterThan(1000)
        expect(flagged.length / texts.length).toBeLessThan(0.01)
      }
    },
  )
})
