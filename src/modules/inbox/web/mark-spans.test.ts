import { describe, expect, it } from 'vitest'
import { markSpans } from './mark-spans.ts'

describe('marks in a text', () => {
  it('counts code points, not halves of them', () => {
    expect(markSpans('🧵🧵 ab', [{ severity: 'needs-consent', span: [1, 3] }])).toEqual([
      { text: '🧵', tone: null },
      { text: '🧵 ', tone: 'wait' },
      { text: 'ab', tone: null },
    ])
  })

  it('lets what must be fixed win, and good to know leave no mark', () => {
    const checks = [
      { severity: 'needs-consent' as const, span: [0, 3] as [number, number] },
      { severity: 'must-fix' as const, span: [2, 99] as [number, number] },
      { severity: 'good-to-know' as const, span: [0, 1] as [number, number] },
    ]
    expect(markSpans('abcd', checks)).toEqual([
      { text: 'ab', tone: 'wait' },
      { text: 'cd', tone: 'stop' },
    ])
  })

  it('gives nothing for nothing', () => {
    expect(markSpans('', [])).toEqual([])
  })
})
