import { unwrap } from '#kernel/result.ts'
import {
  addCampaign,
  addPlacement,
  addSeries,
  registerStudy,
  reportCount,
  retirePlacement,
  saveLinkTags,
} from '#modules/campaigns/index.ts'
import type { Company } from '../company/company.ts'
import { CAMPAIGN } from '../outbound/drafts.ts'
import { type Calendar, dayAfter, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { insertRows } from '../write/rows.ts'
import { type Stood, stood } from './campaign-places.ts'

/** Two campaigns, fourteen placements with what came through them, and two studies: one with an effect, one that cannot tell. */
export function campaignDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const elin = () => company.as('elin.dahl')
  const campaigns = { repair: '', recall: '' }
  const day = (days: number): string => dayAfter(calendar, days)
  const register = (kind: 'own' | 'rival', name: string, code: string, from: number, until: number | null) =>
    addCampaign(elin(), {
      ...{ kind, name, code, goal: '', departmentId: null, programme: kind === 'own' ? 2 : null },
      ...{ startsOn: day(from), endsOn: until === null ? null : day(until), lookBackDays: 14 },
      ownerId: kind === 'own' ? company.memberId('elin.dahl') : null,
    })
  return [
    { at: at(-85, 10), run: async () => void unwrap(await saveLinkTags(elin(), tags())) },
    {
      at: at(-45, 10),
      run: async () => {
        campaigns.recall = unwrap(await register('own', 'Buckle recall', 'recall', -41, -26)).id
        unwrap(await register('rival', 'Nordvik spring sale', '', -33, -28))
      },
    },
    {
      at: at(-26, 10),
      run: async () => {
        campaigns.repair = unwrap(await register('own', CAMPAIGN, 'repair', -20, null)).id
      },
    },
    ...stood.map((one, index) => ({
      at: at(one.from - 1, 9 + index / 10),
      run: () => place(calendar, company, one, one.of === null ? null : campaigns[one.of], index),
    })),
    ...[-21, -14, -7, -1].map((days) => ({
      at: at(days, 17),
      run: async () => {
        const count = { kind: 'answer', day: day(days), source: 'Shop in Bergen' } as const
        unwrap(await reportCount(elin(), { ...count, about: 'A friend told me', n: 11 }))
        unwrap(await reportCount(elin(), { ...count, about: 'Saw the poster', n: 6 - Math.round(days / 7) }))
      },
    })),
    ...studies(calendar, company, campaigns),
  ]
}

function tags() {
  const source = [...new Set(stood.map((one) => one.source))].map(
    (value) => ({ kind: 'source', value, aliasOf: null }) as const,
  )
  const medium = [...new Set(stood.map((one) => one.medium))].map(
    (value) => ({ kind: 'medium', value, aliasOf: null }) as const,
  )
  const other = { kind: 'source', value: 'insta', aliasOf: 'instagram' } as const
  return { tags: [...source, other, ...medium], campaignPattern: '{year}-{code}' }
}

async function place(
  calendar: Calendar,
  company: Company,
  one: Stood,
  campaignId: string | null,
  index: number,
): Promise<void> {
  const elin = company.as('elin.dahl')
  const { id } = unwrap(
    await addPlacement(elin, {
      ...{ kind: one.kind, place: one.place, target: one.target, source: one.source, medium: one.medium },
      ...{ campaignId, word: one.word ?? '', spokenCode: one.spoken ?? '', cost: one.cost ?? null },
      ...{
        currency: one.cost ? 'NOK' : null,
        note: '',
        departmentId: null,
        channelId: null,
        pictureId: null,
      },
      ...{ ownerId: company.memberId('elin.dahl'), content: '', alikeToo: true },
      ...{
        standsFrom: dayAfter(calendar, one.from),
        standsUntil: one.until === null ? null : dayAfter(calendar, one.until),
      },
    }),
  )
  const rows = visits(calendar, one, index).map((row) => ({
    ...{ organisation_id: company.organisationId, placement_id: id },
    ...row,
  }))
  if (rows.length > 0) await company.system.write((tx) => insertRows(tx, 'placement_visit', rows))
  if (one.kind === 'mail') unwrap(await retirePlacement(elin, { id, retired: true }))
}

