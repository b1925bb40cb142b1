import { createHash } from 'node:crypto'

/** SHA-256 over question and answer of a decision, in one order of keys: what the event chain keeps of the record. */
export function recordHash(record: {
  readonly question: unknown
  readonly outcome: string
  readonly steps: unknown
  readonly reasons: unknown
}): string {
  const { question, outcome, steps, reasons } = record
  return createHash('sha256').update(canonical({ question, outcome, steps, reasons })).digest('hex')
}

/** JSON with sorted keys; a database gives the keys of a document back in its own order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
}
