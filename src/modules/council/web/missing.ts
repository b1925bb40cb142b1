import type { Refusal } from '#web/errors.ts'

/** What a form throws when a field that must be filled is empty. */
export const missing = (field: string, words: string): Refusal => ({
  kind: 'fields',
  message: words,
  fields: { [field]: words },
  retry: false,
})