/** Visits by the hour, more by day than by night and fewer as time goes on; the same every time. */
function visits({ at, now, weekday }: Calendar, one: Stood, index: number) {
  const rows: object[] = []
  const last = Math.min(0, (one.until ?? 0) + 6)
  for (let day = one.from; day <= last; day += 1) {
    const gone = one.until !== null && day > one.until
    const tired = Math.max(0.35, 1 - (day - one.from) / 60)
    const weekend = [0, 6].includes(weekday(day)) ? 0.7 : 1
    const whole = one.daily * tired * weekend * (gone ? 0.1 : 1)
    for (const hour of [8, 12, 17, 20]) {
      const moment = at(day, hour)
      if (moment.getTime() > now.getTime() - HOUR) continue
      const wobble = 0.7 + ((((day * 7 + hour * 3 + index * 5) % 13) + 13) % 13) / 20
      const count = Math.round((whole / 4) * wobble)
      if (count === 0) continue
      const own = { hour: moment, origin: one.origin, firsts: Math.round(count * 0.86) }
      rows.push({ ...own, sort: 'person', visits: count })
      if (hour === 12)
        rows.push({ ...own, sort: 'bot', origin: 'unknown', visits: Math.ceil(count / 3), firsts: 0 })
      if (hour === 8 && one.medium === 'social')
        rows.push({ ...own, sort: 'preview', origin: 'facebook', visits: 1, firsts: 0 })
    }
  }
  return rows
}

function studies(
  calendar: Calendar,
  company: Company,
  campaigns: { repair: string; recall: string },
): Deed[] {
  const { at } = calendar
  const elin = () => company.as('elin.dahl')
  const day = (days: number): string => dayAfter(calendar, days)
  const words = { departmentId: null, question: '' } as const
  return [
    {
      at: at(-24, 11),
      run: async () => {
        const csv = bookings(day, -25)
        const seriesId = unwrap(
          await addSeries(elin(), { name: 'Workshop bookings', source: 'Booking system', csv }),
        ).id
        const outcome = {
          kind: 'series',
          seriesId,
          date: 'day',
          column: 'booked',
          controls: ['hut_nights'],
          unit: null,
          treated: [],
        } as const
        unwrap(
          await registerStudy(elin(), {
            ...{ ...words, name: 'Bookings of repair workshops', campaignId: campaigns.repair },
            question: 'Did the push for repair workshops bring more bookings than there would have been?',
            plan: {
              outcome,
              learnFrom: day(-110),
              start: day(-20),
              end: day(-2),
              method: 'bsts',
              together: false,
            },
          }),
        )
      },
    },
    {
      // The evening before the study runs by itself.
      at: at(-2, 23),
      run: async () => {
        const table = { name: 'Workshop bookings', source: 'Booking system' }
        unwrap(await addSeries(elin(), { ...table, csv: bookings(day, -2) }))
      },
    },
    {
      at: at(-42, 11),
      run: async () => {
        const outcome = { kind: 'visits', campaignId: null } as const
        unwrap(
          await registerStudy(elin(), {
            ...{ ...words, name: 'Visits after the recall letter', campaignId: campaigns.recall },
            question: 'Did the letter bring more people to our pages, or would they have come anyway?',
            plan: {
              outcome,
              learnFrom: day(-80),
              start: day(-40),
              end: day(-26),
              method: 'its',
              together: false,
            },
          }),
        )
      },
    },
  ]
}

/** Bookings by day beside nights in the huts, which no campaign of ours touches: nine more a day from the start on. */
function bookings(day: (days: number) => string, last: number): string {
  const rows = Array.from({ length: last + 111 }, (_, i) => {
    const days = i - 110
    const huts = 120 + 25 * Math.sin((i * 2 * Math.PI) / 7) + ((i * 13) % 17)
    const booked = 8 + huts / 6 + ((i * 7) % 5) + (days >= -20 ? 9 : 0)
    return `${day(days)},${Math.round(booked)},${Math.round(huts)}`
  })
  return ['day,booked,hut_nights', ...rows].join('\n')
}
