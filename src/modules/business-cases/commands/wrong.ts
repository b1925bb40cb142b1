import { type Refused, refuse } from '#kernel/result.ts'

/** What does not fit in one field, said at the field and above. */
export const wrong = (field: string, message: string): Refused =>
  refuse('invalid', message, { fields: { [field]: message } })
