import { describe, expect, it } from 'vitest'
import { isFor, lineOf } from './audience.ts'
import type { CourseContent } from './content.ts'
import { readCourseFile, writeCourseFile } from './course-file.ts'
import { expiryOf, inDays, nextStage, reminderAt } from './dates.ts'
import { reminderLetter } from './letters.ts'
import { problemsOf } from './problems.ts'
import { drawQuiz, neededOf, scoreQuiz } from './quiz.ts'
import { freeSlug } from './slug.ts'
import { stateOf } from './standing.ts'

const choices = (right: readonly number[]) =>
  ['a', 'b', 'c', 'd'].map((text, at) => ({ text, right: right.includes(at) }))
const pool = Array.from({ length: 8 }, (_, at) => ({
  id: `q-${at}`,
  text: `Question ${at}`,
  many: at % 2 === 1,
  choices: choices(at % 2 === 1 ? [0, 2] : [at % 4]),
  why: 'Because.',
}))
const course: CourseContent = {
  title: 'A course',
  track: 'strategy',
  depth: 'aware',
  summary: 'What one can do.',
  minutes: 10,
  passPercent: 80,
  draw: 5,
  validMonths: 12,
  lessons: [{ id: 'one', title: 'One', text: 'Words.' }],
  questions: pool,
}

describe('drawing', () => {
  it('draws as many as asked, each once, the same for the same seed', () => {
    const drawn = drawQuiz(course, 42)
    expect(drawn).toHaveLength(5)
    expect(new Set(drawn.map((one) => one.questionId)).size).toBe(5)
    for (const { order } of drawn) expect([...order].sort()).toEqual([0, 1, 2, 3])
    expect(drawQuiz(course, 42)).toEqual(drawn)
  })

  it('differs between seeds, and over many seeds uses the whole pool about equally', () => {
    const seen = new Map<string, number>()
    for (let seed = 0; seed < 800; seed += 1)
      for (const { questionId } of drawQuiz(course, seed * 7919))
        seen.set(questionId, (seen.get(questionId) ?? 0) + 1)
    expect(seen.size).toBe(8)
    for (const count of seen.values()) expect(Math.abs(count - 500)).toBeLessThan(90)
  })

  it('draws the whole pool when it is smaller than asked', () => {
    expect(drawQuiz({ ...course, draw: 50 }, 1)).toHaveLength(8)
  })
})

describe('scoring', () => {
  const drawn = drawQuiz(course, 7)
  const solved = Object.fromEntries(
    scoreQuiz(course, drawn, {}).marks.map((one) => [one.questionId, one.solution]),
  )

  it('gives all for the solution, in any order and said twice', () => {
    const upside = Object.fromEntries(
      Object.entries(solved).map(([id, at]) => [id, [...at].reverse().concat(at)]),
    )
    expect(scoreQuiz(course, drawn, upside)).toMatchObject({ score: 5, total: 5, passed: true })
  })

  it.each([
    ['nothing chosen', []],
    ['everything chosen', [0, 1, 2, 3]],
    ['a place that is not there', [9]],
  ])('is wrong with %s', (_, answer) => {
    const all = Object.fromEntries(drawn.map(({ questionId }) => [questionId, answer]))
    expect(scoreQuiz(course, drawn, all)).toMatchObject({ score: 0, passed: false })
  })

  it('needs every right answer of several', () => {
    const several = drawn.find(({ questionId }) => pool.find((one) => one.id === questionId)?.many)
    const id = several?.questionId ?? ''
    const half = { ...solved, [id]: solved[id]?.slice(0, 1) ?? [] }
    expect(scoreQuiz(course, drawn, half)).toMatchObject({ score: 4, passed: true })
  })

  it('passes on the mark and fails one below it', () => {
    const without = (n: number) =>
      Object.fromEntries(Object.entries(solved).map(([id, at], index) => [id, index < n ? [] : at]))
    expect(scoreQuiz(course, drawn, without(1)).passed).toBe(true)
    expect(scoreQuiz(course, drawn, without(2)).passed).toBe(false)
    expect(neededOf(80, 5)).toBe(4)
    expect(neededOf(70, 5)).toBe(4)
  })
})

describe('dates', () => {
  it('holds until the end of the day in the zone of the organisation', () => {
    const earned = new Date('2026-01-31T23:30:00Z') // 1 February in Oslo
    expect(expiryOf(earned, 6, 'Europe/Oslo')?.toISOString()).toBe('2026-08-01T22:00:00.000Z')
    expect(expiryOf(earned, 6, 'UTC')?.toISOString()).toBe('2026-08-01T00:00:00.000Z')
    expect(expiryOf(earned, null, 'UTC')).toBeNull()
  })

  it('reminds a week before, on the day, and weekly after, at eight, also over a change of clocks', () => {
    const due = inDays(new Date('2026-03-20T12:00:00Z'), 9, 'Europe/Oslo') // over on 29 March, clocks go forward
    expect(due.toISOString()).toBe('2026-03-29T22:00:00.000Z')
    expect([-1, 0, 1].map((stage) => reminderAt(due, stage, 'Europe/Oslo').toISOString())).toEqual([
      '2026-03-22T07:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
      '2026-04-05T06:00:00.000Z',
    ])
    expect(nextStage(due, new Date('2026-03-20T12:00:00Z'), 'Europe/Oslo')).toBe(-1)
    expect(nextStage(due, new Date('2026-03-29T06:00:00Z'), 'Europe/Oslo')).toBe(0)
    expect(nextStage(due, new Date('2026-03-29T06:00:01Z'), 'Europe/Oslo')).toBe(1)
    expect(nextStage(due, new Date('2026-05-29T06:00:00Z'), 'Europe/Oslo')).toBe(9)
  })
})

