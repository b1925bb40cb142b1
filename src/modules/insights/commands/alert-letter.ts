import type { Unit } from '#platform/metric.ts'

interface About {
  readonly name: string
  readonly unit: Unit
  readonly kind: 'above' | 'below' | 'change'
  readonly bound: number
  readonly value: number | null
  readonly days: number
}

/** What is written to somebody whose line was crossed. */
export function alertLetter({ name, unit, kind, bound, value, days }: About) {
  const written = (number: number): string =>
    `${number.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${words[unit]}`.trim()
  const line = {
    above: `above ${written(bound)}`,
    below: `below ${written(bound)}`,
    change: `changed by ${bound} % or more against the ${days} days before`,
  }[kind]
  return {
    subject: `${name} is ${line}`,
    text: `${name} of the last ${days} days is ${value === null ? 'unknown' : written(value)}: ${line}. You are told once; when it has come back and crosses the line again, you are told again.`,
  }
}

const words: Record<Unit, string> = {
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  count: '',
  percent: '%',
  money: '',
  ratio: '',
  points: 'points',
}
