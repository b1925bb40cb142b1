import { describe, expect, it } from 'vitest'
import type { CalendarItem } from '../../contract.ts'
import { slotWords } from './slot-words.ts'

const names: Readonly<Record<string, string>> = { d: 'Hanne Voss', e: 'Hanne Voss or Dana Ortiz' }
const viewer = {
  memberId: 'elin',
  now: new Date('2026-03-11T10:46:00Z'),
  waitsFor: (id: string) => names[id],
}
const item = (state: CalendarItem['state'], at = '2026-03-14T09:00:00Z', by = 'elin'): CalendarItem => ({
  id: 'i',
  draftId: 'd',
  title: 'Repair counts',
  at,
  state,
  networks: [],
  author: { id: by, name: 'Elin Dahl' },
  departmentId: null,
  waitsFor: null,
})

describe('the word on a card', () => {
  it.each<[string, CalendarItem, string, string]>([
    ['mine, in time', item('draft'), 'You', 'plain'],
    ['mine, within a day', item('draft', '2026-03-12T09:00:00Z'), 'You', 'warn'],
    ['its minute passed', item('draft', '2026-03-11T09:00:00Z'), 'Too late', 'stop'],
    ['somebody else’s', item('draft', '2026-03-14T09:00:00Z', 'mara'), 'Elin', 'plain'],
    ['with an approver', item('submitted'), 'Hanne Voss', 'wait'],
    ['with an approver who is late', item('submitted', '2026-03-11T09:00:00Z'), 'Hanne Voss', 'warn'],
    ['with somebody', { ...item('waiting'), draftId: null }, 'Consent', 'wait'],
    ['with one of several', { ...item('submitted'), draftId: 'e' }, 'Consent', 'wait'],
    ['consented to', item('scheduled'), 'Ready', 'plain'],
    ['out', item('live', '2026-03-10T09:00:00Z'), 'Out', 'good'],
    ['refused', item('refused'), 'Refused', 'stop'],
  ])('%s', (_, card, word, tone) => {
    expect(slotWords(card, viewer)).toMatchObject({ word, tone })
  })
})
