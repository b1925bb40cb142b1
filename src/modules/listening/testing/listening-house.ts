import { unwrap } from '#kernel/result.ts'
import { connectDirect } from '#modules/channels/index.ts'
import type { ListenWay } from '#networks/contract/listen.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TestApp } from '#tests/support/app.ts'
import { saveQuery } from '../commands/save-query.ts'
import { type QueryInput, queryInput } from '../contract/queries.ts'
import { sourceHealth } from '../queries/source-health.ts'
import { page, take } from './connected.ts'
import { type ScriptedNetwork, told } from './scripted-network.ts'

let count = 0

/** An organisation with one connected account of the scripted network, and a hand that lets posts arrive there. */
export async function listeningHouse(app: TestApp, network: ScriptedNetwork) {
  const house = await app.organisation()
  const { ctx } = house
  count += 1
  const handle = `fjell${count}`
  const channel = unwrap(
    await connectDirect(ctx, { network: network.id, input: { handle, password: 'app-password' } }),
  )
  await app.drain()
  const source = (await sourceHealth(ctx)).find((one) => one.channelId === channel.id)
  if (!source) throw new Error('The channel got no source.')
  let cursor: string | null = null
  let posts = 0
  /** Lets these words arrive, each as a post `ago` days old. */
  const say = async (words: readonly string[], ago = 1): Promise<void> => {
    const publishedAt = new Date(ctx.now().getTime() - ago * 86_400_000).toISOString()
    const items = words.map((word) => {
      posts += 1
      return told(`p${count}-${posts}`, { say: word, item: { publishedAt } })
    })
    const next = String(posts)
    await take(ctx, source.id, page(items, { askedWith: cursor, cursor: next }))
    cursor = next
    await app.drain()
  }
  return { ...house, channel, source, say }
}

/** Saves a query as the screen would, with what a form leaves out filled in. */
export function save(ctx: Ctx, input: Partial<QueryInput> & { readonly text: string }) {
  return saveQuery(ctx, queryInput.parse({ name: 'Fjell', purpose: 'brand', ...input }))
}

/** The scripted network with ways to hear beyond the account; polls answer nothing new. */
export function withWays(network: ScriptedNetwork, ways: readonly Partial<ListenWay>[]): ScriptedNetwork {
  const full = ways.map(
    (way): ListenWay => ({ kind: 'search', pollSeconds: 60, requests: 1, wide: false, ...way }),
  )
  const normalise = network.receive?.normalise
  if (!normalise) throw new Error('The scripted network receives.')
  const listen = {
    ways: full,
    poll: async (_session: unknown, _what: unknown, cursor: string | null) =>
      ({ kind: 'page', items: [], cursor, more: false }) as const,
    normalise,
  }
  return Object.assign(network, { listen })
}
