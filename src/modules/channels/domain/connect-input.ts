import { ok, type Result, refuse } from '#kernel/result.ts'
import type { ConnectField } from '#networks/contract/connect.ts'

/** Longest value by kind, in characters. A file is a whole feed. */
const longest: Record<ConnectField['kind'], number> = {
  text: 500,
  password: 1000,
  url: 2000,
  file: 10_000_000,
  choice: 100,
}

export type Typed = Readonly<Record<string, string>>

/**
 * Reads what was typed into a network's form: unknown names are dropped, edges trimmed (never those of a password),
 * missing and overlong values, and choices that are not offered, refused at their field.
 */
export function readInput(fields: readonly ConnectField[], typed: Typed): Result<Typed> {
  const input: Record<string, string> = {}
  const wrong: Record<string, string> = {}
  for (const field of fields) {
    const raw = Object.hasOwn(typed, field.name) ? (typed[field.name] ?? '') : ''
    const value = field.kind === 'password' || field.kind === 'file' ? raw : raw.trim()
    if (value === '' && field.required) wrong[field.name] = `${field.label} is needed.`
    else if (value.length > longest[field.kind])
      wrong[field.name] = `${field.label} is longer than ${longest[field.kind]} characters.`
    else if (field.kind === 'choice') {
      const options = (field.options ?? []).map((option) => option.value)
      const chosen = value === '' ? options[0] : options.find((option) => option === value)
      if (chosen === undefined) wrong[field.name] = `${field.label}: choose one of what is offered.`
      else input[field.name] = chosen
    } else if (value !== '') input[field.name] = value
  }
  if (Object.keys(wrong).length > 0)
    return refuse('invalid', 'Some fields need another look.', { fields: wrong })
  return ok(input)
}
