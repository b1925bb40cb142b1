import { type Read, readDay, readEmail, readLanguages, readLine, readList } from './cells.ts'
import type { Field, Mapping } from './fields.ts'
import type { CsvLine, LineError, ReadPerson } from './types.ts'

/** Reads one line by the chosen columns; everything that is wrong with it, not only the first thing. */
export function readPerson(
  { line, cells }: CsvLine,
  mapping: Mapping,
  { columns, roleIds }: { readonly columns: number; readonly roleIds: readonly string[] },
): ReadPerson {
  const errors: LineError[] = []
  const empty: Field[] = []
  if (cells.length > columns && cells.slice(columns).some((cell) => cell !== ''))
    errors.push({
      field: 'line',
      message: `This line has ${cells.length} cells, the first has ${columns}.`,
      cure: 'Put text with commas in quotation marks.',
    })
  const cell = (field: Field): string | undefined => {
    const column = mapping[field]
    if (column === undefined) return undefined
    const text = cells[column] ?? ''
    if (text === '') empty.push(field)
    return text === '' ? undefined : text
  }
  const read = <T>(field: Field, how: (text: string) => Read<T>): T | undefined => {
    const text = cell(field)
    if (text === undefined) return undefined
    const got = how(text)
    if ('value' in got) return got.value
    errors.push({ field, ...got })
    return undefined
  }
  const line120 = (what: string) => (text: string) => readLine(text, 120, what)
  const list = (max: number) => (text: string) => ({ value: readList(text, max) })
  const parts = [read('givenName', line120('name')), read('familyName', line120('name'))].filter(Boolean)
  const person = {
    name: read('name', line120('name')) ?? (parts.length > 0 ? parts.join(' ').slice(0, 120) : undefined),
    email: read('email', readEmail),
    title: read('title', line120('title')),
    department: cell('department'),
    manager: cell('manager'),
    languages: read('languages', readLanguages),
    regions: read('regions', list(40)),
    topics: read('topics', list(60)),
    roles: read('roles', (text) => readRoles(text, roleIds)),
    startsOn: read('startsOn', readDay),
    endsOn: read('endsOn', readDay),
    externalId: read('externalId', (text) => readLine(text, 200, 'number')),
  }
  const wrong = new Set(errors.map((error) => error.field))
  if (!person.email && !wrong.has('email'))
    errors.push({
      field: 'email',
      message: 'The e-mail address is missing.',
      cure: 'Everybody needs one of their own.',
    })
  if (person.startsOn && person.endsOn && person.endsOn <= person.startsOn)
    errors.push({
      field: 'endsOn',
      message: 'They would leave before they come.',
      cure: 'Correct one of the two days.',
    })
  return { ...person, line, empty, errors }
}

const slug = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

// What roles are called on the screens, where that differs from their ids.
const called: Readonly<Record<string, string>> = {
  administrator: 'admin',
  'director-of-ideas-and-content': 'director-content',
  'director-of-community': 'director-community',
  'page-administrator': 'fact-enterer',
}

function readRoles(cell: string, roleIds: readonly string[]): Read<string[]> {
  const found: string[] = []
  for (const part of readList(cell, 60)) {
    const role = called[slug(part)] ?? roleIds.find((id) => id === slug(part))
    if (!role) return { message: `There is no role “${part}”.`, cure: `Use one of: ${roleIds.join(', ')}.` }
    found.push(role)
  }
  return { value: [...new Set(found)] }
}
