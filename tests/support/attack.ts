import { type AnyProcedure, call, isProcedure, ORPCError } from '@orpc/server'
import type { Ctx } from '#platform/ctx.ts'
import type { RequestContext } from '#platform/http/context.ts'
import { LeafGuess, sampleOf } from './sample.ts'

export interface NamedProcedure {
  /** `inbox.list` */
  readonly name: string
  readonly procedure: AnyProcedure
  readonly reads: boolean
}

/** Every procedure of a router, found by walking it: a room that is added is attacked without anybody thinking of it. */
export function proceduresOf(router: object, prefix = ''): NamedProcedure[] {
  return Object.entries(router).flatMap(([key, value]) => {
    const name = prefix ? `${prefix}.${key}` : key
    if (isProcedure(value)) return [{ name, procedure: value, reads: value['~orpc'].route.method === 'GET' }]
    return typeof value === 'object' && value !== null ? proceduresOf(value, name) : []
  })
}

export interface Attack {
  /** Whoever tries. */
  readonly ctx: Ctx
  /** Ids they know of and should get nothing for. */
  readonly ids: readonly string[]
  /** Words that stand in what is hidden and nowhere else. */
  readonly marker: string
}

export interface Finding {
  readonly procedure: string
  readonly input: unknown
  readonly leaked: string
}

export interface Outcome {
  readonly findings: readonly Finding[]
  /** Procedures for which no input could be made that they accept. */
  readonly notReached: readonly string[]
  readonly calls: number
}

const ROUNDS = 7

/**
 * Calls every procedure with made-up input that passes its schema: each id in every place that takes one, every choice of
 * every list, the marker in every search. Reading comes first, so that nothing an attacker changes helps them.
 */
export async function attackAll(router: object, attack: Attack): Promise<Outcome> {
  const findings: Finding[] = []
  const notReached: string[] = []
  let calls = 0
  const all = proceduresOf(router).sort((a, b) => Number(b.reads) - Number(a.reads))
  for (const one of all) {
    const inputs = inputsFor(one, attack)
    if (inputs === null) notReached.push(one.name)
    for (const input of inputs ?? []) {
      calls += 1
      const answer = await said(one.procedure, input, attack.ctx)
      const given = JSON.stringify(input ?? null)
      for (const secret of [attack.marker, ...attack.ids])
        if (answer.includes(secret) && !given.includes(secret))
          findings.push({ procedure: one.name, input, leaked: secret })
    }
  }
  return { findings, notReached, calls }
}

/** What a procedure answers, or how it refuses, as text. */
export async function said(procedure: AnyProcedure, input: unknown, ctx: Ctx | null): Promise<string> {
  try {
    const answer: unknown = await call(procedure, input, { context: contextOf(ctx) })
    return JSON.stringify(answer ?? null)
  } catch (error) {
    if (error instanceof ORPCError) return JSON.stringify({ message: error.message, data: error.data })
    return String(error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : error)
  }
}

function contextOf(ctx: Ctx | null): RequestContext {
  return {
    ctx,
    userId: ctx?.actor.kind === 'member' ? ctx.actor.userId : null,
    request: new Request('http://localhost/rpc'),
    requestId: 'attack',
    address: '192.0.2.66',
    responseHeaders: new Headers(),
  }
}

/** Inputs that pass the schema, without repeats; null when none could be made. */
function inputsFor({ procedure, reads }: NamedProcedure, { ids, marker }: Attack): unknown[] | null {
  const schema = procedure['~orpc'].inputSchema
  if (!schema) return [undefined]
  const made = new Map<string, unknown>()
  const word = reads ? marker : 'Something harmless'
  const add = (id: string, round: number, whole: boolean): void => {
    const sample = sampleOf(schema, { guess: new LeafGuess(id, word), round, whole })
    if (sample.ok) made.set(JSON.stringify(sample.value ?? null), sample.value)
  }
  for (let round = 0; round < (reads ? ROUNDS : 2); round += 1) {
    add('', round, true)
    add('', round, false)
  }
  for (const id of ids) add(id, 0, true)
  return made.size > 0 ? [...made.values()] : null
}
