import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import { createCtx, type Engine } from '#platform/ctx.ts'
import type { PublicPage } from '../contract.ts'
import { inForce } from '../domain/attestation.ts'
import { pageSections } from './read.ts'
import { policyBy, versionHeads, versionOf } from './rows.ts'

const nothing = (): Result<never> =>
  refuse('not_found', 'There is no public policy at this address.', {
    help: 'Check the address, or ask the organisation for it.',
  })

/** The company policy in force, for everybody, while its public page is switched on. Names nobody. */
export async function publicPage(
  engine: Engine,
  input: { readonly slug?: string | undefined; readonly lang?: string | undefined },
): Promise<Result<PublicPage>> {
  const { rows } = await engine.db.$client.query<{ organisation_id: string; policy_id: string }>(
    'select organisation_id, policy_id from weft_policy_page($1)',
    [input.slug ?? null],
  )
  const place = rows[0]
  if (!place) return nothing()
  const actor = { kind: 'system', name: 'policy.public-page' } as const
  const ctx = createCtx(engine, { organisationId: place.organisation_id, actor })
  return ctx.read(async (tx): Promise<Result<PublicPage>> => {
    const policy = await policyBy(tx, ctx.organisationId, place.policy_id)
    const current = inForce(
      (await versionHeads(ctx, [place.policy_id])).get(place.policy_id) ?? [],
      ctx.now(),
    )
    const version = current
      ? await versionOf(tx, ctx.organisationId, place.policy_id, current.number)
      : undefined
    if (!policy?.public || !version) return nothing()
    const lang = version.languages.find((one) => one === input.lang) ?? version.languages[0] ?? 'en'
    return ok({
      organisationId: ctx.organisationId,
      organisation: (await organisation(ctx)).name,
      title: version.title,
      version: version.number,
      effectiveFrom: version.effectiveFrom.toISOString(),
      reviewOn: version.reviewOn,
      lang,
      languages: version.languages,
      sections: pageSections(version.body, lang),
    })
  })
}
