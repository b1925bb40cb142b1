import { describe, expect, it } from 'vitest'
import { initials } from './avatar.tsx'
import { fitting } from './combobox.tsx'
import { sortRows } from './data-table.tsx'
import { fromLocalInput, toLocalInput } from './date-field.tsx'
import { accepts } from './file-field.tsx'
import { cutMarks } from './rich.tsx'

describe('small decisions of the parts', () => {
  it.each([
    ['Jonas Eide', 'JE'],
    ['  élise  van der Berg ', 'ÉB'],
    ['李 小龙', '李小'],
    ['🦊', '?'],
    ['', '?'],
  ])('initials of “%s”', (name, letters) => expect(initials(name)).toBe(letters))

  it('unknown values stand last, whichever way a table is sorted', () => {
    const rows = [3, null, 1, 2].map((n) => ({ n }))
    const column = { id: 'n', head: 'n', cell: () => null, sort: (row: { n: number | null }) => row.n }
    expect(sortRows(rows, column, false).map((row) => row.n)).toEqual([1, 2, 3, null])
    expect(sortRows(rows, column, true).map((row) => row.n)).toEqual([3, 2, 1, null])
  })

  it('a list is narrowed by beginnings of words, without regard to marks and case', () => {
    const items = [
      { id: 'a', label: 'Hélène Moreau', hint: 'Sales' },
      { id: 'b', label: 'Jonas Eide' },
    ]
    expect(fitting(items, 'mor hel').map((item) => item.id)).toEqual(['a'])
    expect(fitting(items, 'ide')).toEqual([])
    expect(fitting(items, ' ')).toHaveLength(2)
  })

  it('a file fits by type or by ending', () => {
    const file = { name: 'Feed.OPML', type: '' }
    expect(accepts('.opml, .xml', file)).toBe(true)
    expect(accepts('image/*', file)).toBe(false)
    expect(accepts('image/*', { name: 'a', type: 'image/png' })).toBe(true)
    expect(accepts(undefined, file)).toBe(true)
  })

  it('a sentence is cut at its marks; a lone mark is text', () => {
    expect(cutMarks('Only <b>HR</b> may')).toEqual([
      { mark: null, text: 'Only ' },
      { mark: 'b', text: 'HR' },
      { mark: null, text: ' may' },
    ])
    expect(cutMarks('a < b <b>')).toEqual([{ mark: null, text: 'a < b <b>' }])
  })

  it('an instant goes into the browser’s control and comes out the same', () => {
    const iso = new Date(2026, 2, 12, 9, 30).toISOString()
    expect(toLocalInput(iso)).toBe('2026-03-12T09:30')
    expect(fromLocalInput(toLocalInput(iso))).toBe(iso)
    expect([fromLocalInput(''), fromLocalInput('2026-13-40T00:00'), toLocalInput('soon')]).toEqual([
      null,
      null,
      '',
    ])
  })
})
