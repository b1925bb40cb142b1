import { type Refused, refuse } from '#kernel/result.ts'
import type { CheckReport } from '../contract.ts'

interface Judged {
  readonly reasons: readonly { readonly message: string; readonly help?: string }[]
}

/** Why it may not go out: what is broken first, then what the decision says. */
export function refusal(reports: readonly CheckReport[], decision: Judged): Refused {
  const broken = reports.flatMap((report) => report.checks.filter((check) => check.severity === 'must-fix'))
  const [first] = broken
  if (first) return refuse('invalid', first.message, first.cure ? { help: first.cure } : {})
  const [reason] = decision.reasons
  return refuse(
    'forbidden',
    reason?.message ?? 'This may not be published.',
    reason?.help ? { help: reason.help } : {},
  )
}
