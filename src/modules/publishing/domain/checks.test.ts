import { describe, expect, it } from 'vitest'
import { checkVariant, outcomeOf, worst } from './checks.ts'
import { ids, limits, measured, picture, subject } from './testing/subject.ts'

describe('checks', () => {
  it('passes a text that fits', () => {
    expect(checkVariant(subject('Hello'))).toEqual([])
  })

  it('says by how much a text is too long, where, and what to do', () => {
    const [found] = checkVariant(subject('Hello worlds'))
    expect(found).toMatchObject({
      id: 'text.too-long',
      message: 'Bluesky is 2 characters too long.',
      span: [10, 12],
    })
  })

  it('reads every post of a thread, and says which', () => {
    const threaded = subject('One', {
      limits: { ...limits, thread: { maxParts: 3 } },
      thread: [
        { text: 'Two', measure: measured('Two'), media: [picture({ alt: '' })] },
        { text: '', measure: measured(''), media: [] },
      ],
    })
    expect(checkVariant(threaded)).toMatchObject([
      { id: 'media.alt-missing', part: 1, place: 'media', message: 'Post 2: Image 1 has no alt text.' },
      { id: 'text.empty', part: 2, message: 'Post 3: There is nothing to publish yet.' },
    ])
  })

  it('asks for a medium in the first post only', () => {
    const needy = { ...limits, thread: { maxParts: 3 }, media: { ...limits.media, required: true } }
    const further = { text: 'Two', measure: measured('Two'), media: [] }
    expect(ids(checkVariant(subject('One', { limits: needy, thread: [further] })))).toEqual([
      'media.required',
    ])
    expect(
      ids(checkVariant(subject('One', { limits: needy, thread: [further], media: [picture()] }))),
    ).toEqual([])
  })

  it('tells what other rooms found', () => {
    const finding = {
      id: 'words.listed',
      severity: 'needs-consent' as const,
      message: 'x',
      cure: null,
      span: null,
    }
    expect(checkVariant(subject('Hi', { findings: [finding] }))).toEqual([finding])
  })

  it('blocks on what must be fixed and only then', () => {
    expect(outcomeOf(checkVariant(subject('')))).toBe('block')
    const tag = subject('#schönwetterjacken')
    expect(outcomeOf(checkVariant({ ...tag, measure: { ...tag.measure, limit: 300, valid: true } }))).toBe(
      'warn',
    )
    expect(worst(['pass', 'hold', 'warn'])).toBe('hold')
    expect(worst([])).toBe('pass')
  })
})
