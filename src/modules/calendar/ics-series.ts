import type ICAL from 'ical.js'
import type { IcsExtra } from './domain/ics-write.ts'

/** A series as our own files tell it, beyond what iCalendar has words for. */
export interface IcsSeries {
  readonly title: string
  readonly text: string
  /** “network/handle”. */
  readonly channels: readonly string[]
  readonly aheadDays: number | null
  readonly skipHolidays: boolean
}

const TITLE = 'x-weft-title'
const TEXT = 'x-weft-text'
const CHANNEL = 'x-weft-channel'
const AHEAD = 'x-weft-days-ahead'
const HOLIDAYS = 'x-weft-holidays'

/** As lines of an entry. */
export function seriesExtras(series: IcsSeries): IcsExtra[] {
  return [
    { name: TITLE, value: series.title },
    { name: TEXT, value: series.text },
    ...series.channels.map((value) => ({ name: CHANNEL, value })),
    { name: AHEAD, value: String(series.aheadDays ?? '') },
    { name: HOLIDAYS, value: series.skipHolidays ? 'LEAVE-OUT' : 'TAKE-IN' },
  ].filter(({ value }) => value !== '')
}

/** What an entry of our own says; null where it is somebody else's. */
export function readSeries(part: ICAL.Component): IcsSeries | null {
  if (!part.hasProperty(HOLIDAYS)) return null
  const ahead = Number(written(part, AHEAD))
  return {
    title: written(part, TITLE),
    text: written(part, TEXT),
    channels: part
      .getAllProperties(CHANNEL)
      .slice(0, 50)
      .map((one) => unescaped(one.getFirstValue())),
    aheadDays: Number.isInteger(ahead) && ahead >= 1 && ahead <= 90 ? ahead : null,
    skipHolidays: written(part, HOLIDAYS) !== 'TAKE-IN',
  }
}

function written(part: ICAL.Component, name: string): string {
  return unescaped(part.getFirstPropertyValue(name))
}

/** Values of properties that the format does not know come as they are written. */
function unescaped(value: unknown): string {
  const signs: Readonly<Record<string, string>> = { n: '\n', N: '\n' }
  return typeof value === 'string' ? value.replaceAll(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign) : ''
}
