import { describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { readCsv } from './csv.ts'
import { readDay, readLanguages } from './domain/cells.ts'
import { pathOf } from './domain/departments.ts'
import { guessMapping, judgeMapping } from './domain/fields.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, mark = true): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(mark ? [0xff, 0xfe] : []), Buffer.from(text, 'utf16le')]))

describe('a table of people', () => {
  it.each([
    ['commas', utf8('name,email\nÅse Vik,ase@x.no\n'), ','],
    ['semicolons', utf8('name;email\r\nÅse Vik;ase@x.no\r\n'), ';'],
    ['tabs', utf8('name\temail\nÅse Vik\tase@x.no'), '\t'],
    ['a mark of UTF-8', utf8('\ufeffname,email\nÅse Vik,ase@x.no'), ','],
    ['UTF-16 as Excel writes it', utf16('name\temail\r\nÅse Vik\tase@x.no\r\n'), '\t'],
    ['UTF-16 without its mark', utf16('name;email\r\nÅse Vik;ase@x.no\r\n', false), ';'],
    ['windows-1252', new Uint8Array(Buffer.from('name;email\nÅse Vik;ase@x.no', 'latin1')), ';'],
    ['Excel’s own first line', utf8('sep=;\r\nname;email\r\nÅse Vik;ase@x.no'), ';'],
    ['a head with commas in quotes', utf8('"name, whole";email\nÅse Vik;ase@x.no'), ';'],
    ['carriage returns alone', utf8('name,email\rÅse Vik,ase@x.no\r'), ','],
  ])('is read from %s', (_, bytes, delimiter) => {
    const table = unwrap(readCsv(bytes))
    expect(table.delimiter).toBe(delimiter)
    expect(table.headers).toHaveLength(2)
    expect(table.lines.map((line) => line.cells)).toEqual([['Åse Vik', 'ase@x.no']])
  })

  it('keeps line breaks and quotes inside cells, and counts lines as an editor does', () => {
    const text = 'name,title\n"A\nB","says ""hi"""\n\nC,"x,y"\nD,z\n'
    const { lines } = unwrap(readCsv(utf8(text)))
    expect(lines).toEqual([
      { line: 2, cells: ['A\nB', 'says "hi"'] },
      { line: 5, cells: ['C', 'x,y'] },
      { line: 6, cells: ['D', 'z'] },
    ])
  })

  it.each([
    ['nothing', '', /empty/],
    ['an open quote', 'name,email\n"Åse,x@y.no\n', /line \d.*never closed/],
    ['a stray quote', 'name,email\nÅ"se,x@y.no\n', /quotation mark/],
  ])('is refused: %s', (_, text, expected) => {
    const read = readCsv(utf8(text))
    expect(read.ok ? 'read' : read.error.message).toMatch(expected)
  })
})

describe('columns', () => {
  it.each([
    [
      ['Name', 'E-Mail', 'Job title', 'Department', 'Manager'],
      { name: 0, email: 1, title: 2, department: 3, manager: 4 },
    ],
    [
      [
        'Vorname',
        'Nachname',
        'E-Mail-Adresse',
        'Abteilung',
        'Vorgesetzte',
        'Eintrittsdatum',
        'Personalnummer',
      ],
      { givenName: 0, familyName: 1, email: 2, department: 3, manager: 4, startsOn: 5, externalId: 6 },
    ],
    [['id', 'full name', 'user', 'mail'], { externalId: 0, name: 1, email: 3 }],
    [['foo', 'bar'], {}],
  ])('%j are recognised', (headers, expected) => {
    expect(guessMapping(headers)).toEqual(expected)
  })

  it('say what is missing, and what is chosen twice', () => {
    expect(judgeMapping({ name: 0, email: 1 })).toBeNull()
    expect(judgeMapping({ givenName: 0, email: 1 })).toBeNull()
    expect(Object.keys(judgeMapping({}) ?? {})).toEqual(['name', 'email'])
    expect(Object.keys(judgeMapping({ name: 0, email: 0 }) ?? {})).toEqual(['name', 'email'])
  })
})

describe('cells', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['2026-03-01T00:00:00Z', '2026-03-01'],
    ['3/4/2026', /two different days/],
    ['30.2.2026', /calendar/],
    ['soon', /no day/],
  ])('day %s', (cell, expected) => {
    const read = readDay(cell)
    if (typeof expected === 'string') expect(read).toEqual({ value: expected })
    else expect('message' in read ? read.message : '').toMatch(expected)
  })

  it.each([
    ['de, en', ['de', 'en']],
    ['German; Englisch | norsk bokmål', ['de', 'en', 'nb']],
    ['pt_br', ['pt-BR']],
    ['Klingonisch', null],
    ['foo', null],
  ])('languages %s', (cell, expected) => {
    const read = readLanguages(cell)
    expect('value' in read ? read.value : null).toEqual(expected)
  })

  it.each([
    ['Sales / Nordics', ['Sales', 'Nordics']],
    ['Sales>Nordics > Oslo', ['Sales', 'Nordics', 'Oslo']],
    ['R\\/D / Lab', ['R/D', 'Lab']],
    [' / ', []],
  ])('path %s', (cell, expected) => {
    expect(pathOf(cell)).toEqual(expected)
  })
})
