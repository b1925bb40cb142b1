import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, answersToKeep } from './answers.ts'
import { catalogue, startingQuestions } from './catalogue.ts'
import { checkQuestions } from './check-questions.ts'
import { dpiaMarkdown } from './dpia.ts'
import { planNext, planStates, surveyNext } from './lifecycle.ts'
import { asksForPrivateAccount } from './private-accounts.ts'
import type { Question } from './question.ts'
import { type Cell, type QuestionResult, SMALL, suppress, tally } from './results.ts'
import { matchingRule, meets } from './rules.ts'
import { chooseInvitees, waveVerdict } from './wave.ts'

const at = new Date('2026-03-31T10:00:00Z')
const questions = startingQuestions('en')

describe('questions about private accounts', () => {
  it.each([
    'What is your Instagram handle?',
    'Your username on Mastodon',
    'Please link your LinkedIn profile',
    'Under which name are you on TikTok?',
    'Tell us your private accounts',
    'Who are you on X? (@…)',
    'Wie heißt dein Instagram-Konto?',
    'Dein Benutzername',
    'Unter welchem Namen bist du bei Facebook?',
    'Link zu deinem persönlichen Profil',
    'Nutzername bei Reddit',
  ])('are seen: %s', (text) => expect(asksForPrivateAccount(text)).toBe(true))

  it.each([
    'Which networks do you use?',
    'How many hours a week could you give?',
    'What would you need to begin?',
    'Which topics interest you most?',
    'Welche Netzwerke nutzt du?',
    'Wobei brauchst du Hilfe?',
    'Write to team@example.org if in doubt',
    'Would you speak at our summer event?',
  ])('are not seen where there are none: %s', (text) => expect(asksForPrivateAccount(text)).toBe(false))

  it('are in none of the catalogue’s own questions, in either language', () => {
    for (const locale of ['en', 'de'] as const) expect(checkQuestions(startingQuestions(locale))).toEqual({})
    expect(catalogue.map(({ kind }) => kind)).toHaveLength(7)
  })
})

describe('answers', () => {
  it('keep only what is ticked, fits, and says something; property', () => {
    const answer = fc.record({
      questionId: fc.constantFrom(...questions.map(({ id }) => id), 'unknown'),
      value: fc.oneof(
        fc.array(fc.constantFrom('linkedin', 'share', 'en', 'zzz'), { maxLength: 3 }),
        fc.integer({ min: -5, max: 60 }),
        fc.string({ maxLength: 20 }),
      ),
      consent: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (given) => {
        const { kept } = answersToKeep(questions, given, at)
        for (const one of kept) {
          expect(given.some((g) => g.consent && g.questionId === one.questionId)).toBe(true)
          expect(one.eraseAt.getTime()).toBeGreaterThan(at.getTime())
        }
        expect(new Set(kept.map(({ questionId }) => questionId)).size).toBe(kept.length)
      }),
    )
  })

  it('are kept for whole months', () => {
    expect(addMonths(new Date('2026-01-31T10:00:00Z'), 1).toISOString()).toBe('2026-02-28T10:00:00.000Z')
    expect(addMonths(new Date('2026-11-22T10:00:00Z'), 12).toISOString()).toBe('2027-11-22T10:00:00.000Z')
  })
})

describe('rules', () => {
  const answers = new Map<string, readonly string[] | number | string>([
    ['reach', ['1k-10k']],
    ['hours', 3],
    ['willingness', ['share', 'blog']],
    ['note', 'share'],
  ])
  const when = (questionId: string, is: 'any-of' | 'at-least', ...values: string[]) => [
    { questionId, is, values },
  ]

  it.each([
    [when('reach', 'at-least', '100-1k'), true],
    [when('reach', 'at-least', '10k+'), false],
    [when('hours', 'at-least', '3'), true],
    [when('hours', 'at-least', '4'), false],
    [when('willingness', 'any-of', 'blog', 'speak'), true],
    [when('willingness', 'any-of', 'speak'), false],
    [when('note', 'any-of', 'share'), false],
    [when('topics', 'any-of', 'work'), false],
    [[], true],
  ])('%j are met: %s', (conditions, met) => expect(meets(conditions, answers, questions)).toBe(met))

  it('without conditions mark nobody', () => {
    expect(matchingRule([{ id: 'all', name: 'All', when: [] }], answers, questions)).toBeNull()
  })
})

