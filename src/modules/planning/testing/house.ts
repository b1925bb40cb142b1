import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { setCells } from '../commands/cells.ts'
import { type LineWords, saveLine } from '../commands/lines.ts'
import { addExchange, saveSettings } from '../commands/rates.ts'
import { decideVersion, startVersion, submitVersion } from '../commands/versions.ts'

/** Ten in the morning in Oslo, in winter time. */
export const clock = fixedClock(new Date('2026-03-11T09:00:00Z'))
export const YEAR = 2026

export const line: LineWords = {
  ...{ tactic: 1, departmentId: null, name: 'Films', kind: 'spend', currency: 'NOK', ownerId: null },
  ...{ goalId: null, campaignId: null, note: '' },
}

/** A house that counts in kroner and is told at 10 %. */
export async function inKroner(ctx: Ctx): Promise<void> {
  const settings = { threshold: 10, weekMinutes: 2250, toolsKey: 'hours', outcomeMetric: null } as const
  unwrap(await saveSettings(ctx, { currency: 'NOK', ...settings }))
}

export const rate = async (ctx: Ctx, day: string, value: string): Promise<void> => {
  unwrap(await addExchange(ctx, { base: 'EUR', quote: 'NOK', day, rate: value, source: 'Bank' }))
}

export async function draft(ctx: Ctx, from: string | null = null): Promise<string> {
  return unwrap(await startVersion(ctx, { year: YEAR, from, note: '' })).id
}

/** A line of a draft with the same amount in every month, in the smallest unit. */
export async function planned(
  ctx: Ctx,
  versionId: string,
  change: Partial<LineWords> = {},
  monthly = 100_000,
): Promise<string> {
  const { id } = unwrap(await saveLine(ctx, { ...line, ...change, versionId, lineId: null }))
  const cells = Array.from({ length: 12 }, (_, month) => ({
    ...{ lineId: id, row: 'plan' as const, month, minor: monthly },
  }))
  unwrap(await setCells(ctx, { versionId, cells }))
  return id
}

/** Submits by one member and approves by another. */
export async function approved(author: Ctx, approver: Ctx, id: string): Promise<void> {
  unwrap(await submitVersion(author, { id, note: '' }))
  unwrap(await decideVersion(approver, { id, approve: true, note: '' }))
}
