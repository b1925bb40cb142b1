import type { Check, CheckReport } from '../../contract.ts'

/** Where something stands: the column, which of its posts, and where in the text. */
export type Place = { readonly key: string; readonly part: number; readonly span: Check['span'] }

/** One verdict with every column it holds for: the same sentence is said once. */
export type GatheredCheck = {
  readonly key: string
  /** The rule’s id. */
  readonly id: string
  /** The earlier post it speaks of; null: none. */
  readonly refers: string | null
  readonly message: string
  readonly cure: string | null
  readonly places: readonly Place[]
}

export type Reason = { readonly rule: string; readonly message: string; readonly help?: string | undefined }

export type Verdict = {
  readonly fix: readonly GatheredCheck[]
  readonly consent: readonly GatheredCheck[]
  readonly know: readonly GatheredCheck[]
}

export type Decided = {
  readonly outcome: 'allow' | 'needs' | 'refuse'
  readonly reasons: readonly Reason[]
}

/** What the checks and the decision ask of the author, grouped as it is read. */
export function gatherChecks(
  reports: readonly CheckReport[],
  decision: Decided | undefined,
  /** What the columns are known by, in the order of the reports. */
  keys: readonly string[],
): Verdict {
  const groups = {
    'must-fix': new Map(),
    'needs-consent': new Map(),
    'good-to-know': new Map(),
  } satisfies Record<Check['severity'], Map<string, GatheredCheck>>
  for (const [index, report] of reports.entries()) {
    for (const check of report.checks) add(groups[check.severity], check, keys[index] ?? report.channelId)
  }
  const reasons = (decision?.reasons ?? [])
    // That something must be fixed stands above already, one by one.
    .filter((reason) => reason.rule !== 'checks.block')
    .map((reason) => ({
      key: `${reason.rule} ${reason.message}`,
      id: reason.rule,
      refers: null,
      message: reason.message,
      cure: reason.help ?? null,
      places: [],
    }))
  const refused = decision?.outcome === 'refuse'
  return {
    fix: [...groups['must-fix'].values(), ...(refused ? reasons : [])],
    consent: [...groups['needs-consent'].values(), ...(refused ? [] : reasons)],
    know: [...groups['good-to-know'].values()],
  }
}

function add(group: Map<string, GatheredCheck>, check: Check, column: string): void {
  const key = `${check.id} ${check.message}`
  const known = group.get(key)
  const { id, message, cure, refers = null } = check
  const place = { key: column, part: check.part ?? 0, span: check.span }
  group.set(
    key,
    known
      ? { ...known, places: [...known.places, place] }
      : { key, id, message, cure, refers, places: [place] },
  )
}
