import type { Ctx } from '#platform/ctx.ts'
import { findIn } from '../domain/find.ts'
import { isOut } from '../domain/judge.ts'
import { registerOf } from './check-facts.ts'

/** A released fact that a text says, with the words it is said by. */
export interface FactSaid {
  readonly factId: string
  readonly name: string
  readonly said: string
}

/** Facts of the register that this text tells, each once; only what has been released. */
export async function factsSaid(ctx: Ctx, text: string): Promise<FactSaid[]> {
  const { register } = await registerOf(ctx)
  const points = Array.from(text)
  const said = new Map<string, FactSaid>()
  for (const { kind, fact, span } of findIn(text, register))
    if (kind === 'mention' && isOut(fact) && !said.has(fact.id))
      said.set(fact.id, { factId: fact.id, name: fact.name, said: points.slice(span[0], span[1]).join('') })
  return [...said.values()]
}

/** What facts are called, of those the one who asks may hear of; the others are missing. */
export async function factNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { register } = await registerOf(ctx)
  const wanted = new Set(ids)
  return new Map(
    register.facts.flatMap((fact) =>
      wanted.has(fact.id) && isOut(fact) ? [[fact.id, fact.name] as const] : [],
    ),
  )
}
