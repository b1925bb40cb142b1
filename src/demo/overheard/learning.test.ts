import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tellStory } from '../story/tell.ts'
import { type ToldDemo, toldDemo } from '../testing/told.ts'
import { meantAs } from './meant.ts'

describe('how sentences of the story are meant', () => {
  it('is known of most Norwegian ones, in every mood, and of nobody’s words not', () => {
    const { conversations } = tellStory(new Date('2026-03-11T09:46:00Z'))
    const said = conversations
      .filter(({ lang }) => lang === 'no')
      .flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'in' ? [meantAs(step.text)] : [])))
    const known = said.filter((meant) => meant !== null)
    expect(known.length / said.length).toBeGreaterThan(0.5)
    // As many as learning asks for: a hundred in all, a dozen of each.
    expect(known.length).toBeGreaterThan(110)
    for (const mood of ['negative', 'neutral', 'positive'])
      expect(known.filter((meant) => meant === mood).length, mood).toBeGreaterThanOrEqual(12)
    expect(meantAs('nobody ever wrote this')).toBeNull()
  })
})

describe('learning in the demonstration', () => {
  let demo: ToldDemo
  beforeAll(async () => {
    demo = await toldDemo()
  }, 240_000)
  afterAll(() => demo?.close())

  it('has corrections by several people, and figures of a month even in a small part of the story', async () => {
    const told = await demo.rows<{ name: string }>(
      'select distinct m.name from enrichment_correction c join member m on m.id = c.member_id',
    )
    expect(told.length).toBeGreaterThan(1)
    const audits = await demo.rows<{ heard: number; size: number; figures: { coded: number } | null }>(
      'select heard, size, figures from sentiment_audit',
    )
    expect(audits.length).toBeGreaterThan(0)
    for (const { heard, size, figures } of audits) {
      expect(size).toBeLessThanOrEqual(heard)
      expect(figures?.coded).toBe(size)
    }
  })
})
