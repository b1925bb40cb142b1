import { describe, expect, it } from 'vitest'
import type { CheckReport } from '../../contract.ts'
import { gatherChecks } from './gather-checks.ts'
import { guessedMarks, localLength, measured } from './local-length.ts'
import { type SendingFacts, sendWords } from './send-words.ts'
import { tooLate, waySteps } from './way-steps.ts'

const report = (channelId: string, more: Partial<CheckReport> = {}): CheckReport => ({
  channelId,
  length: 5,
  limit: 300,
  valid: true,
  links: [],
  mentions: [],
  tags: [],
  checks: [],
  outcome: 'pass',
  ...more,
})
const altMissing = {
  id: 'media.alt-missing',
  severity: 'must-fix' as const,
  message: 'Image 1 has no alt text.',
  cure: 'Say in a sentence what it shows.',
  span: null,
}
const needs = {
  outcome: 'needs' as const,
  reasons: [{ rule: 'consent.second-person', message: 'Needs the consent of a second person: Hanne Voss.' }],
  steps: [{ label: 'Hanne Voss', dueAt: '2026-03-11T15:00:00.000Z' }],
}

describe('gathered checks', () => {
  it('says the same thing once, with every place', () => {
    const { fix, consent, know } = gatherChecks(
      [report('a', { checks: [altMissing] }), report('b', { checks: [altMissing] })],
      needs,
      ['a', 'b'],
    )
    expect(fix.map(({ message, places }) => [message, places.map((place) => place.key)])).toEqual([
      ['Image 1 has no alt text.', ['a', 'b']],
    ])
    expect(consent.map(({ message }) => message)).toEqual([needs.reasons[0]?.message])
    expect(know).toEqual([])
  })

  it('keeps which earlier post a check speaks of', () => {
    const said = { ...altMissing, id: 'text.recycled', severity: 'needs-consent' as const, refers: 'old' }
    const { consent } = gatherChecks([report('a', { checks: [said] })], undefined, ['a'])
    expect(consent.map(({ id, refers }) => [id, refers])).toEqual([['text.recycled', 'old']])
  })

  it('puts what only a mandate can mend under what must be fixed, and does not repeat the checks', () => {
    const reasons = [
      { rule: 'checks.block', message: 'Something must be fixed first.' },
      { rule: 'mandate.missing', message: 'No mandate.', help: 'Mara can grant it.' },
    ]
    const { fix, consent } = gatherChecks([report('a')], { outcome: 'refuse', reasons }, ['a'])
    expect(fix.map(({ message, cure }) => [message, cure])).toEqual([['No mandate.', 'Mara can grant it.']])
    expect(consent).toEqual([])
  })
})

describe('the count while the server looks', () => {
  const limits = { unit: 'mastodon' as const, max: 20, linkLength: 23 }

  it('counts people’s characters, and a link as the network does', () => {
    expect(localLength('👩‍👩‍👧 hei', { unit: 'graphemes', max: 300 })).toBe(5)
    expect(localLength('see https://fjell.example/a-very-long-path-to-the-repair-page', limits)).toBe(27)
  })

  it('trusts the network on the very text it saw, and counts itself on another', () => {
    const seen = { text: 'abc #fjell', report: report('a', { length: 42, limit: 20, tags: [[4, 10]] }) }
    expect(measured('abc #fjell', limits, seen)).toMatchObject({ length: 42, limit: 20 })
    const typed = measured('abc now #fjell', limits, seen)
    expect(typed.length).toBe(14)
    expect(typed.marks).toEqual([{ kind: 'link', span: [8, 14] }])
  })

  it('guesses what will be a link until a network has looked', () => {
    const text = '🧵 Ask @mara@fjell.example, see https://fjell.example/repair. #Repair, not a@b'
    const points = Array.from(text)
    const found = guessedMarks(text).map(({ span: [start, end] }) => points.slice(start, end).join(''))
    expect(found).toEqual(['@mara@fjell.example', 'https://fjell.example/repair', '#Repair'])
  })

  it('marks what is too much', () => {
    const { marks } = measured('x'.repeat(22), limits, undefined)
    expect(marks).toEqual([{ kind: 'over', span: [20, 22] }])
  })
})

