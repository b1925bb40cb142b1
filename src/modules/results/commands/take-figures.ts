import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { PostFigures } from '#networks/contract/measure.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { viewDefinition } from '../domain/definitions.ts'
import { toStored } from '../domain/figures.ts'
import { type FigureMoment, isLate } from '../domain/moments.ts'
import { figuresTaken } from '../events.ts'
import { putFigure } from '../store/figures.ts'
import { settleMoment } from '../store/moments.ts'
import type { Outcome } from '../tables.ts'
import { askTogether } from './ask-together.ts'
import type { Due } from './due.ts'
import { noteGone } from './note-gone.ts'

export interface Taken {
  readonly fault: Fault | null
  /** The network told nothing about these; they may be gone. */
  readonly missing: readonly Due[]
}

/** Asks for the figures of all these posts with one call and stores each by itself. */
export async function takeFigures(
  ctx: Ctx,
  network: Network,
  session: Session,
  due: readonly Due[],
): Promise<Taken> {
  const { measure } = network
  if (!measure) {
    const reason = `${network.name} hands out no figures.`
    for (const one of due) await settle(ctx, one, 'unsupported', reason)
    return { fault: null, missing: [] }
  }
  const told = await askTogether(
    ctx,
    due,
    (one) => one.out.remoteId,
    async (part) => {
      const ids = part.map((one) => one.out.remoteId)
      const answer = await measure.measure(session, ids)
      return answer.kind === 'figures' ? answer.posts : answer
    },
  )
  const missing: Due[] = []
  for (const one of due) {
    const figures = told.found.get(one.out.remoteId)
    const refused = told.refused.get(one.out.remoteId)
    if (figures) await store(ctx, network, one, figures)
    else if (refused !== undefined) await settle(ctx, one, 'refused', refused)
    else if (!told.fault) missing.push(one)
  }
  if (told.found.size > 0)
    await ctx.write(async (tx) => {
      const [first] = due
      if (first) tx.emit(figuresTaken(first.post.channelId, told.found.size))
    })
  // A network that cannot be asked how posts stand: not knowing one is all it will ever tell.
  if (!network.look) for (const one of missing) await noteGone(ctx, one.post.postId, one.out.text)
  return { fault: told.fault, missing: network.look ? missing : [] }
}

async function store(ctx: Ctx, network: Network, one: Due, figures: PostFigures): Promise<void> {
  const at = ctx.now()
  const definition = viewDefinition(network.id, at)
  await ctx.write(async (tx) => {
    for (const row of one.moments) {
      // Somebody who was slower: it is taken already.
      if (!(await settleMoment(tx, row, { at, outcome: 'taken' }))) continue
      const moment = row.moment as FigureMoment | 'now'
      await putFigure(tx, {
        organisationId: ctx.organisationId,
        postId: row.postId,
        moment,
        dueAt: row.dueAt,
        takenAt: at,
        late: isLate(moment, row.dueAt, at),
        ...toStored(figures),
        definition: definition.id,
        definitionWords: definition.words,
      })
    }
  })
}

async function settle(ctx: Ctx, one: Due, outcome: Outcome, reason: string): Promise<void> {
  await ctx.write(async (tx) => {
    for (const row of one.moments) await settleMoment(tx, row, { at: ctx.now(), outcome, reason })
  })
}
