import { describe, expect, it } from 'vitest'
import { detectMood } from './detect.ts'

describe('mood by lists of words', () => {
  it.each([
    ['positive', 'I love this jacket, it is amazing!'],
    ['positive', 'Super Service, vielen Dank, bin begeistert'],
    ['positive', 'Not bad at all 😍'],
    ['positive', 'The box was ugly but the jacket is fantastic'],
    ['negative', 'Worst service ever, I hate this'],
    ['negative', 'This is not good.'],
    ['negative', 'Reißverschluss kaputt, bin enttäuscht'],
    ['negative', 'Nice colour, but it is horrible and broken'],
    ['negative', '#WorstCompanyEver 😡'],
    ['neutral', 'The shop opens at nine on Friday'],
    ['neutral', ''],
  ])('%s: %s', (mood, text) => {
    expect(detectMood(text).mood).toBe(mood)
  })

  it('is less sure of good and bad in one breath than of one of them', () => {
    const clear = detectMood('I love it, amazing').confidence
    const mixed = detectMood('I love it, amazing, terrible awful').confidence
    expect(mixed).toBeLessThan(clear)
  })
})
