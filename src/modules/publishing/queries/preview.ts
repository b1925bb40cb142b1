import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { VariantInput } from '../contract.ts'

/** What an approver sees: each variant with the account it goes out from. */
export async function previewOf(ctx: Ctx, variants: readonly VariantInput[]) {
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  return variants.map((variant) => {
    const { channelId, text, media, lang, title, thread, firstComment, poll, card, updateOf } = variant
    const channel = channels.get(channelId)
    return {
      channelId,
      network: channel?.network ?? 'unknown',
      networkName: channel?.networkName ?? 'A channel that is gone',
      handle: channel?.handle ?? '',
      displayName: channel?.displayName ?? '',
      text,
      media: [...media],
      lang,
      title,
      thread,
      firstComment,
      poll,
      card,
      updateOf,
    }
  })
}
