import { planPost } from '#modules/results/index.ts'
import type { Company } from '../company/company.ts'
import type { StoryNetwork } from '../network.ts'
import { type Calendar, DAY, HOUR } from '../story/calendar.ts'
import type { PlannedPost, Plot } from '../story/plot.ts'
import type { Deed } from '../write/deed.ts'
import { liveAt, partKey, type ToldStory } from '../write/told.ts'

/** Older posts stand without figures: nobody measured them yet. */
const MEASURED_DAYS = 30
/** Of posts older than this only the first account is measured, so that the telling stays short. */
const ALL_ACCOUNTS_DAYS = 9
/** How much of what a post comes to in the end it has after so many days. */
const growth = [
  { days: 0.9, share: 0.55 },
  { days: 6.8, share: 0.86 },
  { days: 27.8, share: 1 },
]

interface Results {
  readonly company: Company
  readonly network: StoryNetwork
  readonly plot: Plot
  readonly told: ToldStory
}

/** What became of our posts: planned when they went out, measured at their moments, one edited there and one deleted. */
export function resultDeeds({ now }: Calendar, results: Results): Deed[] {
  const since = now.getTime() - MEASURED_DAYS * DAY
  return results.plot.posts
    .filter(({ goesAt }) => goesAt !== null && goesAt.getTime() > since && goesAt < now)
    .flatMap((post) => accountsOf(post, now).flatMap((channel) => measured(results, now, post, channel)))
}

function accountsOf({ parts, goesAt }: PlannedPost, now: Date): string[] {
  const recent = goesAt !== null && goesAt.getTime() > now.getTime() - ALL_ACCOUNTS_DAYS * DAY
  return parts.slice(0, recent ? undefined : 1).map(({ channel }) => channel)
}

function measured(
  { company, network, told }: Results,
  now: Date,
  post: PlannedPost,
  channel: string,
): Deed[] {
  const { postId, remoteId } = told.posts.get(partKey(post, channel)) ?? { postId: '', remoteId: null }
  const figures = told.figures.get(postId)
  if (remoteId === null || !figures || !post.goesAt) return []
  const out = liveAt(post.goesAt).getTime()
  const after = (hours: number, run: () => Promise<void>): Deed => ({ at: new Date(out + hours * HOUR), run })
  const grow = growth.map(({ days, share }) =>
    after(days * 24, async () => {
      const part = (figure: number) => Math.round(figure * share)
      const { views, likes, shares } = figures
      network.service.setFigures(remoteId, { views: part(views), likes: part(likes), shares: part(shares) })
    }),
  )
  const change = changes.find(({ title, channel: where }) => title === post.title && where === channel)
  const changed = change ? [after(change.hours, async () => change.run(network, remoteId))] : []
  return [after(0.001, () => planPost(company.system, postId)), ...grow, ...changed].filter(
    ({ at }) => at < now,
  )
}

interface Change {
  readonly title: string
  readonly channel: string
  /** After it went out. */
  readonly hours: number
  readonly run: (network: StoryNetwork, remoteId: string) => void
}

/** What happened on the network itself, past us. */
const changes: readonly Change[] = [
  {
    ...{ title: 'Ola’s Thursday', channel: 'fjell_repair', hours: 0.5 },
    run: ({ service }, remoteId) =>
      service.edit(remoteId, {
        text: 'From Ola’s day: nine zips, four hoods, one pair of trousers that had met a bull. The bull won. The trousers go hiking again, the bull has a patch.',
      }),
  },
  {
    ...{ title: 'Free laces', channel: 'fjell', hours: 20 },
    run: ({ service }, remoteId) => service.remove(remoteId),
  },
]
