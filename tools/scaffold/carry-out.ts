import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plan } from './plan.ts'

/** Writes a plan under `root` and says what to do next; a refused plan writes nothing. Returns the exit code. */
export const carryOut = (root: string, plan: Plan, say: (line: string) => void): number => {
  if (!plan.ok) {
    say(`Not done: ${plan.reason}.`)
    return 1
  }
  for (const file of plan.files) {
    mkdirSync(dirname(join(root, file.to)), { recursive: true })
    if (file.text === null) copyFileSync(join(root, file.from), join(root, file.to))
    else writeFileSync(join(root, file.to), file.text)
  }
  say(`Wrote ${plan.files.length} files.`)
  for (const step of plan.next) say(`- ${step}`)
  return 0
}
