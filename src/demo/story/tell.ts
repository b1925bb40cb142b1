import { gather } from '../outside/crowd.ts'
import { overhear } from '../overheard/overhear.ts'
import { oldest, planPosts } from '../posts/plan.ts'
import { playScenes, scenes } from '../scenes/play.ts'
import { calendarFrom } from './calendar.ts'
import { commentsOn } from './comments.ts'
import { dice } from './dice.ts'
import { history } from './history.ts'
import type { Plot } from './plot.ts'

const SEED = 1884

/**
 * The whole story of Fjell & Sons up to `now`. The same instant gives the same story. `scale` thins out what was
 * written to us (tests); what is told by hand and what we published stay whole.
 */
export function tellStory(now: Date, scale = 1): Plot {
  const calendar = calendarFrom(now)
  const chance = dice(SEED)
  const posts = planPosts(calendar, chance)
  const crowd = gather(
    chance,
    scenes.map((scene) => scene.person),
  )
  const conversations = [
    ...history({ calendar, chance, crowd, scale }),
    ...commentsOn(posts, { calendar, chance, crowd, scale }),
    ...playScenes(calendar, posts),
  ]
  const overheard = overhear({ calendar, crowd, scale })
  return { conversations, overheard, posts, start: oldest(calendar) }
}
