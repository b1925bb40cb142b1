import { and, desc, eq, ne } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { IncidentSettings } from '../domain/settings.ts'
import { rejudge, type Severity, type Thresholds, type Weights } from '../domain/severity.ts'
import { incidents, settingsVersions } from '../tables/incident.ts'
import { namesOf } from './cards.ts'
import { currentSettings } from './rows.ts'

const MOST = 100

interface SettingsView {
  readonly version: number
  readonly settings: Omit<IncidentSettings, 'thresholds'> & { thresholds: [number, number, number] }
  readonly mayChange: boolean
  readonly versions: {
    version: number
    reason: string
    by: { id: string; name: string } | null
    at: string
  }[]
}

/** The settings in force and the versions before. */
export async function settingsView(ctx: Ctx): Promise<Result<SettingsView>> {
  return ctx.read(async (tx): Promise<Result<SettingsView>> => {
    const rows = await tx
      .select()
      .from(settingsVersions)
      .where(eq(settingsVersions.organisationId, ctx.organisationId))
      .orderBy(desc(settingsVersions.version))
      .limit(MOST)
    const name = await namesOf(
      ctx,
      rows.map((row) => row.by),
    )
    const { version, settings } = await currentSettings(ctx, tx)
    return ok({
      version,
      settings: { ...settings, thresholds: [...settings.thresholds] },
      mayChange: may(ctx.actor, 'rules.manage'),
      versions: rows.map((row) => ({
        version: row.version,
        reason: row.reason,
        by: name(row.by),
        at: row.at.toISOString(),
      })),
    })
  })
}

interface WouldBe {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly openedAt: string
  readonly severity: Severity
  readonly score: number | null
  readonly wouldBe: Severity | null
  readonly wouldScore: number | null
}

/** What the last hundred incidents would have been with other weights; null for those that nobody measured. */
export async function whatIf(
  ctx: Ctx,
  input: { readonly weights: Weights; readonly thresholds: Thresholds },
): Promise<Result<{ incidents: WouldBe[] }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(incidents)
      .where(and(eq(incidents.organisationId, ctx.organisationId), ne(incidents.state, 'none')))
      .orderBy(desc(incidents.openedAt))
      .limit(MOST),
  )
  return ok({
    incidents: rows.map(({ id, number, title, openedAt, severity, score, parts, floor }): WouldBe => {
      const other = parts.length === 0 ? null : rejudge(parts, floor, input.weights, input.thresholds)
      return {
        ...{ id, number, title, openedAt: openedAt.toISOString(), severity, score },
        wouldBe: other?.severity ?? null,
        wouldScore: other?.score ?? null,
      }
    }),
  })
}
