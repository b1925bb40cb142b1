/** What stands: one enrolment. */
export interface Standing {
  readonly id: string
  readonly memberId: string
  readonly courseId: string
  readonly ruleId: string | null
  readonly byName: boolean
  readonly required: boolean
}

/** What the rules want of one member for one course. */
export interface Want {
  readonly memberId: string
  readonly courseId: string
  readonly ruleId: string
  readonly required: boolean
}

export interface Plan<S extends Standing> {
  /** Enrol these. */
  readonly add: readonly Want[]
  /** Only a rule that is gone had made them. */
  readonly end: readonly S[]
  /** Another rule stands behind them now. */
  readonly retag: readonly { readonly row: S; readonly ruleId: string | null }[]
  /** Required became not required or the other way: figures read history, so the row ends and another begins. */
  readonly replace: readonly {
    readonly row: S
    readonly ruleId: string | null
    readonly required: boolean
  }[]
}

export const keyOf = (one: { readonly memberId: string; readonly courseId: string }): string =>
  `${one.memberId}/${one.courseId}`

/** What has to change so that enrolments agree with the rules. Planned again after it was done, nothing is left. */
export function planEnrolments<S extends Standing>(
  rows: readonly S[],
  wanted: ReadonlyMap<string, Want>,
): Plan<S> {
  const end: S[] = []
  const retag: { row: S; ruleId: string | null }[] = []
  const replace: { row: S; ruleId: string | null; required: boolean }[] = []
  const there = new Set<string>()
  for (const row of rows) {
    there.add(keyOf(row))
    const want = wanted.get(keyOf(row))
    const required = want?.required ?? false
    const ruleId = want?.ruleId ?? null
    if (!want && !row.byName) end.push(row)
    else if (required !== row.required) replace.push({ row, ruleId, required })
    else if (ruleId !== row.ruleId) retag.push({ row, ruleId })
  }
  return { add: [...wanted.values()].filter((want) => !there.has(keyOf(want))), end, retag, replace }
}
