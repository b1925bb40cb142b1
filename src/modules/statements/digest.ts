import { createHash } from 'node:crypto'
import { partNames } from './domain/words.ts'
import type { StatementRow } from './tables.ts'

/** SHA-256 over what is agreed to: the words with their blanks, language, places, and until when. */
export function statementDigest(
  row: Pick<StatementRow, 'scenario' | 'language' | 'title' | 'parts' | 'channelIds' | 'validUntil'>,
): string {
  const { scenario, language, title, parts, channelIds, validUntil } = row
  const words = partNames.map((name) => parts[name])
  const canonical = [scenario, language, title, words, [...channelIds].sort(), validUntil]
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}
