import type { Cut, FigureId, OneFigure } from '#modules/inbox/contract.ts'
import { formatDay, formatDuration, formatLocale, formatNumber, t } from '#web/i18n.ts'
import type { Range } from './search.ts'

const rangeWords: Readonly<Record<Range, () => string>> = {
  7: () => t('The last 7 days'),
  28: () => t('The last 28 days'),
  90: () => t('The last 90 days'),
  365: () => t('The last 365 days'),
  days: () => t('Choose days'),
}
export const rangeWord = (range: Range): string => rangeWords[range]()

const names: Readonly<Record<FigureId, () => string>> = {
  first: () => t('First response'),
  next: () => t('Next response'),
  resolution: () => t('Resolution'),
  'hand-off': () => t('Hand-off'),
  engagements: () => t('Engagements'),
  'sentiment-shift': () => t('Change of mood'),
  'double-replies': () => t('Answered twice'),
  contradictions: () => t('Contradictions'),
}
export const nameOf = (id: FigureId): string => names[id]()

const meanings: Readonly<Record<FigureId, () => string>> = {
  first: () =>
    t(
      'From the first message of a person until the first answer of a named person of ours was on the network. What is not answered yet counts as waiting, never as missing.',
    ),
  next: () => t('The same for each later message of the person that waited for an answer.'),
  resolution: () => t('From the first message until the conversation was closed; opening it again goes on.'),
  'hand-off': () =>
    t('From handing a conversation to another desk until somebody else did something with it.'),
  engagements: () => t('Conversations in which a person wrote and a named person of ours answered.'),
  'sentiment-shift': () =>
    t(
      'The mood of the last message less that of the first, from −2 to 2, where a person wrote twice and we are sure of both. Of the newest 20,000 conversations.',
    ),
  'double-replies': () =>
    t('Of the conversations we answered: two different people answered the same message.'),
  contradictions: () => t('Answers that departed from what another department had told the same person.'),
}
export const meaningOf = (id: FigureId): string => meanings[id]()

const cutWords: Readonly<Record<Cut, () => string>> = {
  desk: () => t('By desk'),
  channel: () => t('By channel'),
  hour: () => t('By hour of the week'),
  week: () => t('Week by week'),
}
export const cutWord = (cut: Cut): string => cutWords[cut]()

/** A value as it is written: time, share, count, or a mood between −2 and 2. Null for the caller to draw as missing. */
export function writeValue(of: FigureId, value: number | null): string | null {
  if (value === null) return null
  if (of === 'engagements') return formatNumber(value)
  if (of === 'double-replies' || of === 'contradictions') return percentWord(value)
  if (of === 'sentiment-shift')
    return new Intl.NumberFormat(formatLocale(), {
      maximumFractionDigits: 2,
      signDisplay: 'exceptZero',
    }).format(value)
  return formatDuration(value)
}

/** 93 → “93 %”; what is small but not nothing keeps a decimal. */
export function percentWord(value: number): string {
  if (value > 0 && value < 10) return `${formatNumber(value, 'one')}\u00a0%`
  return formatNumber(value / 100, 'percent')
}

/** What a figure stands on. */
export const basisWord = ({ n }: Pick<OneFigure, 'n'>): string => t('of {n}', { n: formatNumber(n) })

/** “Mon”, for day 0 to 6. */
export function dayName(day: number, style: 'short' | 'long' = 'short'): string {
  const monday = Date.UTC(2026, 0, 5)
  return new Intl.DateTimeFormat(formatLocale(), { weekday: style, timeZone: 'UTC' }).format(
    monday + day * 86_400_000,
  )
}

/** “Monday, 09:00”, for an hour of the week. */
export const hourName = (hour: number): string =>
  t('{day}, {hour}:00', {
    day: dayName(Math.floor(hour / 24), 'long'),
    hour: String(hour % 24).padStart(2, '0'),
  })

/** What the group of a row is called. */
export function keyName(cut: Cut, key: string, label: string): string {
  if (cut === 'hour') return hourName(Number(key))
  return cut === 'week' ? formatDay(`${key}T12:00:00Z`, 'plain', 'UTC') : serverWord(label)
}

/** Sentences that the server says as data. */
const serverWords: Readonly<Record<string, () => string>> = {
  'No conversation began in this period.': () => t('No conversation began in this period.'),
  'Nobody wrote again after an answer in this period.': () =>
    t('Nobody wrote again after an answer in this period.'),
  'Nothing was handed over in this period.': () => t('Nothing was handed over in this period.'),
  'No conversation of this period was answered.': () => t('No conversation of this period was answered.'),
  'Too many are not answered yet to say.': () => t('Too many are not answered yet to say.'),
  'Fewer than 20 conversations, so a 90th percentile would mislead.': () =>
    t('Fewer than 20 conversations, so a 90th percentile would mislead.'),
  'Nothing of it had a goal.': () => t('Nothing of it had a goal.'),
  'Nobody wrote twice so that we are sure how both messages sound.': () =>
    t('Nobody wrote twice so that we are sure how both messages sound.'),
  'No answer of this period was held against what the person had been told before.': () =>
    t('No answer of this period was held against what the person had been told before.'),
  'A department that is gone': () => t('A department that is gone'),
  'A channel that is gone': () => t('A channel that is gone'),
  kept: () => t('kept'),
  missed: () => t('missed'),
  open: () => t('open'),
  snoozed: () => t('snoozed'),
  closed: () => t('closed'),
  'closed without an answer': () => t('closed without an answer'),
  'not answered yet': () => t('not answered yet'),
  'not closed yet': () => t('not closed yet'),
  'not taken over yet': () => t('not taken over yet'),
  positive: () => t('positive'),
  neutral: () => t('neutral'),
  negative: () => t('negative'),
}
export function serverWord(words: string): string {
  const parts = words.split(' → ')
  return parts.map((part) => serverWords[part]?.() ?? part).join(' → ')
}
