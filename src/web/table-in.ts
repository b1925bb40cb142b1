/** A table that was read on this screen, and what a trial of exactly these words said of it. */
export interface TableIn<T> {
  readonly csv: string
  /** Null until the trial answered; it stays so where the table was refused as a whole. */
  readonly told: T | null
}

/** As every screen begins. */
export const noTable: TableIn<never> = { csv: '', told: null }

/** Another table was read: what was said of the one before says nothing of this one, which may be refused as a whole. */
export const tableRead = (csv: string): TableIn<never> => ({ csv, told: null })

/** A trial answered. One of a table that was read before, and took longer, is of no interest any more. */
export function tableTried<T>(state: TableIn<T>, csv: string, told: T): TableIn<T> {
  return state.csv === csv ? { csv, told } : state
}

/** It is in: what was said of it stays to be read, and there is nothing more to take in. */
export const tableTaken = <T>(told: T): TableIn<T> => ({ csv: '', told })

/** What it would do, while it waits to be taken in and nothing in it is wrong. */
export function readyOf<T extends { readonly wrong: readonly unknown[] }>({
  csv,
  told,
}: TableIn<T>): T | null {
  return csv !== '' && told !== null && told.wrong.length === 0 ? told : null
}
