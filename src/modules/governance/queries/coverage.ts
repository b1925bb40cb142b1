import { ok } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { bestOf, isStanding } from '../domain/mandate.ts'
import type { World } from '../domain/world.ts'
import { showRegister } from './rules.ts'
import { worldFor } from './world.ts'

/** Topics of the rules and of standing mandates, with how many mandates name each. */
export async function listTopics(ctx: Ctx) {
  const world = await worldFor(ctx, [], ctx.now())
  const used = new Map<string, number>()
  for (const mandate of namingTopics(world, ctx.now()))
    for (const topic of mandate.topics ?? []) used.set(topic, (used.get(topic) ?? 0) + 1)
  const rules = world.rulebook.content.flatMap((rule) =>
    rule.topic ? [[rule.topic, rule.reserved] as const] : [],
  )
  const slugs = [...new Set([...rules.map(([topic]) => topic), ...used.keys()])].sort()
  const topics = slugs.map((slug) => ({
    slug,
    reserved: rules.some(([topic, reserved]) => topic === slug && reserved),
    used: used.get(slug) ?? 0,
  }))
  return ok({ topics })
}

function namingTopics(world: World, at: Date) {
  const verbs = ['state', 'publish', 'reply', 'approve'] as const
  const all = new Map(verbs.flatMap((verb) => world.mandatesFor(verb)).map((one) => [one.id, one]))
  return [...all.values()].filter((one) => one.topics !== null && isStanding(one, at))
}

/** Who could speak: topics by channel and language, with the holes. Only mandates that name the topic count. */
export async function coverage(ctx: Ctx) {
  const at = ctx.now()
  const world = await worldFor(ctx, [], at)
  const topics = (await listTopics(ctx)).value.topics.map((topic) => topic.slug)
  const register = (await showRegister(ctx)).value.channels
  const naming = namingTopics(world, at)
  const cells = topics.flatMap((topic) =>
    register.flatMap((channel) => {
      const languages = channel.languages.length > 0 ? channel.languages : [null]
      return languages.map((language) => {
        const about = {
          channelId: channel.channelId,
          topics: [topic],
          audiences: [],
          region: channel.region,
          language,
        }
        const people = new Map<string, { id: string; name: string }>()
        for (const mandate of naming)
          for (const id of [mandate.memberId, ...(mandate.deputyId ? [mandate.deputyId] : [])]) {
            const member = world.member(id)
            const carries = (['state', 'publish', 'reply'] as const).some(
              (verb) => member?.active && bestOf([mandate], { verb, ...about }, member, at)?.lacks === null,
            )
            if (member && carries) people.set(id, { id, name: member.name })
          }
        return { topic, channelId: channel.channelId, language, people: [...people.values()] }
      })
    }),
  )
  const channels = register.map(({ channelId: id, handle, networkName, network, languages }) => ({
    id,
    name: `${networkName} (${handle})`,
    network,
    languages,
  }))
  const covered = cells.filter((cell) => cell.people.length > 0).length
  return ok({ topics, channels, cells, covered, wanted: cells.length })
}
