import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Counts, countTests, none, sum } from './counts.ts'

/**
 * `./weft test [VITEST ARGUMENTS]`: runs the tests and, when no arguments narrow them down, the checks of the
 * tree. The last line says `N passed, N failed`; a check counts as one. Exit 1 when anything failed.
 */
const root = resolve(import.meta.dirname, '../..')
const checks = ['types', 'lint', 'tree', 'knip']

function start(words: string[]): Promise<number> {
  const [program = '', ...args] = words
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(error.message)
      done(1)
    })
    child.once('close', (code) => done(code ?? 1))
  })
}

async function runTests(args: string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'weft-report-'))
  try {
    const report = join(folder, 'report.json')
    const vitest = [process.execPath, join(root, 'node_modules/vitest/vitest.mjs'), 'run']
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await start([...vitest, ...reporters, ...args])
    return countTests(readReport(report), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

async function runChecks(): Promise<Counts> {
  let counts = none
  for (const check of checks) {
    console.log(`\ncheck: ${check}`)
    const code = await start(['npm', 'run', '--silent', check])
    console.log(`check: ${check} ${code === 0 ? 'passed' : 'FAILED'}`)
    counts = sum(counts, { ...none, [code === 0 ? 'passed' : 'failed']: 1 })
  }
  return counts
}

const args = process.argv.slice(2)
// The whole run holds the matcher against the plain evaluator in full; single files take a share of it.
if (args.length === 0) process.env.WEFT_EVALUATIONS ??= '1e8'
const tests = await runTests(args)
const crashes = args.length === 0 ? await runTests(['--config', 'vitest.crash.config.ts']) : none
const counts = args.length === 0 ? [tests, crashes, await runChecks()].reduce(sum) : tests
if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped (the lines above say why)`)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
