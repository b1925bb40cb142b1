import { describe, expect, it } from 'vitest'
import { afterSecondRun, countTests, failedFiles, none, sum } from './counts.ts'

const report = (over: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  testResults: [],
  ...over,
})

describe('countTests', () => {
  it('takes the numbers of a good run', () => {
    expect(countTests(report({}), 0)).toEqual({ passed: 3, failed: 0, skipped: 1 })
  })

  it('counts a file that could not be loaded, beside the tests that failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ]
    expect(countTests(report({ numFailedTests: 1, testResults }), 1).failed).toBe(2)
  })

  it('never calls a run good that ended badly', () => {
    expect(countTests(report({}), 1).failed).toBe(1)
    expect(countTests(null, 0).failed).toBe(1)
  })

  it('adds up', () => {
    expect(sum({ passed: 1, failed: 2, skipped: 3 }, { ...none, passed: 1 })).toEqual({
      passed: 2,
      failed: 2,
      skipped: 3,
    })
  })
})

describe('a second run', () => {
  const testResults = [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'failed', fullName: 'one' },
        { status: 'passed', fullName: 'two' },
        { status: 'skipped', fullName: 'three' },
      ],
    },
    { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'four' }] },
  ]
  const files = failedFiles(report({ testResults }))

  it('is of the files in which something failed', () => {
    expect(files).toEqual([
      { path: 'a.test.ts', tests: ['one'], counts: { passed: 1, failed: 1, skipped: 1 } },
      { path: 'b.test.ts', tests: ['could not be loaded'], counts: { passed: 0, failed: 1, skipped: 0 } },
    ])
    expect(failedFiles(null)).toEqual([])
  })

  it('stands in for the first in what is counted', () => {
    const first = countTests(
      report({ numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, testResults }),
      1,
    )
    expect(first).toEqual({ passed: 2, failed: 2, skipped: 1 })
    expect(afterSecondRun(first, files, { passed: 4, failed: 0, skipped: 1 })).toEqual({
      passed: 5,
      failed: 0,
      skipped: 1,
    })
    expect(afterSecondRun(first, files, { passed: 1, failed: 2, skipped: 1 })).toEqual(first)
  })
})
