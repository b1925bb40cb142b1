import { describe, expect, it } from 'vitest'
import { mustSend, openSection, type Turn, turn } from './section-save.ts'

const through = (...turns: Turn[]) => turns.reduce(turn, openSection('One.', 3))
const typed = (text: string): Turn => ({ what: 'typed', text })
const theirs = { text: 'Theirs.', revision: 4, by: 'Ida Holm' }

describe('saving a section as it is typed', () => {
  it('sends what was typed, one request at a time', () => {
    expect(mustSend(through())).toBe(false)
    expect(mustSend(through(typed('Two.')))).toBe(true)
    expect(mustSend(through(typed('Two.'), { what: 'sending' }))).toBe(false)
    const kept = through(typed('Two.'), { what: 'sending' }, { what: 'kept', revision: 4 })
    expect(kept).toMatchObject({ phase: 'saved', revision: 4, saved: 'Two.' })
  })

  it('goes on with what was typed meanwhile', () => {
    const kept = through(typed('Two.'), { what: 'sending' }, typed('Two. Three.'), {
      what: 'kept',
      revision: 4,
    })
    expect(kept).toMatchObject({ phase: 'typing', saved: 'Two.', text: 'Two. Three.' })
    expect(mustSend(kept)).toBe(true)
  })

  it('takes in a colleague’s text while nothing of ours is open', () => {
    expect(through({ what: 'seen', theirs })).toMatchObject({ text: 'Theirs.', revision: 4, phase: 'saved' })
    expect(through(typed('Two.'), { what: 'sending' }, { what: 'seen', theirs })).toMatchObject({
      text: 'Two.',
      revision: 3,
    })
  })

  it('never overwrites: two texts stand side by side until one is chosen', () => {
    const both = through(typed('Mine.'), { what: 'seen', theirs })
    expect(both).toMatchObject({ phase: 'stale', text: 'Mine.', theirs })
    expect(mustSend(both)).toBe(false)
    expect(mustSend(turn(both, typed('Mine, longer.')))).toBe(false)
    expect(turn(both, { what: 'take' })).toMatchObject({ text: 'Theirs.', phase: 'saved', theirs: null })
    const kept = turn(both, { what: 'keep' })
    expect(kept).toMatchObject({ text: 'Mine.', revision: 4, theirs: null })
    expect(mustSend(kept)).toBe(true)
  })

  it('keeps what was typed when saving fails, and stops after a refusal until something is typed', () => {
    const offline = through(
      typed('Two.'),
      { what: 'sending' },
      { what: 'failed', kind: 'offline', reason: 'No connection.' },
    )
    expect([offline.text, mustSend(offline)]).toEqual(['Two.', true])
    const refused = through(
      typed('Two.'),
      { what: 'sending' },
      { what: 'failed', kind: 'refused', reason: 'Too long.' },
    )
    expect([refused.text, mustSend(refused)]).toEqual(['Two.', false])
    expect(mustSend(turn(refused, typed('Short.')))).toBe(true)
  })
})
