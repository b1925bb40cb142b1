import { unwrap } from '#kernel/result.ts'
import {
  addBlackout,
  addEvent,
  addEvergreen,
  addProgramme,
  addSlot,
  setTarget,
} from '#modules/calendar/index.ts'
import { livePosts } from '#modules/publishing/index.ts'
import type { ChannelKey } from '../company/channels.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, DAY, dayAfter } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

/** Weekdays count from Monday, 0. */
const slots: readonly {
  readonly channel: ChannelKey
  readonly days: readonly number[]
  readonly hour: number
}[] = [
  { channel: 'fjell', days: [0, 2, 4], hour: 9.5 },
  { channel: 'fjell', days: [3], hour: 17 },
  { channel: 'fjell_no', days: [1, 4], hour: 8 },
  { channel: 'fjell_de', days: [1, 3], hour: 12 },
  { channel: 'fjell_uk', days: [2], hour: 10 },
  { channel: 'fjell_repair', days: [1], hour: 10 },
]

const targets: readonly (readonly [channel: ChannelKey, perWeek: number])[] = [
  ['fjell', 4],
  ['fjell_no', 3],
  ['fjell_de', 2],
  ['fjell_lab', 1],
]

/** When we speak, how often, when not at all; what else happens; what comes again. */
export function planningDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const elin = () => company.as('elin.dahl')
  return [
    { at: at(-21, 9), run: () => weekly(company) },
    { at: at(-20, 10), run: () => happenings(calendar, company) },
    { at: at(-5, 10.5), run: () => toolTip(calendar, company) },
    {
      at: at(-2, 11.2),
      run: async () => {
        const posts = await livePosts(elin(), { from: at(-30, 0), to: elin().now(), kind: 'post' })
        const draftId = posts.find((post) => post.draftId !== null)?.draftId
        if (draftId) unwrap(await addEvergreen(elin(), { draftId, weeks: 26 }))
      },
    },
  ]
}

async function weekly(company: Company): Promise<void> {
  const elin = company.as('elin.dahl')
  for (const { channel, days, hour } of slots)
    unwrap(await addSlot(elin, { channelId: company.channel(channel).id, weekdays: days, minute: hour * 60 }))
  for (const [channel, perWeek] of targets)
    unwrap(await setTarget(elin, { channelId: company.channel(channel).id, departmentId: null, perWeek }))
  unwrap(await setTarget(elin, { channelId: null, departmentId: company.departmentId('hr'), perWeek: 1 }))
  const nights = { weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinute: 23 * 60, toMinute: 6 * 60 }
  unwrap(await addBlackout(elin, { name: 'Nights', channelIds: null, weekly: nights, dated: null }))
}

async function happenings({ at }: Calendar, company: Company): Promise<void> {
  const elin = company.as('elin.dahl')
  unwrap(
    await addEvent(elin, {
      ...{ name: 'Outdoor fair, Friedrichshafen', kind: 'fair', allDay: true },
      ...{ from: at(9, 0).toISOString(), to: new Date(at(9, 0).getTime() + 3 * DAY).toISOString() },
      ...{ departmentId: company.departmentId('sales'), note: 'Hall 4. Lena and Katrin are there all days.' },
    }),
  )
  unwrap(
    await addEvent(elin, {
      ...{ name: 'Half-year results', kind: 'results', allDay: false },
      ...{ from: at(22, 8).toISOString(), to: at(22, 10).toISOString() },
      ...{ departmentId: company.departmentId('ir'), note: 'Nothing else goes out before ten.' },
    }),
  )
}

async function toolTip(calendar: Calendar, company: Company): Promise<void> {
  unwrap(
    await addProgramme(company.as('elin.dahl'), {
      ...{ name: 'Tool tip Tuesday', departmentId: null, ownerId: company.memberId('per.olsen') },
      channelIds: [company.channel('fjell_repair').id],
      rule: { freq: 'weekly', interval: 1, weekdays: [1] },
      ...{ minute: 600, startsOn: dayAfter(calendar, -5), aheadDays: 14, skipHolidays: true },
      template: {
        title: 'Tool tip Tuesday',
        idea: 'One tool, one picture, one thing people get wrong. Ask Ola which one.',
        text: 'Tool tip Tuesday: ',
      },
    }),
  )
}
