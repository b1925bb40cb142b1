/** What another tool's body says: something in the words of a handed-in item, or nothing for us, and why. */
export type Told =
  | { readonly item: Readonly<Record<string, unknown>> }
  /** Recognised, and nothing that somebody said. */
  | { readonly passed: string }

export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as an object; an empty one when it is none. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A text or a number as text; null when it is neither, or empty. */
export function wordOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** The item beside what it was made of, so that nothing that came is lost. */
export const told = (item: Fields, raw: unknown): Told => ({ item: { ...item, raw } })
