import { describe, expect, it } from 'vitest'
import type { SnippetView } from '../contract.ts'
import { comparedWith } from './compared-with.ts'

type Version = SnippetView['versions'][number]

function version(id: string, state: Version['state'], day: number, language = 'en'): Version {
  const at = (hour: number): string => `2026-03-${String(day).padStart(2, '0')}T${hour}:00:00.000Z`
  return {
    versionId: id,
    language,
    version: day,
    text: id,
    placeholders: [],
    state,
    validUntil: null,
    expired: false,
    reason: null,
    proposedBy: { id: 'p', name: 'P' },
    proposedAt: at(10),
    decidedBy: state === 'proposed' ? null : { id: 'q', name: 'Q' },
    decidedAt: state === 'proposed' ? null : at(12),
    mayNotApprove: null,
  }
}

const versions = [
  version('first', 'superseded', 1),
  version('refused', 'declined', 3),
  version('holds', 'approved', 5),
  version('waits', 'proposed', 7),
  version('deutsch', 'approved', 6, 'de'),
]
const beside = (id: string): string[] => {
  const one = versions.find(({ versionId }) => versionId === id)
  return one ? comparedWith(one, versions).map(({ versionId }) => versionId) : []
}

describe('what a version of a text is read beside', () => {
  it('is first what held before it, in its own language only', () => {
    expect(beside('waits')).toEqual(['holds', 'refused', 'first'])
    expect(beside('holds')).toEqual(['first', 'waits', 'refused'])
    expect(beside('refused')).toEqual(['first', 'waits', 'holds'])
    expect(beside('first')).toEqual(['waits', 'holds', 'refused'])
    expect(beside('deutsch')).toEqual([])
  })
})
