import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterSecondRun, type Counts, countTests, type FailedFile, failedFiles, none, sum } from './counts.ts'

/**
 * `./weft test [VITEST ARGUMENTS]`: runs the tests and, when no arguments narrow them down, the checks of the
 * tree. In the whole run a file that failed runs once more by itself when the rest is done: on a machine that is
 * busy with something else a wait may be too short. What then passes is named as unsteady, what fails again failed.
 * The last line says `N passed, N failed`; a check counts as one. Exit 1 when anything failed.
 */
const root = resolve(import.meta.dirname, '../..')
const checks = ['types', 'lint', 'tree', 'knip']
/** More than so many failed files are no bad luck. */
const mostAgain = 8

function start(words: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const [program = '', ...args] = words
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(error.message)
      done(1)
    })
    child.once('close', (code) => done(code ?? 1))
  })
}

interface Run {
  readonly counts: Counts
  readonly failed: readonly FailedFile[]
  /** True when errors were seen that belong to no test. */
  readonly unhandled: boolean
}

async function runTests(args: string[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'weft-report-'))
  try {
    const file = join(folder, 'report.json')
    const noted = join(folder, 'unhandled')
    const vitest = [process.execPath, join(root, 'node_modules/vitest/vitest.mjs'), 'run']
    const own = join(import.meta.dirname, 'unhandled-reporter.ts')
    const reporters = [
      '--reporter=default',
      `--reporter=${own}`,
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]
    const code = await start([...vitest, ...reporters, ...args], {
      ...process.env,
      WEFT_UNHANDLED_FILE: noted,
    })
    const report = readText(file)
    const parsed: unknown = report === null ? null : JSON.parse(report)
    return {
      counts: countTests(parsed, code),
      failed: failedFiles(parsed),
      unhandled: readText(noted) !== '0',
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const last: string[] = []

const lines = (file: FailedFile, word: string): string[] =>
  file.tests.map((test) => `${word}: ${relative(root, file.path)} › ${test}`)

/** Runs what failed once more, each file with nothing beside it. */
async function withSecondRun(first: Run, args: string[]): Promise<Counts> {
  const again = first.failed.length <= mostAgain && !first.unhandled ? first.failed : []
  if (again.length === 0) {
    last.push(...first.failed.flatMap((file) => lines(file, 'failed')))
    return first.counts
  }
  console.log(`\n${again.length} test files failed and run once more by themselves`)
  const alone = ['--maxWorkers=1', '--isolate']
  const second = await runTests([...args, ...alone, ...again.map((file) => relative(root, file.path))])
  const still = new Set(second.failed.map((file) => file.path))
  last.push(...second.failed.flatMap((file) => lines(file, 'failed twice')))
  last.push(
    ...again.filter((file) => !still.has(file.path)).flatMap((file) => lines(file, 'unsteady, passed alone')),
  )
  return afterSecondRun(first.counts, again, second.counts)
}

async function runChecks(): Promise<Counts> {
  let counts = none
  for (const check of checks) {
    console.log(`\ncheck: ${check}`)
    const passed = (await start(['npm', 'run', '--silent', check])) === 0
    console.log(`check: ${check} ${passed ? 'passed' : 'FAILED'}`)
    if (!passed) last.push(`failed: check ${check}`)
    counts = sum(counts, { ...none, [passed ? 'passed' : 'failed']: 1 })
  }
  return counts
}

async function runAll(): Promise<Counts> {
  // The whole run holds the matcher against the plain evaluator in full; single files take a share of it.
  process.env.WEFT_EVALUATIONS ??= '1e8'
  const tests = await withSecondRun(await runTests([]), [])
  const crash = ['--config', 'vitest.crash.config.ts']
  const crashes = await withSecondRun(await runTests(crash), crash)
  return [tests, crashes, await runChecks()].reduce(sum)
}

const args = process.argv.slice(2)
const counts = args.length === 0 ? await runAll() : (await runTests(args)).counts
if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped (the lines above say why)`)
for (const line of last) console.log(line)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
