import { addDays, instantOf, isDay } from '#kernel/local-time.ts'
import type { DateOrder } from './columns.ts'

interface How {
  /** Of times that name no zone. */
  readonly zone: string
  readonly order: DateOrder
}

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(.+))?$/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$/i
const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[,\s]+(.+))?$/
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?\s*(.*)$/i
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const otherMonths: Readonly<Record<string, number>> = { mai: 5, okt: 10, dez: 12, maer: 3, mrz: 3 }
const zones: Readonly<Record<string, string>> = {
  ...{ z: '+0000', utc: '+0000', gmt: '+0000', cet: '+0100', cest: '+0200', bst: '+0100' },
  ...{
    est: '-0500',
    edt: '-0400',
    cst: '-0600',
    cdt: '-0500',
    mst: '-0700',
    mdt: '-0600',
    pst: '-0800',
    pdt: '-0700',
  },
}

/**
 * Reads a moment as other tools write it: ISO, day and month as numbers or words, RFC 2822, the way of X, seconds or
 * milliseconds since 1970, a spreadsheet's serial number. Null when it is none of these.
 */
export function readMoment(text: string, how: How): Date | null {
  const told = text.trim().replace(/^["']|["']$/g, '')
  return fromNumber(told, how) ?? fromDigits(told, how) ?? fromWords(told, how)
}

/** How days are written in these, as far as they tell: day before month unless one cannot be a month. */
export function guessOrder(samples: readonly string[]): DateOrder {
  for (const sample of samples) {
    const [, first, sign, second] = numbers.exec(sample.trim()) ?? []
    if (sign === '.' || Number(first) > 12) return 'dmy'
    if (Number(second) > 12) return 'mdy'
  }
  return 'dmy'
}

function fromNumber(told: string, { zone }: How): Date | null {
  if (/^\d{13}$/.test(told)) return new Date(Number(told))
  if (/^\d{9,10}(\.\d+)?$/.test(told)) return new Date(Number(told) * 1000)
  // Days since the end of 1899, as spreadsheets count.
  if (!/^[2-7]\d{4}(\.\d+)?$/.test(told)) return null
  const days = Math.floor(Number(told))
  const minute = Math.round((Number(told) - days) * 1440)
  return instantOf(addDays('1899-12-30', days), minute, zone)
}

function fromDigits(told: string, how: How): Date | null {
  const short = compact.exec(told)
  if (short) {
    const [, y = '', m = '', d = '', hour, minute = '00', second = '00', z = ''] = short
    return moment(y, m, d, hour === undefined ? '' : `${hour}:${minute}:${second}${z}`, how)
  }
  const sorted = iso.exec(told)
  if (sorted) return moment(sorted[1], sorted[2], sorted[3], sorted[4], how)
  const found = numbers.exec(told)
  if (!found) return null
  const [, a, sign, b, y = '', rest] = found
  const [d, m] = sign !== '.' && how.order === 'mdy' ? [b, a] : [a, b]
  return moment(y.length === 2 ? `20${y}` : y, m, d, rest, how)
}

/** `11 Mar 2026 09:30`, `Mar 11, 2026 9:30 AM`, `Wed, 11 Mar 2026 09:30:00 +0100`, `Wed Mar 11 09:30:00 +0000 2026`. */
function fromWords(told: string, how: How): Date | null {
  const month = told
    .match(/\p{L}{3,}/gu)
    ?.map(monthOf)
    .find((one) => one !== undefined)
  if (month === undefined) return null
  // `11-Mar-2026`: what stands behind these strokes is no zone.
  const spoken = told.replace(/(?<=^|\W)(\d{1,2})-(\p{L}{3,})-(?=\d)/u, '$1 $2 ')
  const named = /(?<![\d:+-])((?:19|20)\d{2})(?![\d:])/.exec(spoken)?.[1]
  const time = /\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?/i.exec(spoken)?.[0] ?? ''
  const zone =
    /(?:[+-]\d{2}:?\d{2}|\b(?:UTC|GMT|Z|CES?T|E[SD]T|P[SD]T|C[SD]T|M[SD]T|BST))\b/.exec(spoken)?.[0] ?? ''
  const bare = spoken.replace(time, ' ').replace(zone, ' ')
  const [day, short] = bare.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? []
  const year = named ?? (short?.length === 2 ? `20${short}` : undefined)
  return moment(year, String(month), day, time === '' ? '' : `${time} ${zone}`, how)
}

function monthOf(word: string): number | undefined {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const english = months.indexOf(plain.slice(0, 3))
  return english === -1 ? (otherMonths[plain.slice(0, 4)] ?? otherMonths[plain.slice(0, 3)]) : english + 1
}

function moment(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: string | undefined,
  { zone }: How,
): Date | null {
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  if (!isDay(date)) return null
  if (!time?.trim()) return instantOf(date, 0, zone)
  const parts = clock.exec(time.trim())
  if (!parts) return null
  const [, h = '', minute = '', second = '0', half, where = ''] = parts
  const hour = half ? (Number(h) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(h)
  if (hour > 23 || Number(minute) > 59 || Number(second) > 60 || (half && Number(h) > 12)) return null
  const offset = offsetOf(where.trim())
  if (offset === undefined) return null
  const minutes = hour * 60 + Number(minute)
  const at =
    offset === null
      ? instantOf(date, minutes, zone).getTime()
      : Date.parse(`${date}T00:00:00Z`) + (minutes - offset) * 60_000
  return new Date(at + Number(second) * 1000)
}

/** Minutes ahead of UTC; null when no zone is named, undefined when it is none we know. */
function offsetOf(named: string): number | null | undefined {
  if (named === '') return null
  const told = zones[named.toLowerCase()] ?? named.replace(/^(UTC|GMT)(?=[+-])/i, '')
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(told) ?? []
  if (sign === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
