import { type FrozenEntry, type FrozenFigure, mainOf, type ReportDocument } from './document.ts'
import { partIn, type ReportLanguage, tacticIn, word } from './words.ts'
import { type WrittenUnit, written, writtenDay, writtenDays, writtenMoment } from './written.ts'

export type Tone = 'good' | 'bad' | 'plain'

export interface ChartPoint {
  /** null: not known. */
  readonly value: number | null
  readonly label: string
}

/** One figure as it is drawn: everything in words, in the language of the report. */
export interface FigureView {
  readonly id: string
  readonly name: string
  readonly definition: string
  readonly version: string
  /** “3 h 10”; null: unknown, and `why` says why. */
  readonly value: string | null
  readonly why: string | null
  readonly change: { readonly words: string; readonly tone: Tone } | null
  /** “n = 120 · collected 96 % of the time”. */
  readonly basis: string
  readonly parts: readonly {
    readonly label: string
    readonly value: string | null
    readonly why: string | null
  }[]
  readonly targets: readonly { readonly words: string; readonly tone: Tone }[]
  readonly comments: readonly string[]
  readonly breaks: readonly string[]
  readonly points: readonly ChartPoint[]
  readonly first: string
  readonly last: string
  /** The course in a sentence, for who does not see it drawn. */
  readonly course: string
}

export interface ReportView {
  readonly language: ReportLanguage
  readonly title: string
  readonly organisation: string
  readonly scope: string
  readonly days: string
  readonly note: string
  readonly brief: readonly string[]
  readonly figures: readonly FigureView[]
  readonly board: BoardView | null
  readonly missing: readonly { readonly name: string; readonly why: string }[]
  readonly gaps: readonly string[]
  readonly notes: readonly string[]
  readonly link: string | null
}

export interface BoardView {
  readonly departments: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly BoardCell[] }[]
}
export interface BoardCell {
  /** 0 to 4; null where nobody rated it. */
  readonly level: number | null
  readonly state: 'rated' | 'none' | 'unknown'
}

/** Says a sentence of the rooms (a name, a definition, a reason) in a language. */
export type Say = (language: ReportLanguage, sentence: string) => string

/** Everything a report says, in words; mail, page and PDF draw this and decide nothing. */
export function viewOf(document: ReportDocument, say: Say): ReportView {
  const { language, zone } = document
  const figures = document.entries.map((entry) => figureView(entry, document, say))
  const moment = writtenMoment(document.madeAt, zone, language)
  return {
    language,
    title: document.title,
    organisation: document.organisation,
    scope: document.department ?? word(language, 'wholeHouse'),
    days: writtenDays(document.from, document.to, zone, language),
    note: document.note,
    brief: briefOf(document, figures),
    figures,
    board: boardView(document),
    missing: document.missing.map(({ name, why }) => ({
      name: say(language, name),
      why: say(language, why),
    })),
    gaps: document.gaps.map(({ channel, from, to }) =>
      to === null
        ? `${channel}: ${word(language, 'since', { day: writtenDay(from, zone, language) })}`
        : `${channel}: ${writtenDays(from, to, zone, language)}`,
    ),
    notes: [
      word(language, 'madeAt', { when: moment, zone }),
      ...(document.leftOut ? [word(language, 'leftOut')] : []),
      ...(document.outside ? [word(language, 'outside')] : []),
      ...(document.owner === null ? [] : [word(language, 'owner', { owner: document.owner })]),
    ],
    link: document.link,
  }
}

function figureView(entry: FrozenEntry, document: ReportDocument, say: Say): FigureView {
  const { language, zone } = document
  const { metric, coverage } = entry
  const main = mainOf(entry, entry.figures)
  const write = (value: number): string => written(value, unitOf(metric.unit, metric.main), language)
  const values = entry.points.map(({ figures }) => mainOf(entry, figures).value)
  const day = (at: string | undefined): string =>
    at === undefined ? '' : writtenDay(at, zone, language, 'short')
  return {
    id: metric.id,
    name: say(language, metric.name),
    definition: say(language, metric.definition),
    version: word(language, 'definition', { version: metric.version }),
    value: main.value === null ? null : write(main.value),
    why: main.value === null ? say(language, main.reason ?? '') : null,
    change: changeOf(entry, main, language, write),
    basis: [
      word(language, 'basis', { n: written(main.n, 'count', language) }),
      heard(coverage, language),
    ].join(' · '),
    parts: partViews(entry, language, say),
    targets: entry.targets.map((target) => targetView(target, metric.unit, language)),
    comments: entry.comments.map(
      ({ day: on, text, by }) => `${writtenDay(`${on}T12:00:00Z`, 'UTC', language)}: ${text} (${by})`,
    ),
    breaks: entry.breaks.map(({ at, what }) =>
      word(language, 'changed', { day: writtenDay(at, zone, language), what: say(language, what) }),
    ),
    points: entry.points.map((point, index) => ({ value: values[index] ?? null, label: day(point.from) })),
    first: day(entry.points[0]?.from),
    last: day(entry.points.at(-1)?.from),
    course: courseWords(say(language, metric.name), values, language, write),
  }
}

