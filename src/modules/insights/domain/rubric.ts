export const levels = [1, 2, 3, 4] as const
export type Level = 0 | 1 | 2 | 3 | 4

/** Five questions a level, the same for every tactic; the words stand with the screen. */
export const rubric = {
  1: ['tried', 'somebody', 'channel', 'result', 'again'],
  2: ['owner', 'goal', 'plan', 'hours', 'trained'],
  3: ['rhythm', 'measured', 'target', 'reviewed', 'deputy'],
  4: ['everyday', 'departments', 'learned', 'budget', 'survives'],
} as const satisfies Record<(typeof levels)[number], readonly string[]>

export const questionIds: readonly string[] = levels.flatMap((level) => [...rubric[level]])

/** So many of a level's five must be answered with yes. */
export const ENOUGH = 4

/** The highest level that is reached, with all below it. A yes without anything that shows it does not count. */
export function levelOf(
  answers: Readonly<Record<string, { readonly yes: boolean; readonly evidence: string }>>,
): Level {
  let reached: Level = 0
  for (const level of levels) {
    const yes = rubric[level].filter((id) => answers[id]?.yes && answers[id].evidence.trim() !== '')
    if (yes.length < ENOUGH) return reached
    reached = level
  }
  return reached
}
