import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { formatAgo, formatDay, formatDays, formatDuration, formatNumber, formatTime, t } from './i18n.ts'
import { setLocale } from './locale.ts'

beforeAll(() => vi.stubGlobal('navigator', { language: 'en-GB', languages: ['en-GB', 'de-DE'] }))
afterEach(() => setLocale('en'))

const rows = (n: number): string => t('{n, plural, one {# new} other {# new}}', { n })

describe('words', () => {
  it('counts in the viewer’s language', async () => {
    expect([rows(1), rows(2)]).toEqual(['1 new', '2 new'])
    await setLocale('de')
    expect([rows(1), rows(2)]).toEqual(['1 neu', '2 neue'])
  })

  it('takes the English sentence where German is missing', async () => {
    await setLocale('de')
    expect(t('A sentence nobody wrote for {whom}.', { whom: 'you' })).toBe('A sentence nobody wrote for you.')
  })

  it('leaves the places of a sentence open until they are filled, in either language', async () => {
    await setLocale('de')
    const open = t('You are here: {place}')
    expect(open).toBe('Du bist hier: {place}')
    expect(t(open, { place: 'Eingang' })).toBe('Du bist hier: Eingang')
  })

  it('does not take what people wrote for its own marks', () => {
    expect(t('You are here: {place}', { place: '{n, plural, one {#}} <b>' })).toBe(
      'You are here: {n, plural, one {#}} <b>',
    )
  })
})

describe('numbers', () => {
  it('says ? for what is not known, never 0', () => {
    expect([formatNumber(null), formatNumber(undefined), formatNumber(Number.NaN), formatNumber(0)]).toEqual([
      '?',
      '?',
      '?',
      '0',
    ])
    expect(formatDuration(null)).toBe('?')
  })

  it('follows the locale', async () => {
    expect(formatNumber(12_040)).toBe('12,040')
    expect(formatNumber(0.926, 'percent')).toBe('93\u00a0%')
    await setLocale('de')
    expect(formatNumber(12_040)).toBe('12.040')
  })

  it.each([
    [0, '0 min'],
    [59.4, '59 min'],
    [59.6, '1 h 00'],
    [190, '3 h 10'],
    [-6, '6 min'],
    [4319, '71 h 59'],
    [4320, '3 d'],
  ])('says %d minutes as people do', (minutes, words) => expect(formatDuration(minutes)).toBe(words))
})

describe('times', () => {
  const now = new Date(2026, 2, 11, 12, 0)

  it.each([
    [new Date(2026, 2, 11, 9, 31), '09:31'],
    [new Date(2026, 2, 10, 23, 59), 'Tue 23:59'],
    [new Date(2026, 2, 12, 0, 1), 'Thu 00:01'],
    [new Date(2026, 2, 2, 9, 31), '2 March'],
    [new Date(2025, 2, 2, 9, 31), '2 Mar 2025'],
  ])('is as short as it can be understood', (at, words) => expect(formatTime(at, now)).toBe(words))

  it('knows ages in one unit', () => {
    const ago = (minutes: number): string => formatAgo(now.getTime() - minutes * 60_000, now)
    expect([ago(0.4), ago(50), ago(250), ago(3 * 1440)]).toEqual(['now', '50 min', '4 h', '3 d'])
  })

  it('writes days in another zone than the viewer’s', () => {
    const instant = '2026-03-01T23:30:00Z'
    expect(formatDay(instant, 'plain', 'Europe/Oslo')).toBe('2 March 2026')
    expect(formatDay(instant, 'plain', 'America/New_York')).toBe('1 March 2026')
    expect(formatDays(instant, '2026-03-08T10:00:00Z', 'Europe/Oslo').replaceAll(/\s/g, ' ')).toBe(
      '2 – 8 March 2026',
    )
  })

  it('survives what is no time', () => {
    expect([formatTime('soon'), formatDay(''), formatDays('', '2026-03-08')]).toEqual(['?', '?', '?'])
  })
})
