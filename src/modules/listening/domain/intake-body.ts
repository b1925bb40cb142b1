/** Escapes PostgreSQL's jsonb refuses: NUL, and halves of a surrogate pair. */
const refused = /\\u(?:0000|d[89ab][0-9a-f]{2}|d[c-f][0-9a-f]{2})/i

export type StorableBody = { readonly json: string } | { readonly problem: string }

/**
 * A raw item as JSON text that PostgreSQL takes. Only what it refuses is cut out (NUL characters, halves of surrogate
 * pairs); all else stays exactly as received. A body that cannot be written as JSON says why.
 */
export function storableBody(body: unknown): StorableBody {
  try {
    const json = JSON.stringify(body) ?? 'null'
    return {
      json: refused.test(json)
        ? (JSON.stringify(body, (_, value: unknown) => cleaned(value)) ?? 'null')
        : json,
    }
  } catch (error) {
    return { problem: `The raw item cannot be written as JSON: ${(error as Error).message}` }
  }
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value)
  if (entries.every(([name]) => storable(name) === name)) return value
  return Object.fromEntries(entries.map(([name, inner]) => [storable(name), inner]))
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}
