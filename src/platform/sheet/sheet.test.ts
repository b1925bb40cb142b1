import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { type Cell, readSheet, writeXlsx } from './index.ts'
import { zip } from './zip.ts'

const read = (bytes: Buffer, most = 100) => readSheet(bytes, most)
const sheetXml = (inside: string): Buffer =>
  zip([
    { name: 'xl/workbook.xml', text: '<workbook><sheets><sheet name="a" r:id="r9"/></sheets></workbook>' },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="r9" Target="/xl/worksheets/other.xml"/></Relationships>',
    },
    {
      name: 'xl/sharedStrings.xml',
      text: '<sst><si><t>one</t></si><si><r><t>t</t></r><r><t>wo &amp; &#229;</t></r></si></sst>',
    },
    {
      name: 'xl/worksheets/other.xml',
      text: `<worksheet><sheetData>${inside}</sheetData></worksheet>`,
    },
  ])

describe('a workbook', () => {
  it('holds what was written into it, and never a formula', () => {
    const rows: Cell[][] = [
      ['name', 'n'],
      ['=SUM(A1:A9)', 1234.5],
      ['a & <b> "ø"\n\u0001', -3],
      [null, null, 'far'],
    ]
    const bytes = writeXlsx('Plan: 2026', rows)
    expect(bytes.toString('latin1')).not.toContain('<f>')
    expect(unwrap(read(bytes)).grid).toEqual([
      ['name', 'n'],
      ['=SUM(A1:A9)', 1234.5],
      ['a & <b> "ø"\n', -3],
      [null, null, 'far'],
    ])
  })

  it('comes back whole whatever stands in it', () => {
    const cells = fc.oneof(
      fc.string({ minLength: 1 }).filter((text) => /^[^\p{Cc}\p{Cs}\ufffe\uffff]+$/u.test(text)),
      fc.integer(),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          expect(unwrap(read(writeXlsx('x', rows))).grid).toEqual(rows)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is read as other programs write it: shared texts, gaps, saved values of formulas', () => {
    const bytes = sheetXml(
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="str"><f>"x"</f><v>x</v></c></row>',
    )
    expect(unwrap(read(bytes)).grid).toEqual([[], ['two & å', null, 2, 'x']])
  })

  it('does not unpack a bomb, read past its rows, or open what it points at', () => {
    const bomb = zip([{ name: 'xl/workbook.xml', text: 'x'.repeat(45_000_000) }])
    expect(bomb.length).toBeLessThan(100_000)
    expect(read(bomb)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/too large/) } })
    const far = sheetXml('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')
    expect(read(far)).toMatchObject({ ok: false, error: { type: 'too_large' } })
    const wide = sheetXml('<row r="1"><c r="XFD1"><v>1</v></c><c r="A1"><v>2</v></c></row>')
    expect(unwrap(read(wide)).grid).toEqual([[2]])
    const entity = zip([
      {
        name: 'xl/workbook.xml',
        text: '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook><sheets><sheet r:id="1"/></sheets></workbook>',
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        text: '<worksheet><sheetData><row><c t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>',
      },
    ])
    expect(unwrap(read(entity)).grid).toEqual([['&x;']])
  })

  it('is refused when it is cut off, encrypted, old, or another archive', () => {
    const bytes = writeXlsx('x', [['a']])
    expect(read(bytes.subarray(0, bytes.length - 30))).toMatchObject({ ok: false })
    expect(read(zip([{ name: 'readme.txt', text: 'a' }]))).toMatchObject({ ok: false })
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500)])
    expect(read(old)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/encrypted/) } })
    const locked = Buffer.from(bytes)
    locked.writeUInt8(1, locked.indexOf('PK\x01\x02') + 8)
    expect(read(locked)).toMatchObject({ ok: false })
    const torn = Buffer.from(bytes)
    torn.fill(7, torn.indexOf('xl/worksheets/sheet1.xml') + 26, torn.indexOf('xl/worksheets/sheet1.xml') + 60)
    expect(read(torn)).toMatchObject({ ok: false })
  })
})

describe('CSV', () => {
  it.each([
    ['UTF-8', Buffer.from('\ufeffa;b\r\nå;"1,5"\r\n'), 'å'],
    ['UTF-16', Buffer.from('\ufeffa\tb\nå\t1,5\n', 'utf16le'), 'å'],
    ['Windows-1252', Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xe5, 0x2c, 0x22, 0x31, 0x2c, 0x35, 0x22]), 'å'],
  ])('in %s', (encoding, bytes, word) => {
    expect(unwrap(read(bytes))).toEqual({
      encoding,
      grid: [
        ['a', 'b'],
        [word, '1,5'],
      ],
    })
  })

  it('is refused when it has too many rows or is no text', () => {
    expect(read(Buffer.from('a\n'.repeat(101)))).toMatchObject({ ok: false, error: { type: 'too_large' } })
    expect(read(Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]))).toMatchObject({ ok: false })
  })
})