describe('standing', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  const at = (day: string) => new Date(`${day}T22:00:00Z`)
  it.each([
    ['nothing yet, no date', null, null, 'open'],
    ['nothing yet, far', at('2026-04-30'), null, 'open'],
    ['nothing yet, near', at('2026-03-15'), null, 'soon'],
    ['nothing yet, over', at('2026-03-09'), null, 'overdue'],
    ['for good', at('2026-03-09'), { expiresAt: null }, 'done'],
    ['beyond the date', at('2026-03-15'), { expiresAt: at('2027-01-01') }, 'done'],
    ['ends on the very date', at('2026-03-15'), { expiresAt: at('2026-03-15') }, 'soon'],
    ['ends before the date', at('2026-04-30'), { expiresAt: at('2026-03-15') }, 'open'],
    ['over', at('2026-03-09'), { expiresAt: at('2026-03-09') }, 'overdue'],
    ['over, no date', null, { expiresAt: at('2026-03-09') }, 'open'],
  ] as const)('%s', (_, dueAt, held, state) => {
    expect(stateOf(dueAt, held, now)).toBe(state)
  })
})

describe('whom a rule is for', () => {
  const nodes = new Map([
    ['top', { id: 'top', parentId: null }],
    ['mid', { id: 'mid', parentId: 'top' }],
    ['odd', { id: 'odd', parentId: 'odd' }],
  ])
  it('reaches below a department and by role', () => {
    const anna = { id: 'a', departmentId: 'mid', roles: ['agent'] }
    const line = lineOf('mid', nodes)
    expect(line).toEqual(['mid', 'top'])
    expect(lineOf('odd', nodes)).toEqual(['odd'])
    expect(isFor({ target: 'department', targetId: 'top' }, anna, line)).toBe(true)
    expect(isFor({ target: 'department', targetId: 'odd' }, anna, line)).toBe(false)
    expect(isFor({ target: 'role', targetId: 'agent' }, anna, line)).toBe(true)
    expect(isFor({ target: 'role', targetId: 'owner' }, anna, line)).toBe(false)
    expect(isFor({ target: 'everybody', targetId: null }, anna, line)).toBe(true)
  })
})

describe('the course file', () => {
  it('comes back as it was written', () => {
    const written = writeCourseFile('a-course', course)
    expect(readCourseFile(written)).toEqual({ ok: true, id: 'a-course', content: course })
  })

  it('keeps headings inside fenced code, and a question with one right answer of several', () => {
    const odd: CourseContent = {
      ...course,
      validMonths: null,
      lessons: [{ id: 'one', title: 'One', text: 'Words.\n\n```\n# no lesson\n```\n\n## Part\n\nMore.' }],
      questions: [{ ...pool[0], many: true } as CourseContent['questions'][number]],
    }
    const read = readCourseFile(writeCourseFile('odd', odd))
    expect(read).toEqual({ ok: true, id: 'odd', content: odd })
  })

  it('names every problem by its line', () => {
    const read = readCourseFile(
      [
        '---',
        'id: Not An Id',
        'title: T',
        'track: gossip',
        'summary: S',
        'minutes: soon',
        'colour: red',
        '---',
        'stray',
        '# L',
        'x',
        '# Quiz',
        '## Q',
        '- [ ] a',
        '- [y] b',
        'tail',
      ].join('\n'),
    )
    expect(read.ok ? [] : read.problems.map((one) => one.line)).toEqual([1, 2, 4, 6, 7, 9, 13, 15, 16])
  })
})

it('says what a course still needs', () => {
  expect(problemsOf(course)).toEqual([])
  const bare = { ...course, title: ' ', lessons: [], questions: [{ ...pool[0], choices: choices([0, 1]) }] }
  expect(problemsOf(bare as CourseContent).map((one) => one.where)).toEqual([
    'title',
    'lessons',
    'questions',
    'question:q-0',
  ])
})

it('makes ids that are free', () => {
  expect(freeSlug('Über große Fragen!', new Set(), 'x')).toBe('uber-grosse-fragen')
  expect(freeSlug('A b', new Set(['a-b', 'a-b-2']), 'x')).toBe('a-b-3')
  expect(freeSlug('???', new Set(), 'course')).toBe('course')
})

it('reminds in the member’s language, of one course or several', () => {
  const base = { name: 'Ana', organisation: 'Fjell', day: '2026-03-20', link: 'https://x.example/t' }
  const one = reminderLetter('en', { ...base, courses: ['A'], when: 'soon' })
  expect(one.subject).toBe('Training due by 20 March 2026')
  expect(one.text).toContain('one course is still to be done by 20 March 2026:\n– A\n')
  const two = reminderLetter('de', { ...base, courses: ['A', 'B'], when: 'over' })
  expect(two.subject).toBe('Training überfällig')
  expect(two.text).toContain('seit dem 20. März 2026 stehen 2 Kurse aus:\n– A\n– B\n')
})
