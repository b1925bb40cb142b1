import type { RouteRule } from './route.ts'

/** What is wrong with one rule, where, and what to do. */
export interface RuleProblem {
  readonly ruleId: string
  readonly field: 'name' | 'query' | 'departmentId' | 'channelIds'
  readonly message: string
  readonly cure: string
  /** For a query: which letters, in UTF-16 units. */
  readonly at: number | null
  readonly length: number | null
}

interface QueryProblem {
  readonly at: number
  readonly length: number
  readonly message: string
  readonly cure: string
}

export interface Known {
  readonly departmentIds: ReadonlySet<string>
  readonly channelIds: ReadonlySet<string>
  readonly read: (query: string) => readonly QueryProblem[]
}

/** Everything that keeps rules from being used; empty when they can. Pure but for `read`. */
export function ruleProblems(rules: readonly RouteRule[], known: Known): RuleProblem[] {
  const names = new Map<string, number>()
  for (const { name } of rules) names.set(folded(name), (names.get(folded(name)) ?? 0) + 1)
  const all = rules.map((rule) => rule.id)
  return rules.flatMap((rule, at) => [
    ...(all.indexOf(rule.id) < at
      ? [problem(rule, 'name', 'This rule is in the list twice.', 'Remove one of them.')]
      : []),
    ...((names.get(folded(rule.name)) ?? 0) > 1
      ? [
          problem(
            rule,
            'name',
            `There are two rules called “${rule.name}”.`,
            'Give one of them another name.',
          ),
        ]
      : []),
    ...(known.departmentIds.has(rule.departmentId)
      ? []
      : [problem(rule, 'departmentId', 'This department does not exist any more.', 'Choose another desk.')]),
    ...(rule.channelIds.every((id) => known.channelIds.has(id))
      ? []
      : [
          problem(
            rule,
            'channelIds',
            'One of these channels does not exist any more.',
            'Choose the channels again.',
          ),
        ]),
    ...known.read(rule.query).map((found) => ({ ...found, ruleId: rule.id, field: 'query' as const })),
    ...asksNothing(rule),
  ])
}

/** A rule that takes everything makes those after it pointless, and hides that by being forgotten. */
function asksNothing(rule: RouteRule): RuleProblem[] {
  const asks = rule.query.trim() !== '' || rule.kinds.length > 0 || rule.channelIds.length > 0
  return asks
    ? []
    : [
        problem(
          rule,
          'query',
          'This rule would take everything.',
          'Write words, or choose channels or kinds.',
        ),
      ]
}

function problem(rule: RouteRule, field: RuleProblem['field'], message: string, cure: string): RuleProblem {
  return { ruleId: rule.id, field, message, cure, at: null, length: null }
}

const folded = (name: string): string => name.trim().toLocaleLowerCase('en')
