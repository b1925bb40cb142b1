import { type Actor, rights } from '#kernel/actor.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Nobody: whoever is named nowhere sees only what everybody with the same sight sees. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Which restricted departments do not show, sorted; empty when all do. Everybody with the same sight gets the same figure.
 * The record of what happened is left out of it: an auditor's figure is everybody's.
 */
export function sightOf(actor: Actor): string {
  return actor.kind === 'system' ? '' : [...actor.hidden].sort().join(',')
}

/**
 * The context in which a figure is worked out: somebody with this sight, who may read every figure and is named nowhere.
 * So a figure never holds what only one person was shown by name.
 */
export function withSight(ctx: Ctx, sight: string): Ctx {
  return ctx.as({
    kind: 'member',
    memberId: NOBODY,
    userId: NOBODY,
    name: 'Figures',
    departmentId: null,
    rights: new Set(rights.filter((right) => right !== 'audit.view')),
    scopes: new Map(),
    hidden: sight === '' ? [] : sight.split(','),
  })
}

export const asProcess = (ctx: Ctx): Ctx => ctx.as({ kind: 'system', name: 'insights' })
