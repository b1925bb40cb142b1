import { checkBudgets, checkStyle } from './budgets.ts'
import { checkCycles } from './cycles.ts'
import { applyExceptions, type Exception } from './exceptions.ts'
import { checkFirstPage } from './first-page.ts'
import { checkGerman } from './german.ts'
import { checkImports } from './imports.ts'
import { checkRooms } from './rooms.ts'
import { type Finding, isProduction, type Tree } from './tree.ts'
import { checkWords } from './words.ts'
import { type Workspace, workspace } from './workspace.ts'
import { checkWriters } from './writers.ts'

/** Rooms by storey (lowest first), excused findings, and how much the checks must at least have seen. */
export type Settings = {
  storeys: string[][]
  exceptions: Exception[]
  floor: { files: number; imports: number }
}

/** Findings in reading order, and what was looked at. */
export type Report = { findings: Finding[]; files: number; imports: number }

const seenTooLittle = (files: number, imports: number, floor: Settings['floor']): Finding[] =>
  files >= floor.files && imports >= floor.imports
    ? []
    : [
        {
          file: 'src',
          line: 1,
          rule: 'saw-too-little',
          what: `saw ${files} files and ${imports} imports, expected at least ${floor.files} and ${floor.imports}`,
          fix: 'run it from the repository root; a check that saw nothing proves nothing',
        },
      ]

const resolvedImports = (ws: Workspace, files: string[]): number =>
  files.flatMap(ws.imports).filter((found) => found.target.kind === 'file').length

const byPlace = (a: Finding, b: Finding): number =>
  a.file.localeCompare(b.file) || a.line - b.line || a.rule.localeCompare(b.rule)

/** Runs every check over a tree held in memory. */
export const checkTree = (tree: Tree, settings: Settings): Report => {
  const ws = workspace(tree)
  const files = ws.paths.filter(isProduction)
  const imports = resolvedImports(ws, files)
  const findings = [
    ...checkImports(ws, settings.storeys),
    ...checkCycles(ws),
    ...checkFirstPage(ws),
    ...checkBudgets(ws),
    ...checkStyle(ws),
    ...checkWriters(ws),
    ...checkRooms(ws, settings.storeys),
    ...checkWords(ws),
    ...checkGerman(ws),
  ]
  const kept = [
    ...applyExceptions(findings, settings.exceptions),
    ...seenTooLittle(files.length, imports, settings.floor),
  ]
  return { findings: kept.sort(byPlace), files: files.length, imports }
}
