import { expect, it } from 'vitest'
import { queryTemplates } from '../../domain/query-templates.ts'
import { messages } from './messages.de.ts'
import { templateWords, unfilledIn } from './template-words.ts'

const templates = queryTemplates('FJELL', ['fjell.example'])

it('has German for every name and hint', () => {
  for (const { name, hint } of templates) {
    if (name !== 'FJELL') expect(messages[name], name).toBeTruthy()
    expect(messages[hint], hint).toBeTruthy()
    expect([templateWords(name), templateWords(hint)]).toEqual([name, hint])
  }
})

it('knows what is still to be replaced, and only that', () => {
  const unfilled = Object.fromEntries(templates.map(({ id, text }) => [id, unfilledIn(text, text)]))
  expect(unfilled).toEqual({
    brand: undefined,
    product: 'PRODUCT',
    executive: 'GIVEN FAMILY',
    competitor: 'COMPETITOR',
    campaign: 'CAMPAIGN LINE',
    crisis: undefined,
    hiring: undefined,
    investor: undefined,
  })
  // Capital words are caught: whatever a new template wants replaced has to be known here.
  const capitals = templates.flatMap(({ text }) => text.match(/\b[A-Z]{3,}\b/g) ?? [])
  const known = new Set(['AND', 'NOT', 'NEAR', 'FJELL', 'GIVEN', 'FAMILY', 'CAMPAIGN', 'LINE'])
  expect(new Set(capitals.filter((word) => !known.has(word)))).toEqual(
    new Set(['PRODUCT', 'COMPETITOR', 'TAG']),
  )
})

it('lets somebody whose own name has those letters go on', () => {
  expect(unfilledIn('#VINTAGE OR "our line"', '#TAG OR "CAMPAIGN LINE"')).toBeUndefined()
  expect(unfilledIn('#TAG OR "our line"', '#TAG OR "CAMPAIGN LINE"')).toBe('TAG')
  expect(unfilledIn('the PRODUCT of mine', '"FJELL"')).toBeUndefined()
})
