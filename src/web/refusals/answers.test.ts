import { describe, expect, it } from 'vitest'
import { withSentences } from './answers.ts'

const marked = (answer: unknown): unknown =>
  withSentences(answer, (sentence, as) => (as === 'sentence' ? `<${sentence}>` : sentence))

describe('sentences of the server in an answer', () => {
  it('are known by the names of their fields, however deep', () => {
    expect(
      marked({
        checks: [{ rule: 'text.empty', message: 'It is a.', cure: 'It is b.', span: [0, 1] }],
        mayNot: { edit: 'It is c.', leave: null },
        whyNot: 'It is d.',
        problems: [{ line: 2, column: 'text', message: 'It is e.' }],
        mayNotAnswer: { rule: 'x', message: 'It is f.', help: 'It is g.' },
      }),
    ).toEqual({
      checks: [{ rule: 'text.empty', message: '<It is a.>', cure: '<It is b.>', span: [0, 1] }],
      mayNot: { edit: '<It is c.>', leave: null },
      whyNot: '<It is d.>',
      problems: [{ line: 2, column: 'text', message: '<It is e.>' }],
      mayNotAnswer: { rule: 'x', message: '<It is f.>', help: '<It is g.>' },
    })
  })

  it('are never what people wrote, nor a sentence whose places the screen fills', () => {
    const answer = {
      items: [
        { text: 'Ask Jo.', title: 'It is a.', reason: 'It is b.', message: 'It is c.', why: 'It is d.' },
      ],
      phrases: [{ phrase: 'synergy', cure: 'Use plain words.' }],
      problems: [{ message: 'There is no {field}.', cure: 'It is e.', values: { field: 'x' } }],
    }
    expect(marked(answer)).toBe(answer)
  })

  it('are looked for whole where people write, too', () => {
    const answer = { reason: 'It is a.', why: 'Ask Jo.' }
    const exact = (sentence: string, as: string) =>
      as === 'whole' && sentence === 'Ask Jo.' ? sentence : `<${sentence}>`
    expect(withSentences(answer, exact)).toEqual({ reason: '<It is a.>', why: 'Ask Jo.' })
  })

  it('name who is asked for consent, too', () => {
    const answer = { label: 'a list', steps: [{ label: 'Jo or Dana', memberIds: [] }] }
    const path = [{ label: 'Jo or Li', state: 'now', note: null }]
    const named = withSentences(answer, (said, as) =>
      as === 'names' ? said.replace(' or ', ' oder ') : said,
    )
    expect(withSentences(path, (_, as) => as)).toEqual([{ label: 'names', state: 'now', note: null }])
    expect(named).toEqual({ label: 'a list', steps: [{ label: 'Jo oder Dana', memberIds: [] }] })
  })

  it('leaves what is no plain answer alone', () => {
    const date = new Date()
    expect([marked(date), marked(null), marked('It is a.'), marked(undefined)]).toEqual([
      date,
      null,
      'It is a.',
      undefined,
    ])
  })
})
