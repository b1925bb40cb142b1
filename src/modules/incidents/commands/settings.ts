import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type IncidentSettings, settingsProblem } from '../domain/settings.ts'
import { settingsEvent } from '../events.ts'
import { actorId, mayChangeSettings } from '../policy.ts'
import { currentSettings } from '../queries/rows.ts'
import { insertSettings } from '../store/incident.ts'

export interface SettingsChange {
  readonly settings: IncidentSettings
  readonly reason: string
  /** The version that was changed. */
  readonly version: number
}

/** Stores a new version of how incidents are judged and clocked; running ones are judged by it from their next signal on. */
export async function saveSettings(ctx: Ctx, input: SettingsChange): Promise<Result<{ version: number }>> {
  const allowed = await mayChangeSettings(ctx)
  if (!allowed.ok) return allowed
  const problem = settingsProblem(input.settings)
  if (problem) return refuse('invalid', problem)
  return ctx.write(async (tx): Promise<Result<{ version: number }>> => {
    const { version: before } = await currentSettings(ctx, tx)
    const stale = refuse('stale', 'Somebody changed the settings meanwhile. Look at theirs and save again.')
    if (before !== input.version) return stale
    const version = before + 1
    const { organisationId } = ctx
    const row = { organisationId, version, document: input.settings, reason: input.reason, by: actorId(ctx) }
    if (!(await insertSettings(tx, { ...row, at: ctx.now() }))) return stale
    tx.emit(settingsEvent(organisationId, version))
    return ok({ version })
  })
}
