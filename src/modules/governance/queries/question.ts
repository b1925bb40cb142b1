import { and, eq, isNull } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import { memberCards, membersWithRight } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Question } from '../domain/decide.ts'
import { mandates } from '../tables.ts'

export interface PublicationQuestion {
  readonly authorId: string
  readonly channelIds: readonly string[]
  readonly kind: 'post' | 'reply'
  readonly checksOutcome: Question['checks']
  readonly at: Date
}

/** Gathers what the decision needs: the author, their mandates, the channels, who may consent, who can help. */
export async function questionFor(ctx: Ctx, about: PublicationQuestion): Promise<Question> {
  return ctx.read(async (tx) => {
    const authors = await memberCards(ctx, [about.authorId])
    const author = authors.get(about.authorId)
    const channels = await channelCards(ctx)
    const approvers = await membersWithRight(ctx, 'publish.approve')
    const helpers = await membersWithRight(ctx, 'mandates.manage')
    const held = await tx
      .select()
      .from(mandates)
      .where(
        and(
          eq(mandates.organisationId, ctx.organisationId),
          eq(mandates.memberId, about.authorId),
          isNull(mandates.endedAt),
        ),
      )
    return {
      kind: about.kind,
      author: {
        id: about.authorId,
        name: author?.name ?? 'The author',
        active: author?.status === 'active',
        human: author !== undefined,
      },
      mandates: held,
      channels: about.channelIds.map((id) => ({
        id,
        name: named(channels.find((channel) => channel.id === id)),
      })),
      checks: about.checksOutcome,
      approvers,
      helpers: helpers.filter((helper) => helper.id !== about.authorId).map((helper) => helper.name),
      moment: about.at,
    }
  })
}

function named(channel: { readonly networkName: string; readonly handle: string } | undefined): string {
  return channel ? `${channel.networkName} (${channel.handle})` : 'a channel that is gone'
}
