import type { Check, CheckReport } from '../../contract.ts'

/** One verdict with every column it holds for: the same sentence is said once. */
export type GatheredCheck = {
  readonly key: string
  readonly message: string
  readonly cure: string | null
  readonly places: readonly { readonly channelId: string; readonly span: Check['span'] }[]
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
export function gatherChecks(reports: readonly CheckReport[], decision: Decided | undefined): Verdict {
  const groups = {
    'must-fix': new Map(),
    'needs-consent': new Map(),
    'good-to-know': new Map(),
  } satisfies Record<Check['severity'], Map<string, GatheredCheck>>
  for (const report of reports) {
    for (const check of report.checks) add(groups[check.severity], check, report.channelId)
  }
  const reasons = (decision?.reasons ?? [])
    // That something must be fixed stands above already, one by one.
    .filter((reason) => reason.rule !== 'checks.block')
    .map((reason) => ({
      key: `${reason.rule} ${reason.message}`,
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

function add(group: Map<string, GatheredCheck>, check: Check, channelId: string): void {
  const key = `${check.id} ${check.message}`
  const known = group.get(key)
  const place = { channelId, span: check.span }
  group.set(
    key,
    known
      ? { ...known, places: [...known.places, place] }
      : { key, message: check.message, cure: check.cure, places: [place] },
  )
}
