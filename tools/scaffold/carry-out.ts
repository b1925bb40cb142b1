import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { NewFile, Plan } from './plan.ts'

/** Other names sort and wrap differently; the formatter of this repository settles that. */
const tidy = (root: string, files: NewFile[]): void => {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const code = files.map((file) => file.to).filter((path) => /\.(tsx?|css)$/.test(path))
  if (existsSync(biome)) spawnSync(process.execPath, [biome, 'check', '--write', ...code], { cwd: root })
}

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
  tidy(root, plan.files)
  say(`Wrote ${plan.files.length} files.`)
  for (const step of plan.next) say(`- ${step}`)
  return 0
}
