import { isDay } from '#kernel/local-time.ts'
import { unguarded } from './csv-cells.ts'
import { type FileFinder, type PlannedMedium, readMedia } from './csv-media.ts'
import { clockMinute, clockText, isZone, readClock } from './wall-clock.ts'

export interface CsvLine {
  /** As an editor counts. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvProblem {
  readonly line: number
  /** As the file calls it; null where it is about the whole line. */
  readonly column: string | null
  readonly message: string
}

export interface PlannedPost {
  /** Lines with the same word here are one draft. */
  readonly group: string | null
  readonly line: number
  readonly title: string
  readonly text: string
  readonly channelIds: readonly string[]
  readonly at: Date | null
  readonly lang: string | null
  readonly media: readonly PlannedMedium[]
  readonly firstComment: string | null
}

export interface KnownChannel {
  readonly id: string
  readonly handle: string
  readonly displayName: string
  readonly networkName: string
}

const columns = {
  post: ['post', 'group', 'id', 'beitrag', 'gruppe'],
  title: ['title', 'titel', 'name'],
  text: ['text', 'post text', 'content', 'message', 'inhalt', 'beitragstext'],
  channel: ['channel', 'channels', 'account', 'profile', 'kanal', 'kanäle', 'konto'],
  date: ['date', 'day', 'datum', 'tag'],
  time: ['time', 'uhrzeit', 'zeit'],
  zone: ['zone', 'time zone', 'timezone', 'zeitzone'],
  language: ['language', 'lang', 'locale', 'sprache'],
  media: ['media', 'file', 'files', 'image', 'images', 'medien', 'datei', 'dateien', 'bild', 'bilder'],
  alts: [
    'media descriptions',
    'descriptions',
    'alt',
    'alt text',
    'alt texts',
    'bildbeschreibungen',
    'alternativtext',
  ],
  comment: ['first comment', 'comment', 'erster kommentar', 'kommentar'],
} as const
type Column = keyof typeof columns

export type CsvColumns = Partial<Record<Column, { readonly index: number; readonly name: string }>>

/** Which column is which, by what people call them; the rest is ignored. */
export function readHeaders(headers: readonly string[]): { known: CsvColumns; ignored: string[] } {
  const known: CsvColumns = {}
  const ignored: string[] = []
  headers.forEach((name, index) => {
    const plain = name.trim().toLowerCase().replaceAll('_', ' ')
    const column = (Object.keys(columns) as Column[]).find((one) =>
      (columns[one] as readonly string[]).includes(plain),
    )
    if (column && !known[column]) known[column] = { index, name }
    else if (plain !== '') ignored.push(name)
  })
  return { known, ignored }
}

export interface CsvHouse {
  readonly channels: readonly KnownChannel[]
  readonly zone: string
  readonly now: Date
  readonly files: FileFinder
}

const MOST_TITLE = 200
const MOST_TEXT = 100_000
const MOST_COMMENT = 20_000

/** What one column of every line holds, as it is written. */
export function columnOf(lines: readonly CsvLine[], known: CsvColumns, column: Column): string[] {
  const index = known[column]?.index
  return index === undefined ? [] : lines.map(({ cells }) => unguarded(cells[index] ?? ''))
}

/** Reads lines as posts. A line with any problem is no post; every problem of it is named. */
export function readPosts(
  lines: readonly CsvLine[],
  known: CsvColumns,
  house: CsvHouse,
): { readonly posts: PlannedPost[]; readonly problems: CsvProblem[] } {
  const byName = channelIndex(house.channels)
  const clock = rememberedClock()
  const posts: PlannedPost[] = []
  const problems: CsvProblem[] = []
  for (const { line, cells } of lines) {
    const cell = (column: Column): string => unguarded(cells[known[column]?.index ?? -1] ?? '')
    const before = problems.length
    const wrong = (column: Column, message: string): void => {
      problems.push({ line, column: known[column]?.name ?? null, message })
    }
    const title = cell('title').trim()
    const text = cell('text')
    const comment = cell('comment')
    const media = readMedia({ media: cell('media'), alts: cell('alts') }, house.files, wrong)
    if (text.trim() === '' && media.length === 0) wrong('text', 'There is no text.')
    if (text.length > MOST_TEXT) wrong('text', `The text is longer than ${MOST_TEXT} characters.`)
    if (title.length > MOST_TITLE) wrong('title', `The title is longer than ${MOST_TITLE} characters.`)
    if (comment.length > MOST_COMMENT)
      wrong('comment', `The first comment is longer than ${MOST_COMMENT} characters.`)
    const channelIds = readChannels(cell('channel'), byName, (message) => wrong('channel', message))
    const at = readMoment(cell, { ...house, clock }, wrong)
    const lang = cell('language').trim()
    if (lang !== '' && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang))
      wrong('language', `“${lang}” is no language tag. Write en, de or pt-BR.`)
    if (problems.length > before) continue
    const firstComment = comment.trim() === '' ? null : comment
    const group = cell('post').trim() || null
    posts.push({ group, line, title, text, channelIds, at, lang: lang || null, media, firstComment })
  }
  return { posts, problems }
}

