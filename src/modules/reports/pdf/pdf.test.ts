import { expect, it } from 'vitest'
import type { ReportView } from '../domain/view.ts'
import { pdfText } from '../testing/pdf-text.ts'
import { reportPdf } from './report.ts'

const at = new Date('2026-03-01T08:00:00Z')
const view = (note: string, figures: ReportView['figures'] = []): ReportView => ({
  ...{ language: 'de', title: 'Größe in Łódź', organisation: 'Fjell & Sønner', scope: 'Das ganze Haus' },
  ...{
    days: '1.–28. Februar 2026',
    note,
    brief: [],
    figures,
    board: null,
    missing: [],
    gaps: [],
    notes: [],
    link: null,
  },
})
const figure = (no: number): ReportView['figures'][number] => ({
  ...{
    id: `f${no}`,
    name: `Figure ${no}`,
    definition: 'What it is. '.repeat(12),
    version: 'Definition, version 1',
  },
  ...{
    value: String(no),
    why: null,
    change: null,
    basis: 'n = 9',
    parts: [],
    targets: [],
    comments: [],
    breaks: [],
  },
  ...{
    points: [1, null, 3].map((value) => ({ value, label: 'x' })),
    first: '1 Feb',
    last: '28 Feb',
    course: 'c',
  },
})

it('copies as it reads: Latin with its marks, Greek, Cyrillic; what no font has is one box and breaks nothing', async () => {
  const text = pdfText(await reportPdf(view('Ångström, Ελλάδα, Привет. Tiếng Việt 你好 😀 \u202e\u0000'), at))
  const joined = text.replaceAll('\n', '')
  for (const word of ['Größe in Łódź', 'Fjell & Sønner', 'Ångström, Ελλάδα, Привет. Tiếng Việt'])
    expect(joined).toContain(word)
})

it('says the same for the same report, and every page has its number', async () => {
  const many = view(
    '',
    Array.from({ length: 9 }, (_, no) => figure(no + 1)),
  )
  const [one, other] = [await reportPdf(many, at), await reportPdf(many, at)]
  const text = pdfText(one)
  const pages = (one.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length
  expect(pages).toBeGreaterThan(1)
  for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Seite ${page} von ${pages}`)
  expect(pdfText(other)).toBe(text)
})

it('breaks a word that is wider than the page, and loses none of it', async () => {
  const long = 'Donaudampfschifffahrt'.repeat(12)
  expect(pdfText(await reportPdf(view(long), at)).replaceAll('\n', '')).toContain(long)
})
