import type { ImportTold } from '#modules/planning/contract.ts'

interface Picked {
  readonly name: string
  readonly base64: string
}

/** Which spreadsheet was picked, and what was said of exactly that one. */
export interface Taking {
  readonly file: Picked | null
  readonly told: ImportTold | null
}

export const nothingPicked: Taking = { file: null, told: null }

/** What was said of a file before is forgotten, whatever comes of this one. */
export const picked = (file: Picked): Taking => ({ file, told: null })

/** An answer about another file than the one picked last comes too late. */
export function answered(taking: Taking, file: Picked, told: ImportTold): Taking {
  if (taking.file !== file) return taking
  return told.taken ? nothingPicked : { file, told }
}

/** What may be taken in: a file of which all is right and which changes something; else null. */
export function offered({ file, told }: Taking): { file: Picked; digest: string } | null {
  if (!file || !told || told.wrong.length > 0 || told.changes.length === 0) return null
  return { file, digest: told.digest }
}
