import { departmentCards, listMembers, type MemberCard, memberProfiles } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Rule, Target } from '../domain/ladder.ts'
import { type ReadRota, readRotas } from './rotas.ts'

interface Vacant {
  readonly rung: number
  readonly why: string
}

interface Book {
  readonly active: ReadonlyMap<string, MemberCard & { readonly roles: readonly string[] }>
  readonly managers: ReadonlyMap<string, string | null>
  readonly heads: ReadonlyMap<string, { readonly name: string; readonly head: string | null }>
  readonly rotas: readonly ReadRota[]
}

/** The first rung on which nobody would stand, or not always; null when there is none. */
export async function vacantRung(ctx: Ctx, rule: Rule): Promise<Vacant | null> {
  const book = await load(ctx)
  let before: string[] = []
  for (const [rung, { targets }] of rule.rungs.entries()) {
    if (targets.length === 0) return { rung, why: 'Nobody is named. Choose who is rung here.' }
    const answers = targets.map((target) => standOn(book, target, before))
    const faults = answers.flatMap((answer) => (typeof answer === 'string' ? [answer] : []))
    // One who is surely there is enough; a rung of several is not vacant because one of them may be missing.
    if (faults.length === answers.length) return { rung, why: faults[0] ?? '' }
    before = [...new Set(answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer)))]
  }
  return null
}

async function load(ctx: Ctx): Promise<Book> {
  const members = (await listMembers(ctx)).filter(({ status }) => status === 'active')
  const profiles = await memberProfiles(
    ctx,
    members.map(({ id }) => id),
  )
  const departments = await departmentCards(ctx)
  return {
    active: new Map(members.map((member) => [member.id, member])),
    managers: new Map([...profiles.values()].map(({ id, managerId }) => [id, managerId])),
    heads: new Map(departments.map(({ id, name, headMemberId }) => [id, { name, head: headMemberId }])),
    rotas: await readRotas(ctx),
  }
}

/** Everybody who may stand there, or why it may happen that nobody does. */
function standOn(book: Book, target: Target, before: readonly string[]): string[] | string {
  const { active, heads, rotas } = book
  switch (target.kind) {
    case 'member':
      return active.has(target.memberId) ? [target.memberId] : 'This person is not here any more.'
    case 'role': {
      const held = [...active.values()].filter(({ roles }) => roles.includes(target.role))
      return held.length > 0 ? held.map(({ id }) => id) : 'Nobody holds this role. Give it to somebody first.'
    }
    case 'head': {
      const department = heads.get(target.departmentId)
      if (!department) return 'This department is not there any more.'
      return department.head && active.has(department.head)
        ? [department.head]
        : `${department.name} has no head. Name one in the directory first.`
    }
    case 'rota': {
      const meant = target.rotaId === null ? rotas : rotas.filter(({ row }) => row.id === target.rotaId)
      const all = meant.flatMap(({ row }) => row.layers.flatMap(({ memberIds }) => memberIds))
      return all.length > 0 ? [...new Set(all)] : 'There is no such rota. Make one under On call first.'
    }
    case 'manager':
      return managersOf(book, before)
  }
}

function managersOf({ active, managers }: Book, before: readonly string[]): string[] | string {
  if (before.length === 0) return 'The first rung has nobody below it whose manager could be rung.'
  const lacking = before.filter((id) => !active.has(managers.get(id) ?? ''))
  if (lacking.length === 0) return before.flatMap((id) => managers.get(id) ?? [])
  const names = lacking.slice(0, 3).map((id) => active.get(id)?.name ?? '')
  return `${new Intl.ListFormat('en').format(names)} ${lacking.length === 1 ? 'has' : 'have'} no manager in the directory, so nobody would be rung here.`
}