describe('the button', () => {
  const facts: SendingFacts = {
    channels: 2,
    verdict: { fix: [], consent: [], know: [] },
    decision: needs,
    scheduledAt: null,
    mayDraft: true,
    maySubmit: true,
    blank: false,
    uploading: false,
    checking: false,
    unreachable: false,
    now: new Date('2026-03-11T10:00:00Z'),
  }
  const fix = [{ key: 'k', id: 'rule', refers: null, message: 'm', cure: null, places: [] }]

  it.each<[string, Partial<SendingFacts>, string, string | null]>([
    ['one person', {}, 'Send to Hanne Voss', null],
    [
      'one of several',
      { decision: { ...needs, steps: [{ label: 'Hanne Voss or Dana Ortiz' }] } },
      'Ask for consent',
      null,
    ],
    ['nobody', { decision: { outcome: 'allow', reasons: [], steps: [] } }, 'Publish', null],
    [
      'nobody, later',
      { decision: { outcome: 'allow', reasons: [], steps: [] }, scheduledAt: '2026-03-12T09:00:00Z' },
      'Schedule',
      null,
    ],
    [
      'something to fix',
      { verdict: { fix, consent: [], know: [] } },
      'Send to Hanne Voss',
      'Fix 1 thing before you send it',
    ],
    ['nothing yet', { blank: true, decision: undefined }, 'Ask for consent', 'Write something first'],
    ['no channel', { channels: 0, decision: undefined }, 'Ask for consent', 'Choose where it goes first'],
    [
      'a minute that passed',
      { scheduledAt: '2026-03-11T09:00:00Z' },
      'Send to Hanne Voss',
      'The minute it should go out has passed',
    ],
  ])('says what happens: %s', (_, more, label, blocked) => {
    expect(sendWords({ ...facts, ...more })).toMatchObject({ label, blocked })
  })

  it('asks once more only for what goes out at once', () => {
    const allow = { outcome: 'allow' as const, reasons: [], steps: [] }
    expect(sendWords({ ...facts, decision: allow }).atOnce).toBe(true)
    expect(sendWords({ ...facts, decision: allow, scheduledAt: '2026-03-12T09:00:00Z' }).atOnce).toBe(false)
    expect(sendWords(facts).atOnce).toBe(false)
  })
})

describe('the way to publication', () => {
  const approval = {
    id: 'x',
    label: 'Hanne Voss',
    dueAt: '2026-03-11T15:00:00.000Z',
    state: 'open' as const,
    settledBy: null,
    settledAt: null,
    path: [{ label: 'Hanne Voss', state: 'now' as const, by: null, at: null }],
  }
  const states = (steps: ReturnType<typeof waySteps>) => steps.map(({ who, state }) => `${who} ${state}`)

  it('shows what would be asked for while it is written', () => {
    expect(states(waySteps(null, needs.steps))).toEqual(['author now', 'consent next', 'moment next'])
  })

  it('shows where it stands afterwards', () => {
    const submitted = { state: 'submitted' as const, approval, posts: [] }
    expect(states(waySteps(submitted, []))).toEqual(['author done', 'consent now', 'moment next'])
    const granted = {
      ...approval,
      state: 'granted' as const,
      settledBy: 'Hanne Voss',
      settledAt: approval.dueAt,
      path: [{ label: 'Hanne Voss', state: 'done' as const, by: 'Hanne Voss', at: approval.dueAt }],
    }
    expect(states(waySteps({ state: 'scheduled', approval: granted, posts: [] }, []))).toEqual([
      'author done',
      'consent done',
      'moment now',
    ])
    expect(states(waySteps({ state: 'live', approval: granted, posts: [] }, [])).at(-1)).toBe('moment done')
    expect(states(waySteps({ state: 'stopped', approval: granted, posts: [] }, [])).at(-1)).toBe(
      'moment stopped',
    )
  })

  it('finds the consent that may come too late', () => {
    expect(tooLate('2026-03-11T14:00:00Z', needs.steps)?.label).toBe('Hanne Voss')
    expect(tooLate('2026-03-11T16:00:00Z', needs.steps)).toBeNull()
    expect(tooLate(null, needs.steps)).toBeNull()
  })
})
