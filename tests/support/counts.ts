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

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { status: string }[]
  }[]
}

/**
 * What Vitest's JSON report counts, and what it does not: a file that could not be loaded, and a run that ended
 * badly although no single test did (an unhandled error, no test found, a crash before the report) are failures too.
 */
export function countTests(report: unknown, exitCode: number): Counts {
  if (report === null) return { ...none, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report as Report
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  )
  const failed = numFailedTests + unloaded.length
  const silent = exitCode !== 0 && failed === 0 ? 1 : 0
  return { passed: numPassedTests, failed: failed + silent, skipped: numPendingTests }
}
