import { figuresForReport, type ReportFigure } from '#modules/insights/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { type FrozenEntry, mainOf, type ReportDocument } from '../domain/document.ts'
import { daysOf, grainOf, type Period } from '../domain/period.ts'
import type { ReportLanguage } from '../domain/words.ts'

/** What a report or a link shows. */
export interface Contents {
  readonly title: string
  readonly note: string
  readonly metricIds: readonly string[] | null
  readonly departmentId: string | null
  readonly period: Period
  readonly language: ReportLanguage
}

interface About {
  readonly hidden: readonly string[]
  /** Its days end before this moment: the slot, however late it is made. */
  readonly at: Date
  readonly owner: string | null
  readonly leftOut: boolean
}

/**
 * Works out what a report says and freezes it. Everything that leaves is drawn from the document and from nothing else.
 * Must not be called within a transaction.
 */
export async function freeze(ctx: Ctx, contents: Contents, about: About): Promise<ReportDocument> {
  const { metricIds, departmentId, period, language } = contents
  const { zone } = await organisation(ctx)
  const { window, before } = daysOf(period, about.at, zone)
  const grain = grainOf(period)
  const { hidden } = about
  const found = await figuresForReport(ctx, { hidden, departmentId, metricIds, window, before, grain })
  const board = found.board && {
    tactics: found.board.tactics.map(({ id, no, name }) => ({ id, no, name })),
    departments: found.board.departments.map(({ id, name }) => ({ id, name })),
    cells: found.board.cells.map(({ tactic, departmentId: of, state, level, target }) => ({
      ...{ tactic, departmentId: of, state, level, target },
    })),
  }
  return {
    format: 1,
    ...{ title: contents.title, note: contents.note, language, zone, grain, board },
    ...{ organisation: found.organisation, department: found.department },
    ...{ from: window.from.toISOString(), to: window.to.toISOString(), madeAt: ctx.now().toISOString() },
    ...{ owner: about.owner, leftOut: about.leftOut, outside: false },
    link: ctx.use(MAIL).link(placeOf(contents)),
    entries: found.figures.map(entryOf),
    missing: found.missing.map(({ name, why }) => ({ name, why })),
    gaps: found.gaps.slice(0, 20).map(({ channelName, from, to }) => ({ channel: channelName, from, to })),
  }
}

function entryOf({ answer, before, points, breaks, comments, targets }: ReportFigure): FrozenEntry {
  const { id, version, name, definition, unit, tactic, lowerIsBetter, main } = answer.metric
  const metric = { id, version, name, definition, unit, tactic, lowerIsBetter, main }
  return {
    metric,
    figures: answer.figures,
    coverage: answer.coverage,
    asOf: answer.asOf,
    before: mainOf({ metric }, before.figures),
    points: points.map(({ from, to, figures, coverage }) => ({ from, to, figures, coverage })),
    breaks: [...breaks],
    comments: comments.map(({ day, text, by }) => ({ day, text, by: by.name })),
    targets: targets.map(({ figure, toDay, toValue, due, state }) => ({
      figure,
      toDay,
      toValue,
      due,
      state,
    })),
  }
}

function placeOf({ metricIds, departmentId }: Contents): string {
  const [first, ...more] = metricIds ?? []
  if (first !== undefined && more.length === 0) return `/scoreboard/${first}`
  return departmentId === null ? '/scoreboard' : `/scoreboard/departments/${departmentId}`
}
