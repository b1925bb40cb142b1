import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type InputIssue, inputWords } from './input-words.ts'

const said = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map((issue) => inputWords(issue as InputIssue))

describe('what is wrong with a value, in a sentence for people', () => {
  it.each([
    [z.object({ name: z.string() }), {}, 'This is missing. Fill it in.'],
    [z.string(), 5, 'Write a text.'],
    [z.string().min(1), '', 'Write something first.'],
    [z.string().min(8), 'short', 'Use at least 8 characters.'],
    [z.string().max(1500), 'x'.repeat(1501), 'Use at most 1,500 characters.'],
    [z.number().int(), 1.5, 'Use a whole number.'],
    [z.int(), 1.5, 'Use a whole number.'],
    [z.number().min(3), 2, 'Use 3 or more.'],
    [z.number().positive(), 0, 'Use more than 0.'],
    [z.number().max(100), 101, 'Use 100 or less.'],
    [z.array(z.string()).min(1), [], 'Choose at least one.'],
    [z.array(z.string()).max(2), ['a', 'b', 'c'], 'Choose at most 2.'],
    [z.enum(['a', 'b']), 'c', 'Choose one of what is offered.'],
    [z.email(), 'me', 'Write a whole address, such as name@example.org.'],
    [z.url(), 'me', 'Write a whole address, such as https://example.org.'],
    [z.iso.date(), 'soon', 'Write a day such as 2026-03-31.'],
    [z.iso.datetime(), 'soon', 'Write a moment such as 2026-03-31T09:00:00Z.'],
    [z.uuid(), 'x', 'This is not there any more. Choose again.'],
    [z.string().regex(/^a$/), 'b', 'Weft cannot read this as it is written. Check it for a slip.'],
    [z.strictObject({}), { more: 1 }, 'Leave out what is not known here: more.'],
    [z.union([z.string(), z.number()]), true, 'This does not fit. Check it and try again.'],
    [z.number().multipleOf(5), 7, 'Use a multiple of 5.'],
  ])('%#', (schema, value, sentence) => expect(said(schema, value)).toEqual([sentence]))

  it('leaves a sentence of the schema’s own as it is', () => {
    expect(said(z.string().min(1, 'Give it a name.'), '')).toEqual(['Give it a name.'])
  })
})
