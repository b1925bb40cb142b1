import { expect, it } from 'vitest'
import { step } from '#networks/contract/by-hand/steps.ts'
import { messages } from '../messages.de.ts'
import { stepText, stepWords } from './step-words.ts'

it('has every sentence of every network, with its German', () => {
  expect([...stepWords].sort()).toEqual(Object.values(step).sort())
  for (const words of stepWords) expect(messages[words]).toMatch(/\S/)
  for (const words of [step.signIn, step.postAs]) expect(messages[words]).toContain('{handle}')
})

it('names the account', () => {
  expect(stepText(step.signIn, '@fjell')).toBe('Sign in as @fjell.')
})
