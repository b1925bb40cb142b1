import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Caller, checkPassword } from '#platform/auth/index.ts'
import { clear, take } from '#platform/auth/throttle.ts'
import type { Engine } from '#platform/ctx.ts'
import type { ReportDocument } from '../domain/document.ts'
import { reportHtml } from '../domain/html/report.ts'
import { forOutside } from '../domain/outside.ts'
import { viewOf } from '../domain/view.ts'
import type { ReportLanguage } from '../domain/words.ts'
import { figuresPlace, limits, type Place } from '../public-place.ts'
import { freeze } from '../queries/freeze.ts'
import { say } from '../say.ts'
import { countOpen, updateLink } from '../store.ts'
import { sends } from '../tables.ts'

export interface Opening {
  readonly token: string
  readonly password: string | null
}

type Opened =
  | { state: 'password' }
  | { state: 'open'; organisation: string; title: string; language: ReportLanguage; html: string }

/** What a link shows to whoever has it. Counted, and nothing else of the one who looks is kept. */
export async function openLink(engine: Engine, input: Opening, from: Caller): Promise<Result<Opened>> {
  const place = await figuresPlace(engine, input.token, from)
  if (!place.ok) return place
  const { ctx, link } = place.value
  if (link.passwordHash !== null) {
    if (input.password === null) return ok({ state: 'password' })
    const counted = await take(engine.db, limits.password, link.id, ctx.now())
    if (!counted.ok) return counted
    if (!(await checkPassword(link.passwordHash, input.password)))
      return refuse('invalid', 'This password is not right.', {
        fields: { password: 'This password is not right. Ask whoever sent you the link.' },
      })
    await clear(engine.db, limits.password, link.id)
  }
  const document = forOutside(await shownBy(place.value))
  await ctx.write((tx) => countOpen(tx, link, ctx.now()))
  const { organisation, title, language } = document
  return ok({ state: 'open', organisation, title, language, html: reportHtml(viewOf(document, say)) })
}

/** So long what was worked out is shown again: a link that goes round must not cost a house its database. */
const KEPT_MS = 10 * 60_000

/** The newest kept edition of a report, or the figures of now. */
async function shownBy({ ctx, link, hidden }: Place): Promise<ReportDocument> {
  const edition = link.reportId === null ? null : await newestEdition({ ctx, link, hidden })
  if (edition) return edition
  const now = ctx.now()
  const young = link.shownAt !== null && now.getTime() - link.shownAt.getTime() < KEPT_MS
  // What became restricted meanwhile is gone at once.
  const sameEyes = hidden.every((id) => link.shown?.hidden.includes(id))
  if (link.shown && young && sameEyes) return link.shown.document
  const contents = { title: link.name, note: '', ...link }
  const about = { hidden, at: now, owner: null, leftOut: hidden.length > 0 }
  const document = await freeze(ctx, contents, about)
  await ctx.write((tx) => updateLink(tx, link, { shown: { document, hidden }, shownAt: now }))
  return document
}

/** None that shows a department which is restricted now. */
async function newestEdition({ ctx, link, hidden }: Place): Promise<ReportDocument | null> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ document: sends.document, hidden: sends.hidden })
      .from(sends)
      .where(
        and(
          eq(sends.organisationId, ctx.organisationId),
          eq(sends.reportId, link.reportId ?? ''),
          eq(sends.state, 'sent'),
        ),
      )
      .orderBy(desc(sends.begunAt))
      .limit(5),
  )
  return rows.find((row) => hidden.every((id) => row.hidden.includes(id)))?.document ?? null
}
