import type { ChannelCard } from '#modules/channels/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { changeOf } from '../domain/compare.ts'
import type { FactRow } from '../tables.ts'
import type { ExpectationWithFact } from './expected.ts'

/** Why this field cannot be written for anybody now; null when it can. */
export function mayNotApply(
  ctx: Ctx,
  channel: ChannelCard,
  field: string,
  expectation: ExpectationWithFact | undefined,
): string | null {
  const port = ctx.use(NETWORKS).get(channel.network)?.profile
  const writes = changeOf(field, '')?.field
  if (!port?.apply || !writes || !port.applies.includes(writes))
    return `${channel.networkName} does not let Weft write this field; paste the text there.`
  if (channel.state !== 'connected') return `${channel.handle} is not connected.`
  if (!expectation) return 'Nobody has said what should stand here.'
  if (expectation.row.literal !== null)
    return 'Only the wording of an approved fact is written; these words are compared.'
  const { fact, wording } = expectation
  if (!fact || !wording) return 'The fact has no live wording in this language.'
  if (fact.embargoUntil && fact.embargoUntil > ctx.now()) return 'The fact is under embargo.'
  return mayNotShow(fact, channel)
}

/** Why a fact may not stand on this channel’s profile; null when it may. */
export function mayNotShow(
  fact: Pick<FactRow, 'class' | 'places' | 'name'>,
  channel: Pick<ChannelCard, 'id' | 'network' | 'networkName'>,
): string | null {
  if (fact.class === 'secret' || fact.class === 'internal') return `“${fact.name}” is not for the public.`
  if (fact.places === null || fact.places.includes(channel.network) || fact.places.includes(channel.id))
    return null
  return `“${fact.name}” may not appear on ${channel.networkName}.`
}
