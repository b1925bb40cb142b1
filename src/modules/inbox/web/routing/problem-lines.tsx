import type { RuleProblem } from '#modules/inbox/contract.ts'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'

/** What keeps a rule from being used, each with what to do. */
export function ProblemLines({ problems }: { problems: readonly RuleProblem[] }) {
  if (problems.length === 0) return null
  return (
    <CheckLines>
      {problems.map((problem) => (
        <CheckLine key={`${problem.field} ${problem.message}`} tone="stop">
          <b className="mid">{problem.message}</b> <span className="q">{problem.cure}</span>
        </CheckLine>
      ))}
    </CheckLines>
  )
}
