import type { Ctx } from '#platform/ctx.ts'
import { runStudy } from '../commands/run-study.ts'

export const handle = (ctx: Ctx, { studyId, version }: { studyId: string; version: number }): Promise<void> =>
  runStudy(ctx, studyId, version)
