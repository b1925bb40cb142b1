import { unwrap } from '#kernel/result.ts'
import { giveConsent, listApprovals } from '#modules/governance/index.ts'
import { createDraft, submitDraft } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TestApp } from '../support/app.ts'
import { faults } from './bad-line.ts'
import type { Ledger } from './ledger.ts'
import type { Place } from './places.ts'

/** The states after whose commit a worker dies, and the two moments that only an adapter sees. */
export const killPoints = ['claimed', 'sending', 'answered', 'live', 'unknown', 'read back'] as const

const THREAD = 3
const POSTS_OF_FOUR_DRAFTS = 3 + THREAD
const nouns = 'ridge harbour kettle anorak larch ferry bench thread needle bay tunnel lantern'.split(' ')
const verbs = 'mends carries hides warms crosses counts lifts paints follows finds'.split(' ')

/** A number for this run in every post: nobody else writes it, and any network shows it as it was. */
export function marker(draft: number, place: number, part: number): string {
  return `k${draft}x${place}p${part}`
}

/** The number in whatever the network makes of the text; null when the post is none of ours. */
export function markerIn(text: string): string | null {
  return /\bk\d+x\d+p\d+\b/.exec(text)?.[0] ?? null
}

/**
 * Writes, submits and has consented so many drafts that at least `posts` posts are due, every fourth as threads; gives how
 * many that are. One thread begins with a post that its network refuses for good.
 */
export async function schedulePosts(
  app: TestApp,
  [author, approver]: readonly [Ctx, Ctx],
  places: readonly Place[],
  posts: number,
): Promise<void> {
  const drafts = Math.ceil(posts / (places.length * POSTS_OF_FOUR_DRAFTS)) * 4
  for (let draft = 0; draft < drafts; draft += 1) {
    const variants = places.map(({ channelId }, place) => variantOf(draft, place, channelId))
    const input = { title: `Draft ${draft}`, idea: '', scheduledAt: null, variants }
    const made = unwrap(await createDraft(author, input))
    unwrap(await submitDraft(author, { id: made.id, revision: made.revision }))
  }
  for (let asked = 1; asked > 0; ) {
    const { approvals } = unwrap(await listApprovals(approver, { view: 'mine' }))
    asked = approvals.length
    for (const { id, digest } of approvals) unwrap(await giveConsent(approver, { id, digest }))
  }
  await app.drain(['quick'])
}

function variantOf(draft: number, place: number, channelId: string) {
  const isThread = draft % 4 === 3
  const refused = draft === 3 && place === 0 ? ' #refuse' : ''
  const thread = Array.from({ length: isThread ? THREAD - 1 : 0 }, (_, at) => ({
    text: words(draft, place, at + 2),
    media: [],
  }))
  return { channelId, text: `${words(draft, place, 1)}${refused}`, media: [], lang: 'en', thread }
}

/** Different enough from one another that none is taken for a repeat. */
function words(draft: number, place: number, part: number): string {
  const any = (list: readonly string[]) => list[Math.floor(Math.random() * list.length)] ?? ''
  const says = Array.from({ length: 3 }, () => `the ${any(nouns)} ${any(verbs)} a ${any(nouns)}`)
  return `${marker(draft, place, part)}: ${says.join(', ')}.`
}

/** Everything that shall go wrong, on every network; more of it in a longer run. */
export function planTroubles(ledger: Ledger, posts: number): void {
  const often = Math.max(1, Math.round(posts / 500))
  for (const network of ['fake', 'bluesky', 'mastodon']) {
    for (const point of killPoints) ledger.plan(network, `kill ${point}`, often)
    for (const fault of faults) {
      // The fake network's access is really taken away, by the suite.
      if (network === 'fake' && fault === 'access revoked') continue
      // It stops a channel for a minute.
      const times = fault === '429 without Retry-After' ? 1 : fault === 'reset after' ? 3 * often : often
      ledger.plan(network, fault, times)
    }
  }
}
