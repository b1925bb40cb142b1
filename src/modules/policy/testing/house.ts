import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { createDepartment, type DepartmentKind, updateMember } from '#modules/people/index.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { testApp } from '#tests/support/app.ts'
import { createPolicy } from '../commands/create.ts'
import { saveSection, saveSettings } from '../commands/write-draft.ts'
import type { PolicySettings } from '../contract.ts'
import type { SectionId } from '../domain/sections.ts'
import { draftView } from '../queries/draft.ts'

/** A Wednesday noon in Oslo, at work. */
export const start = new Date('2030-03-13T11:00:00Z')

/** The house over a real database with a clock that is moved by hand. */
export async function policyHouse() {
  const clock = fixedClock(start)
  const app = await testApp({ clock })
  return { app, clock, close: () => app.close() }
}

/** The company policy with the starter text, an owner and a review date; nothing published. */
export async function begun(ctx: Ctx, more: Partial<PolicySettings> = {}): Promise<string> {
  const { id } = unwrap(
    await createPolicy(ctx, { departmentId: null, languages: ['en', 'de'], starter: true }),
  )
  await change(ctx, id, { reviewOn: '2031-01-15', ...more })
  return id
}

/** Changes some settings and leaves the others. */
export async function change(ctx: Ctx, policyId: string, more: Partial<PolicySettings>) {
  const { draft } = unwrap(await draftView(ctx, { policyId }))
  if (!draft) throw new Error('there is a draft')
  const result = await saveSettings(ctx, {
    policyId,
    ...draft.settings,
    questions: draft.settings.questions ?? null,
    ...(more as object),
  })
  return result
}

/** Writes a section over whatever stands there. */
export async function write(ctx: Ctx, policyId: string, section: SectionId, text: string, lang = 'en') {
  const { draft } = unwrap(await draftView(ctx, { policyId }))
  const before = draft?.sections.find((one) => one.section === section && one.lang === lang)
  return unwrap(await saveSection(ctx, { policyId, section, lang, text, revision: before?.revision ?? 0 }))
}

export async function department(
  ctx: Ctx,
  name: string,
  kind: DepartmentKind,
  parentId: string | null = null,
) {
  return unwrap(await createDepartment(ctx, { name, kind, parentId, headMemberId: null })).id
}

export async function place(ctx: Ctx, memberId: string, departmentId: string) {
  unwrap(await updateMember(ctx, { memberId, departmentId }))
}

/** The same context with one service replaced. */
export function withService(
  app: Awaited<ReturnType<typeof testApp>>,
  ctx: Ctx,
  key: { readonly name: string },
  service: unknown,
): Ctx {
  const services = new Map([...app.engine.services, [key.name, service] as const])
  return createCtx({ ...app.engine, services }, { organisationId: ctx.organisationId, actor: ctx.actor })
}
