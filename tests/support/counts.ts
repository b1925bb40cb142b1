export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 }

export function sum(one: Counts, two: Counts): Counts {
  return {
    passed: one.passed + two.passed,
    failed: one.failed + two.failed,
    skipped: one.skipped + two.skipped,
  }
}

interface TestFile {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly TestFile[]
}

/** A file of which something failed: what failed in it, by name, and what it counted. */
export interface FailedFile {
  readonly path: string
  readonly tests: readonly string[]
  readonly counts: Counts
}

const unloaded = (file: TestFile): boolean =>
  file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed')

/**
 * What Vitest's JSON report counts, and what it does not: a file that could not be loaded, and a run that ended
 * badly although no single test did (an unhandled error, no test found, a crash before the report) are failures too.
 */
export function countTests(report: unknown, exitCode: number): Counts {
  if (report === null) return { ...none, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report as Report
  const failed = numFailedTests + testResults.filter(unloaded).length
  const silent = exitCode !== 0 && failed === 0 ? 1 : 0
  return { passed: numPassedTests, failed: failed + silent, skipped: numPendingTests }
}

/** The files of Vitest's JSON report in which something failed; a file that could not be loaded counts as one failure. */
export function failedFiles(report: unknown): FailedFile[] {
  if (report === null) return []
  const files = (report as Report).testResults.filter((file) => file.status === 'failed')
  return files.map((file) => {
    const having = (status: string) => file.assertionResults.filter((one) => one.status === status)
    const passed = having('passed').length
    const failed = having('failed')
    return {
      path: file.name,
      tests: failed.length > 0 ? failed.map((one) => one.fullName) : ['could not be loaded'],
      counts: {
        passed,
        failed: failed.length || 1,
        skipped: file.assertionResults.length - passed - failed.length,
      },
    }
  })
}

/** What a run counts when the files that failed ran once more: their second counts stand in for their first. */
export function afterSecondRun(first: Counts, failed: readonly FailedFile[], second: Counts): Counts {
  const before = failed.map((file) => file.counts).reduce(sum, none)
  return {
    passed: first.passed - before.passed + second.passed,
    failed: first.failed - before.failed + second.failed,
    skipped: first.skipped - before.skipped + second.skipped,
  }
}
