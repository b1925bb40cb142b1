import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { AUTH, type Caller } from '#platform/auth/index.ts'
import type { Engine } from '#platform/ctx.ts'
import type { DepartmentKind } from '../domain/departments.ts'
import { doorCtx } from '../engine.ts'
import { organisationIds } from '../queries/member-actor.ts'
import { lockFirstRun } from '../store/organisation.ts'
import { createIn } from './create-organisation.ts'

export interface FirstRun {
  readonly organisation: string
  readonly zone: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly locale: 'en' | 'de'
  readonly departments: readonly { readonly kind: DepartmentKind; readonly name: string }[]
}

const taken = (): Result<never> =>
  refuse('conflict', 'This installation has its organisation already.', {
    help: 'Sign in, or ask its owner to invite you.',
  })

/** The first run: organisation, owner, departments and a session, all or nothing, and only once. */
export async function found(
  engine: Engine,
  input: FirstRun,
  from: Caller,
): Promise<Result<{ cookie: string }>> {
  if ((await organisationIds(engine.db)).length > 0) return taken()
  const ctx = doorCtx(engine, newId(engine.clock.now().getTime()))
  return ctx.write(async (tx): Promise<Result<{ cookie: string }>> => {
    await lockFirstRun(tx)
    const { rowCount } = await tx.execute('select weft_organisation_ids()')
    if ((rowCount ?? 0) > 0) return taken()
    const made = await createIn(ctx, tx, {
      name: input.organisation,
      zone: input.zone,
      owner: input,
      departments: input.departments,
    })
    if (!made.ok) return made
    const { cookie } = await ctx.use(AUTH).openSession(made.value.userId, from, tx)
    return ok({ cookie })
  })
}
