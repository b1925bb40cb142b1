import type { Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BulkAct } from '../../domain/work/bulk.ts'
import { assign, close, hand, reopen, snooze } from '../work.ts'
import { setAside, setLabels, setPriority } from './labels.ts'

/** Does to one conversation what is done to many: the same commands, with the same refusals. */
export function doAct(ctx: Ctx, id: string, act: BulkAct): Promise<Result<unknown>> {
  switch (act.kind) {
    case 'close':
      return close(ctx, { id })
    case 'reopen':
      return reopen(ctx, { id })
    case 'spam':
      return setAside(ctx, { id, as: act.as })
    case 'assign':
      return assign(ctx, { id, memberId: act.memberId })
    case 'hand':
      return hand(ctx, { id, departmentId: act.departmentId, reason: act.reason })
    case 'label':
      return setLabels(ctx, { id, add: act.add, remove: act.remove })
    case 'priority':
      return setPriority(ctx, { id, priority: act.priority })
    case 'snooze':
      return snooze(ctx, { id, until: act.until })
  }
}
