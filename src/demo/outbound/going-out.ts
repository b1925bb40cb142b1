import { unwrap } from '#kernel/result.ts'
import { createDraft, publishingModule, saveDraft, submitDraft } from '#modules/publishing/index.ts'
import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule, type Module } from '#platform/module.ts'
import type { Company } from '../company/company.ts'
import { consentAll } from '../write/decided.ts'

export type DraftInput = Parameters<typeof createDraft>[1]

/** Drafts of the story that publishing itself brings out, by id; the others are rows. */
export type GoingOut = Set<string>

const APPROVAL = 'publishing.on-approval'

/** Publishing as it takes part in the story: it sends what is due, and hears of consents to these drafts only. */
export function publishingFor(going: GoingOut): Module {
  const { jobs = [], reactions = [] } = publishingModule
  const hear = reactions.find(({ name }) => name === APPROVAL)
  if (!hear) throw new Error('publishing does not hear of consents any more')
  const load: typeof hear.load = async () => {
    const handle = await hear.load()
    return async (ctx, event) => {
      if (going.has(String(event.data.subjectId))) await handle(ctx, event)
    }
  }
  return defineModule({
    name: 'publishing',
    jobs,
    reactions: [defineReaction({ name: APPROVAL, on: hear.on, load })],
  })
}

/** Writes a draft, or fills one that is there, sends it on and has it consented to. It goes out at its minute. */
export async function bringOut(
  company: Company,
  going: GoingOut,
  by: string,
  { draftId, ...input }: DraftInput & { readonly draftId?: string },
): Promise<string> {
  const author = company.as(by)
  const { id, revision } = draftId
    ? unwrap(await saveDraft(author, { ...input, id: draftId, revision: 1 }))
    : unwrap(await createDraft(author, input))
  going.add(id)
  unwrap(await submitDraft(author, { id, revision }))
  await consentAll(company, { id }, null)
  return id
}
