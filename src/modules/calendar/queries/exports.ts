import { addDays, localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fileCards } from '#platform/files/index.ts'
import { MAIL } from '#platform/mail/index.ts'
import type { BoardFilter, BoardItem, EventView } from '../contract.ts'
import { csvFile } from '../domain/csv-cells.ts'
import { altCell, mediaCell } from '../domain/csv-media.ts'
import { type IcsEntry, icsFile } from '../domain/ics-write.ts'
import { clockText } from '../domain/wall-clock.ts'
import { board } from './board.ts'
import { seriesEntries } from './series-entries.ts'
import { wholeDrafts } from './whole-drafts.ts'

const POST_MS = 15 * 60_000
const headers = [
  'post',
  'title',
  'text',
  'channel',
  'date',
  'time',
  'zone',
  'language',
  'media',
  'media descriptions',
  'first comment',
  'state',
  'author',
  'department',
]

/** The calendar as a table that can be read in again; a line for each post and channel. */
export async function exportCsv(
  ctx: Ctx,
  input: BoardFilter,
): Promise<Result<{ name: string; text: string }>> {
  const found = await board(ctx, input)
  if (!found.ok) return found
  const { items, zone } = found.value
  const whole = await wholeDrafts(ctx, [...new Set(items.flatMap((item) => item.draftId ?? []))])
  if (!whole.ok) return whole
  const texts = whole.value
  const files = await fileCards(
    ctx,
    [...texts.values()].flat().flatMap((part) => part.media.map((one) => one.fileId)),
  )
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card.name]))
  const lines = items.flatMap((item, index) => {
    const shown = localTime(new Date(item.at), zone)
    const parts = texts.get(item.draftId ?? '') ?? []
    const places = item.networks.map((one) => ({
      channel: channels.get(one.channelId)?.handle ?? one.networkName,
      part: parts.find((part) => part.channelId === one.channelId),
    }))
    const rows = places.length > 0 ? places : [{ channel: '', part: parts[0] }]
    return rows.map(({ channel, part }) => [
      String(index + 1),
      item.title,
      part?.text ?? '',
      channel,
      shown.day,
      clockText(shown.minute),
      zone,
      part?.lang ?? '',
      mediaCell(
        (part?.media ?? []).map(({ fileId }) => ({ id: fileId, name: files.get(fileId)?.name ?? 'file' })),
      ),
      altCell((part?.media ?? []).map((one) => one.alt)),
      part?.firstComment ?? '',
      item.state,
      item.author.name,
      departments.get(item.departmentId ?? '') ?? '',
    ])
  })
  return ok({ name: `calendar-${input.from.slice(0, 10)}.csv`, text: csvFile([headers, ...lines]) })
}

/** The calendar as an iCalendar file: posts, drafts with a minute, series with how they come again, and events. */
export async function exportIcs(
  ctx: Ctx,
  input: BoardFilter,
): Promise<Result<{ name: string; text: string }>> {
  const found = await board(ctx, input)
  if (!found.ok) return found
  const { items, events, zone } = found.value
  const { name } = await organisation(ctx)
  const entries = [
    ...items.map((item) => itemEntry(ctx, item)),
    ...(await seriesEntries(ctx, input, zone)),
    ...events.map((event) => eventEntry(event, zone)),
  ]
  return ok({ name: `calendar-${input.from.slice(0, 10)}.ics`, text: icsFile(name, entries, ctx.now()) })
}

/** Of a draft and its posts the entry stays the same: its UID is the draft's. */
function itemEntry(ctx: Ctx, item: BoardItem): IcsEntry {
  const from = new Date(item.at)
  const networks = item.networks.map((one) => one.networkName).join(', ')
  return {
    uid: `${item.draftId ?? item.id}@weft`,
    name: item.title || 'Untitled draft',
    description: [networks, item.author.name, item.state].filter((word) => word !== '').join('\n'),
    url: item.draftId ? ctx.use(MAIL).link(`/publish/drafts/${item.draftId}`) : null,
    sure: item.state === 'live' || item.state === 'scheduled',
    from,
    to: new Date(from.getTime() + POST_MS),
  }
}

function eventEntry(event: EventView, zone: string): IcsEntry {
  const base = {
    uid: `event-${event.id}@weft`,
    name: event.name,
    description: event.note,
    url: null,
    sure: true,
  }
  const [from, to] = [new Date(event.from), new Date(event.to)]
  if (!event.allDay) return { ...base, from, to }
  const last = localTime(new Date(to.getTime() - 1), zone).day
  return { ...base, fromDay: localTime(from, zone).day, toDay: addDays(last, 1) }
}
