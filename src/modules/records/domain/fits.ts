import { isDay } from '#kernel/local-time.ts'
import type { Field, Value, Values } from './fields.ts'
import type { Kind, Misfit } from './kind.ts'

/** Departments that a row may be about. */
export interface House {
  readonly today: string
  isUnit(id: string): boolean
}

const missing: Readonly<Record<Field['is'], string>> = {
  text: 'Fill this in.',
  day: 'Write a day such as 2026-03-31.',
  choice: 'Choose one of the list.',
  flag: 'Write yes or no.',
  whole: 'Write a whole number.',
  amount: 'Write a number such as 1250.50.',
  link: 'Write a whole address that begins with https://.',
  unit: 'Name the department it is about.',
}

/** Why a value does not fit its field, or null when it does. Nothing where nothing is needed fits. */
export function misfitOf(field: Field, value: Value, house: House): string | null {
  if (value === null || value === '') return field.needed ? missing[field.is] : null
  switch (field.is) {
    case 'text':
      return String(value).length > field.most ? `Use at most ${field.most} characters.` : null
    case 'day':
      return isDay(String(value)) ? null : missing.day
    case 'choice':
      return field.of.includes(String(value)) ? null : missing.choice
    case 'flag':
      return typeof value === 'boolean' ? null : missing.flag
    case 'whole':
      return Number.isInteger(value) && Number(value) >= field.least && Number(value) <= field.most
        ? null
        : `Write a whole number from ${field.least} to ${field.most}.`
    case 'amount':
      return typeof value === 'number' && value >= 0 && value < 1e12 ? null : missing.amount
    case 'link':
      return /^https?:\/\/[^\s]+$/i.test(String(value)) && String(value).length <= 2000 ? null : missing.link
    case 'unit':
      return house.isUnit(String(value)) ? null : 'There is no such department.'
  }
}

/** What does not fit in its field, each by itself. */
export function singleMisfits(kind: Kind, values: Values, house: House): Misfit[] {
  return Object.entries(kind.fields).flatMap(([field, about]): Misfit[] => {
    const message = misfitOf(about, values[field] ?? null, house)
    return message === null ? [] : [{ field, message }]
  })
}

/** Everything that does not fit: each field by itself, and once all do, what holds between them. */
export function misfits(kind: Kind, values: Values, house: House): Misfit[] {
  const single = singleMisfits(kind, values, house)
  return single.length > 0 ? single : kind.judge(values, house.today)
}

/** Values as they are kept: texts without blanks at their ends, nothing as null or, of a text, as empty. */
export function tidy(kind: Kind, values: Values): Values {
  return Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => {
      const value = values[name] ?? null
      if (field.is === 'flag') return [name, value === true]
      const plain = typeof value === 'string' ? value.trim() : value
      if (field.is === 'text')
        return [name, field.column === 'Currency' ? String(plain ?? '').toUpperCase() : String(plain ?? '')]
      if (field.is === 'amount' && typeof plain === 'number') return [name, Math.round(plain * 100) / 100]
      return [name, plain === '' ? null : plain]
    }),
  )
}