/** What a part of a figure is counted in: how many still wait is no minutes, though the wait is. */
export const unitOf = (unit: WrittenUnit, part: string): WrittenUnit => partIn('en', part)?.unit ?? unit

/** Whoever was not heard all the time is never said to be: 99.7 % is 99 %, not 100. */
function heard(coverage: number, language: ReportLanguage): string {
  if (coverage >= 1) return word(language, 'listenedAll')
  return word(language, 'listened', { share: written(Math.floor(coverage * 100), 'percent', language) })
}

/** Less than a twentieth is level, as on the board. */
const LEVEL = 0.05

function changeOf(
  { before, metric }: FrozenEntry,
  { value }: FrozenFigure,
  language: ReportLanguage,
  write: (value: number) => string,
): FigureView['change'] {
  if (value === null) return null
  if (before.value === null) return { words: word(language, 'beforeUnknown'), tone: 'plain' }
  const was = before.value
  const level = value === was || (was !== 0 && Math.abs(value - was) / Math.abs(was) < LEVEL)
  if (level) return { words: word(language, 'level', { value: write(was) }), tone: 'plain' }
  const up = value > was
  const better = up !== metric.lowerIsBetter
  const words = `${word(language, up ? 'more' : 'less', { value: write(was) })}, ${word(language, better ? 'better' : 'worse')}`
  return { words, tone: better ? 'good' : 'bad' }
}

function partViews(
  { metric, figures }: FrozenEntry,
  language: ReportLanguage,
  say: Say,
): FigureView['parts'] {
  return Object.entries(figures).flatMap(([part, one]) => {
    const named = part === metric.main ? null : partIn(language, part)
    if (!named) return []
    const value = one.value === null ? null : written(one.value, named.unit ?? metric.unit, language)
    return [{ label: named.label, value, why: value === null ? say(language, one.reason ?? '') : null }]
  })
}

function targetView(
  { state, toValue, toDay, figure }: FrozenEntry['targets'][number],
  unit: WrittenUnit,
  language: ReportLanguage,
): { words: string; tone: Tone } {
  const id = ({ on: 'onPath', behind: 'behind', unknown: 'targetUnknown' } as const)[state]
  const value = written(toValue, unitOf(unit, figure), language)
  const day = writtenDay(`${toDay}T12:00:00Z`, 'UTC', language)
  return {
    words: word(language, id, { value, day }),
    tone: ({ on: 'good', behind: 'bad', unknown: 'plain' } as const)[state],
  }
}

function courseWords(
  name: string,
  values: readonly (number | null)[],
  language: ReportLanguage,
  write: (value: number) => string,
): string {
  const known = values.filter((value) => value !== null)
  const last = known.at(-1)
  if (last === undefined) return word(language, 'courseNone')
  const [low, high] = [write(Math.min(...known)), write(Math.max(...known))]
  return word(language, 'course', { name, low, high, last: write(last) })
}

/** What somebody who reads nothing else should know. */
function briefOf({ entries, language }: ReportDocument, figures: readonly FigureView[]): string[] {
  const tones = figures.map(({ change }) => change?.tone)
  const [good, bad] = (['good', 'bad'] as const).map((tone) => tones.filter((one) => one === tone).length)
  const unknown = figures.filter(({ value }) => value === null).map(({ name }) => name)
  const behind = entries.flatMap(({ targets }, index) =>
    targets.some(({ state }) => state === 'behind') ? (figures[index]?.name ?? []) : [],
  )
  const aims = entries.flatMap(({ targets }) => targets)
  const fine = aims.length > 0 && aims.every(({ state }) => state === 'on')
  const moved = { better: good ?? 0, worse: bad ?? 0, rest: figures.length - (good ?? 0) - (bad ?? 0) }
  return [
    ...(figures.length > 0 ? [word(language, 'improved', moved)] : []),
    ...(behind.length > 0 ? [word(language, 'targetsBehind', { names: behind.join(', ') })] : []),
    ...(fine ? [word(language, 'targetsFine')] : []),
    ...(unknown.length > 0 ? [word(language, 'someUnknown', { names: unknown.join(', ') })] : []),
  ]
}

function boardView({ board, language }: ReportDocument): BoardView | null {
  if (!board) return null
  const cells = new Map(board.cells.map((cell) => [`${cell.tactic}/${cell.departmentId}`, cell]))
  return {
    departments: board.departments.map(({ name }) => name),
    rows: board.tactics.map(({ id, no }) => ({
      name: tacticIn(language, no),
      cells: board.departments.map((department) => {
        const cell = cells.get(`${id}/${department.id}`)
        return { level: cell?.level ?? null, state: cell?.state ?? 'none' }
      }),
    })),
  }
}