function channelIndex(channels: readonly KnownChannel[]): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const channel of channels)
    for (const name of new Set(
      [channel.id, plainHandle(channel.handle), channel.displayName, channel.networkName].map((one) =>
        one.trim().toLowerCase(),
      ),
    ))
      byName.set(name, [...(byName.get(name) ?? []), channel.id])
  return byName
}

function plainHandle(handle: string): string {
  return handle.replace(/^@/, '')
}

function readChannels(
  value: string,
  byName: ReadonlyMap<string, string[]>,
  wrong: (message: string) => void,
): string[] {
  const found: string[] = []
  for (const part of value.split(/[;|]/).map((one) => one.trim())) {
    if (part === '') continue
    const ids = byName.get(plainHandle(part).toLowerCase()) ?? []
    const [first] = ids
    if (!first) wrong(`No channel of ours is called “${part}”.`)
    else if (ids.length > 1) wrong(`${ids.length} channels are called “${part}”. Write the handle.`)
    else if (!found.includes(first)) found.push(first)
  }
  return found
}

type Clock = typeof readClock

/** Long tables name the same minutes again and again, and zones are slow to ask. */
function rememberedClock(): Clock {
  const known = new Map<string, ReturnType<Clock>>()
  return (day, minute, zone) => {
    const key = `${day} ${minute} ${zone}`
    const reading = known.get(key) ?? readClock(day, minute, zone)
    known.set(key, reading)
    return reading
  }
}

function readMoment(
  cell: (column: Column) => string,
  house: CsvHouse & { readonly clock: Clock },
  wrong: (column: Column, message: string) => void,
): Date | null {
  const [date, time, zoneName] = [cell('date').trim(), cell('time').trim(), cell('zone').trim()]
  const zone = zoneName || house.zone
  if (date === '' && time === '') return null
  const day = readDay(date)
  const minute = clockMinute(time.replace('.', ':'))
  if (day === null)
    wrong('date', date === '' ? 'There is a time without a day.' : `“${date}” is no day. Write 2026-03-11.`)
  if (minute === null)
    wrong(
      'time',
      time === '' ? 'There is a day without a time.' : `“${time}” is no time of day. Write 09:30.`,
    )
  const knownZone = zoneName === '' || isZone(zone)
  if (!knownZone) wrong('zone', `“${zoneName}” is no time zone. Write Europe/Oslo.`)
  if (day === null || minute === null || !knownZone) return null
  const reading = house.clock(day, minute, zone)
  if (reading.kind === 'skipped') {
    wrong(
      'time',
      `The clock in ${zone} never shows ${clockText(minute)} that day; the next time it shows is ${clockText(reading.next.minute)}.`,
    )
    return null
  }
  if (reading.at <= house.now) wrong('date', 'This minute has passed.')
  return reading.at
}

/** “2026-03-11”, and “11.3.2026” as it is written in German. */
function readDay(text: string): string | null {
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const day = d && m && y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text
  return isDay(day) ? day : null
}

/** One draft to be made: its channels with what each says. */
export interface PlannedDraft {
  readonly title: string
  readonly at: Date | null
  readonly parts: readonly {
    readonly channelId: string
    readonly text: string
    readonly lang: string | null
    readonly media: readonly PlannedMedium[]
    readonly firstComment: string | null
  }[]
  readonly lines: readonly number[]
}

/** Puts lines of one group together; a group that contradicts itself is a problem of its later line. */
export function gatherDrafts(posts: readonly PlannedPost[]): {
  readonly drafts: PlannedDraft[]
  readonly problems: CsvProblem[]
} {
  const groups = new Map<string, PlannedPost[]>()
  for (const post of posts) {
    const key = post.group ?? `line ${post.line}`
    groups.set(key, [...(groups.get(key) ?? []), post])
  }
  const drafts: PlannedDraft[] = []
  const problems: CsvProblem[] = []
  for (const [first, ...rest] of groups.values()) {
    if (!first) continue
    const parts = partsOf(first)
    const before = problems.length
    for (const post of rest) {
      const wrong = (message: string): void => {
        problems.push({ line: post.line, column: null, message })
      }
      if (post.at?.getTime() !== first.at?.getTime())
        wrong(`Its day and time differ from line ${first.line}, which is the same post.`)
      if (partsOf(post).some((part) => parts.some((one) => one.channelId === part.channelId)))
        wrong(`The same post stands on this channel in line ${first.line} already.`)
      parts.push(...partsOf(post))
    }
    if (problems.length > before) continue
    drafts.push({
      title: first.title,
      at: first.at,
      parts,
      lines: [first, ...rest].map((post) => post.line),
    })
  }
  return { drafts, problems }
}

function partsOf({ channelIds, text, lang, media, firstComment }: PlannedPost) {
  return channelIds.map((channelId) => ({ channelId, text, lang, media, firstComment }))
}
