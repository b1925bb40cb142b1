import { expect, it } from 'vitest'
import { reasonOf } from '#platform/safe-fetch/errors.ts'
import { budgetOf, budgetSpent } from '../domain/budget.ts'
import { reasonWords, unreachable } from './reason-words.ts'
import { messages } from './sources/messages.de.ts'

const codes = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]

it('knows why a server cannot be reached, and has German for it', () => {
  const said = codes.map((code) => reasonOf(Object.assign(new Error('raw'), { code })))
  expect(new Set(said)).toEqual(unreachable)
  for (const why of said) {
    expect(messages[why], why).toBeTruthy()
    expect(reasonWords(`a.example cannot be reached: ${why}.`)).toBe(`a.example cannot be reached: ${why}.`)
  }
})

it('knows our own budget by its sentence, and leaves a network’s words alone', () => {
  expect(budgetOf(budgetSpent(1200))).toBe(1200)
  expect(reasonWords(budgetSpent(1200))).toContain('The budget of 1,200 requests a day')
  expect(budgetOf('The budget of your plan is used up.')).toBeNull()
  expect(reasonWords('Rate limit: the budget of 5 requests.')).toBe('Rate limit: the budget of 5 requests.')
})
