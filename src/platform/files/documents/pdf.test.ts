import { describe, expect, it } from 'vitest'
import { makePdf } from '../testing/pdf.ts'
import { takePdf } from './pdf.ts'

const said = (bytes: Buffer) => {
  const taken = takePdf('report.pdf', bytes)
  return taken.ok ? '' : `${taken.error.message} ${taken.error.help}`
}

describe('a PDF', () => {
  it.each([1, 3, 40])('of %i pages is taken with their number', (pages) => {
    expect(takePdf('report.pdf', makePdf({ pages }))).toMatchObject({
      ok: true,
      value: { kind: 'document', mimeType: 'application/pdf', pages },
    })
  })

  it('may say which page to show first, in each of the ways programs do', () => {
    const goTo = '<< /S /GoTo /D [10 0 R /Fit] >>'
    for (const pdf of [
      makePdf({ catalogue: '/OpenAction [10 0 R /Fit]' }),
      makePdf({ catalogue: `/OpenAction ${goTo}` }),
      makePdf({ catalogue: '/OpenAction 5 0 R', more: { 5: goTo } }),
      makePdf({ catalogue: '/OpenAction 5 0 R', packed: { 5: goTo } }),
    ])
      expect(said(pdf)).toBe('')
  })

  it('may speak of scripts in its title', () => {
    expect(
      said(makePdf({ more: { 5: '<< /Title (How \\(not\\) to use /JavaScript and /Encrypt) >>' } })),
    ).toBe('')
  })

  it.each([
    ['a script', makePdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }), 'script'],
    [
      'a script written with escapes',
      makePdf({ more: { 5: '<< /S /J#61va#53cript /JS 6 0 R >>' } }),
      'script',
    ],
    ['a script in a packed object', makePdf({ packed: { 5: '<< /S /JavaScript /JS (x) >>' } }), 'script'],
    [
      'an opening that starts something',
      makePdf({ catalogue: '/OpenAction 5 0 R', more: { 5: '<< /S /URI /URI (x) >>' } }),
      'opened',
    ],
    ['an opening nobody can look at', makePdf({ catalogue: '/OpenAction 77 0 R' }), 'opened'],
    ['a program to start', makePdf({ more: { 5: '<< /S /Launch /F (x.exe) >>' } }), 'programs'],
    ['files inside', makePdf({ catalogue: '/Names << /EmbeddedFiles 5 0 R >>' }), 'files inside'],
    ['a password', makePdf({ trailer: '/Encrypt 5 0 R' }), 'locked'],
    ['no pages', makePdf({ pages: 0 }), 'no pages'],
    ['its second half missing', makePdf({ pages: 9 }).subarray(0, 500), 'breaks off'],
    [
      'a web page behind its end',
      Buffer.concat([makePdf(), Buffer.from('<script>alert(1)</script>')]),
      'behind its end',
    ],
    [
      'its index elsewhere',
      Buffer.from(
        makePdf()
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n7'),
        'latin1',
      ),
      'index',
    ],
    [
      'a packed object that cannot be unpacked',
      Buffer.from(
        makePdf({ packed: { 5: '<< >>' } })
          .toString('latin1')
          .replace(/(stream\n)[\s\S]{6}/, '$1broken'),
        'latin1',
      ),
      'unpacked',
    ],
  ])('with %s is refused in words', (_, bytes, word) => {
    expect(said(bytes)).toMatch(/^“report\.pdf” /)
    expect(said(bytes)).toContain(word)
  })
})