describe('results', () => {
  const single: Question = { ...(questions[1] as Question) }

  it('count and hide small numbers', () => {
    const values = [...Array(20).fill(['0-100']), ...Array(12).fill(['100-1k']), ...Array(3).fill(['10k+'])]
    const whole = tally(single, values)
    expect(whole.cells.map(({ count }) => count)).toEqual([20, 12, 0, 3])
    // 3 and 0 hide, and 12 with them: 35 − 20 − 12 would give the 3 away.
    expect(suppress(whole).cells.map(({ count }) => count)).toEqual([20, null, null, null])
    expect(suppress(tally(single, Array(9).fill(['0-100']))).answered).toBeNull()
  })

  it('never let a number below ten be worked out; property', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 7 }), (counts) => {
        const cells: Cell[] = counts.map((count, index) => ({ id: String(index), label: '', count }))
        const answered = counts.reduce((sum, count) => sum + count, 0)
        const result: QuestionResult = {
          questionId: 'q',
          text: '',
          kind: 'choice',
          many: false,
          answered,
          cells,
        }
        const shown = suppress(result)
        const seen = shown.cells.filter(({ count }) => count !== null)
        for (const { count } of seen) expect(count).toBeGreaterThanOrEqual(SMALL)
        const hidden = shown.cells.length - seen.length
        if (shown.answered !== null && hidden > 0) {
          const rest = shown.answered - seen.reduce((sum, { count }) => sum + (count ?? 0), 0)
          expect(hidden === shown.cells.length || (hidden > 1 && rest >= SMALL)).toBe(true)
        }
      }),
    )
  })
})

describe('plans and waves', () => {
  it('only an approved version, approved by a stranger to it, sends; property', () => {
    const plan = fc.record({
      state: fc.constantFrom(...planStates),
      approvedBy: fc.constantFrom(null, 'a', 'b', 'c'),
      authors: fc.subarray(['a', 'b']),
      paused: fc.boolean(),
    })
    const wave = fc.record({
      state: fc.constantFrom('planned' as const, 'sent' as const, 'void' as const),
      at: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    })
    fc.assert(
      fc.property(plan, wave, (p, w) => {
        if (waveVerdict(p, w, at) !== 'send') return
        expect(p.state).toBe('approved')
        expect(p.approvedBy !== null && !p.authors.includes(p.approvedBy)).toBe(true)
        expect(p.paused || w.state !== 'planned' || w.at > at).toBe(false)
      }),
    )
  })

  it('wake in order, no more than asked, nobody who rests or is gone', () => {
    const person = (responseId: string, reachable: boolean, restUntil: Date | null) => ({
      responseId,
      reachable,
      restUntil,
      answers: new Map(),
    })
    const all = [
      person('gone', false, null),
      person('rests', true, new Date(at.getTime() + 1)),
      person('first', true, at),
      person('second', true, null),
      person('third', true, null),
    ]
    expect(
      chooseInvitees(all, { size: 2, when: [] }, questions, at).map(({ responseId }) => responseId),
    ).toEqual(['first', 'second'])
  })

  it('have one way through their states', () => {
    expect(planNext('draft', 'approve')).toBeNull()
    expect(planNext('approved', 'save')).toBeNull()
    expect(planNext('replaced', 'submit')).toBeNull()
    expect(planNext('submitted', 'approve')).toBe('approved')
    expect(surveyNext('closed', 'open')).toBeNull()
    expect(surveyNext('draft', 'close')).toBeNull()
  })
})

describe('the data protection summary', () => {
  it('does not let words of authors become its own marks', () => {
    const question = { ...(questions[0] as Question), text: 'A | B\n# C <b>' }
    const text = dpiaMarkdown({
      organisation: 'Fjell',
      title: 'T',
      audience: 'public',
      locale: 'de',
      questions: [question],
      day: '2026-03-31',
    })
    expect(text).toContain('| A \\| B # C \\<b\\> |')
    expect(text).toContain('Einwilligung')
  })
})
