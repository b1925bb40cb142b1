import { Parser } from 'htmlparser2'
import type { Cell, Grid } from './grid.ts'
import { BadZip, unzip } from './zip.ts'

/** Thrown when a sheet has more rows or columns than anybody reads. */
export class TooLarge extends Error {}

const MOST_UNPACKED = 40_000_000
const MOST_COLUMNS = 100
const MOST_TEXT = 2000

/**
 * The cells of the first sheet of an Excel workbook. Of a formula the value it had when it was saved is taken; nothing is
 * ever computed, no other file is opened, and entities beyond XML's own stay text.
 */
export function readXlsx(bytes: Buffer, mostRows: number): Grid {
  const files = unzip(bytes, MOST_UNPACKED)
  const text = (name: string): string | undefined => files.read(name)?.toString('utf8')
  const book = text('xl/workbook.xml')
  if (book === undefined) throw new BadZip('no workbook')
  const sheet = text(firstSheet(book, text('xl/_rels/workbook.xml.rels') ?? ''))
  if (sheet === undefined) throw new BadZip('no sheet')
  return cellsOf(sheet, sharedTexts(text('xl/sharedStrings.xml') ?? ''), mostRows)
}

function firstSheet(book: string, relations: string): string {
  let id = ''
  parse(book, (name, attributes) => {
    if (name === 'sheet' && id === '') id = attributes['r:id'] ?? ''
  })
  let target = 'worksheets/sheet1.xml'
  parse(relations, (name, attributes) => {
    if (name === 'relationship' && attributes.id === id && attributes.target) target = attributes.target
  })
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

type Opened = (name: string, attributes: Readonly<Record<string, string>>) => void

/** Names without their prefix and in small letters: writers differ in both. */
function parse(
  xml: string,
  open: Opened,
  close?: (name: string) => void,
  ontext?: (text: string) => void,
): void {
  const plain = (name: string): string => (name.split(':').at(-1) ?? name).toLowerCase()
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        open(
          plain(name),
          Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value])),
        ),
      onclosetag: (name) => close?.(plain(name)),
      ontext: (text) => ontext?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  let [now, inText, phonetic] = ['', false, false]
  parse(
    xml,
    (name) => {
      if (name === 'si') now = ''
      if (name === 't') inText = true
      if (name === 'rph') phonetic = true
    },
    (name) => {
      if (name === 't') inText = false
      if (name === 'rph') phonetic = false
      if (name === 'si') texts.push(now)
    },
    (text) => {
      if (inText && !phonetic && now.length < MOST_TEXT) now += text
    },
  )
  return texts
}

function cellsOf(xml: string, shared: readonly string[], mostRows: number): Grid {
  const grid: Cell[][] = []
  let [row, column, type, value, reading] = [-1, -1, '', '', false]
  parse(
    xml,
    (name, attributes) => {
      if (name === 'row') {
        row = attributes.r ? Number(attributes.r) - 1 : row + 1
        column = -1
        if (!(row >= 0 && row < mostRows)) throw new TooLarge('rows')
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        type = attributes.t ?? 'n'
        value = ''
      } else if (name === 'v' || name === 't') reading = true
    },
    (name) => {
      if (name === 'v' || name === 't') reading = false
      if (name !== 'c' || value === '' || row < 0 || column < 0 || column >= MOST_COLUMNS) return
      while (grid.length <= row) grid.push([])
      const cells = grid[row] ?? []
      while (cells.length < column) cells.push(null)
      cells[column] = type === 's' ? (shared[Number(value)] ?? null) : type === 'n' ? numberOf(value) : value
    },
    (text) => {
      if (reading && value.length < MOST_TEXT) value += text
    },
  )
  return grid
}

const numberOf = (text: string): Cell => (Number.isFinite(Number(text)) ? Number(text) : text)

/** 0 for A. */
function columnOf(reference: string): number {
  const letters = /^[A-Za-z]{1,3}/.exec(reference)?.[0].toUpperCase() ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
