import { useMemo, useState } from 'react'
import { readSetting, writeSetting } from '#web/choices.ts'

/** A change of a book of rules while it is put together, and what can be done with it. */
export type KeptDraft<R extends object> = R & {
  /** Something is changed and holds for nobody yet. */
  changed: boolean
  /** Another version was saved since the change was begun. */
  stale: boolean
  basedOn: number
  edit: (change: Partial<R>) => void
  discard: () => void
  /** Takes the change over onto the version that holds now. */
  rebase: () => void
}

type Book<R> = {
  /** Under which name this device keeps it. */
  name: string
  /** The rules that hold, and their version. */
  held: R
  version: number
  mayChange: boolean
  /** Null when what this device kept cannot be a change. */
  read: (kept: unknown) => (R & { basedOn: number }) | null
  same: (one: R, other: R) => boolean
}

/** The rules as they would be; this device keeps a change through a reload. */
export function useKeptDraft<R extends object>(book: Book<R>): KeptDraft<R> {
  const { name, held, version, mayChange, read, same } = book
  const [kept, setKept] = useState(() => read(readSetting<unknown>(name, null)))
  return useMemo(() => {
    const keep = (next: (R & { basedOn: number }) | null): void => {
      writeSetting(name, next)
      setKept(next)
    }
    const draft = kept && mayChange && !same(kept, held) ? kept : null
    const rules: R = draft ?? held
    const basedOn = draft?.basedOn ?? version
    return {
      ...rules,
      basedOn,
      changed: draft !== null,
      stale: basedOn !== version,
      edit: (change: Partial<R>) => keep({ ...rules, basedOn, ...change }),
      discard: () => keep(null),
      rebase: () => keep({ ...rules, basedOn: version }),
    }
  }, [kept, held, version, mayChange, same, name])
}
