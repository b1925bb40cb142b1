import type { Entry } from '#modules/incidents/contract.ts'

const ENOUGH = 3

/** Entries with what is only figures of three hours or more in a row laid together, so that what people did is seen. */
export function folded(entries: readonly Entry[]): (Entry | Entry[])[] {
  const parts: (Entry | Entry[])[] = []
  let run: Entry[] = []
  const close = () => {
    parts.push(...(run.length < ENOUGH ? run : [run]))
    run = []
  }
  for (const entry of entries) {
    if (entry.kind === 'figures') {
      run.push(entry)
      continue
    }
    close()
    parts.push(entry)
  }
  close()
  return parts
}

/** Posts that these hours counted together. */
export function postsIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, { data }) => sum + (typeof data.mentions === 'number' ? data.mentions : 0), 0)
}
