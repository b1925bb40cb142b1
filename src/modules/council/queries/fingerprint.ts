import { createHash } from 'node:crypto'
import { draftView } from '#modules/policy/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Change } from '../contract.ts'
import { asCouncil } from '../policy.ts'

/**
 * What a change would carry out, when the change itself does not say it: the draft of a policy. The council votes on
 * these words and no others. Null where the change says everything.
 */
export async function fingerprintOf(ctx: Ctx, change: Change): Promise<string | null> {
  if (change.kind !== 'policy.publish') return null
  const found = await draftView(asCouncil(ctx), { policyId: change.policyId })
  const draft = found.ok ? found.value.draft : null
  if (!draft) return 'gone'
  const { title, languages, questions } = draft.settings
  const sections = draft.sections.map(({ section, lang, text }) => [section, lang, text]).sort()
  return createHash('sha256')
    .update(JSON.stringify([title, languages, questions, sections]))
    .digest('hex')
}
