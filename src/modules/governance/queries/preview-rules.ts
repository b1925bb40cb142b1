import { ok, type Result } from '#kernel/result.ts'
import { listMembers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RulebookView } from '../contract.ts'
import { compare, type Profile } from '../domain/compare.ts'
import { changed, type RulesChange } from '../domain/rulebook.ts'
import { type Problem, rulesProblems } from '../domain/rules-problems.ts'
import { currentRulebook } from './rulebook.ts'
import { rulebookView } from './rules.ts'
import { worldFor } from './world.ts'

const NAMED = 5

interface PreviewLine {
  readonly act: {
    kind: 'post' | 'reply'
    class: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G'
    channel: 'own' | 'other'
  }
  readonly before: string
  readonly after: string
  readonly tone: 'looser' | 'tighter' | 'other'
  readonly people: number
  readonly names: string[]
}

interface Preview {
  readonly rulebook: RulebookView
  readonly lines: PreviewLine[]
  /** Everybody who may publish or reply at all. */
  readonly people: number
  readonly problems: Problem[]
}

/** What a change of the rules would change, for whom. People whom the rules treat alike are worked out once. */
export async function previewRules(
  ctx: Ctx,
  input: { readonly change: RulesChange },
): Promise<Result<Preview>> {
  const current = await currentRulebook(ctx)
  const next = changed(current, input.change)
  const members = (await listMembers(ctx)).filter((member) => member.status === 'active')
  const ids = members.map((member) => member.id)
  const world = await worldFor(ctx, ids, ctx.now())
  const speaking = members.filter((member) =>
    world.mandatesOf(member.id).some((one) => one.verbs.includes('publish') || one.verbs.includes('reply')),
  )
  const profiles = new Map<string, Profile & { names: string[] }>()
  for (const member of speaking) {
    const seen = world.member(member.id)
    const profile = {
      departmentId: member.departmentId,
      certificates: seen?.certificates ?? [],
      verbs: [...new Set(world.mandatesOf(member.id).flatMap((one) => one.verbs))].sort(),
    }
    const key = JSON.stringify(profile)
    const known = profiles.get(key)
    if (known) known.names.push(member.name)
    else profiles.set(key, { ...profile, names: [member.name] })
  }
  const lines = compare(world, [...profiles.values()], current, next).map(({ names, ...line }) => ({
    ...line,
    people: names.length,
    names: names.slice(0, NAMED),
  }))
  return ok({ rulebook: rulebookView(next), lines, people: speaking.length, problems: rulesProblems(next) })
}
