import { describe, expect, it } from 'vitest'
import { countTests, none, sum } from './counts.ts'

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
