import type { StoryNetwork, Told } from '../network.ts'
import { thanks } from '../words/common.ts'
import type { Lang } from '../words/topic.ts'

export interface ReactionOptions {
  readonly network: StoryNetwork
  /** Our account handles. */
  readonly ours: readonly string[]
  /** 0 up to 1; replaced by tests. */
  readonly luck?: () => number
  /** Milliseconds until somebody reacts. */
  readonly pause?: () => number
}

const usualPause = (): number => 25_000 + Math.random() * 80_000
const ANSWERS = 0.45
const LIKES = 0.8

/**
 * Lets people react to what is answered while the demonstration runs: some say thank you, some only like it, some
 * are silent. Nobody thanks twice in one thread. Returns how to stop it.
 */
export function startReactions({
  network,
  ours,
  luck = Math.random,
  pause = usualPause,
}: ReactionOptions): () => void {
  const { service } = network
  const timers = new Set<NodeJS.Timeout>()
  const thanked = new Set<string>()
  const isOurs = (accountId: string): boolean =>
    ours.includes(service.state.accounts.get(accountId)?.handle ?? '')
  const hear = (told: Told): void => {
    if (told.kind !== 'reply' || !isOurs(told.actorId) || isOurs(told.to)) return
    const draw = luck()
    if (draw > LIKES) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      react(network, told, draw < ANSWERS, thanked)
    }, pause())
    timer.unref()
    timers.add(timer)
  }
  const deaf = service.listen(hear)
  return () => {
    deaf()
    for (const timer of timers) clearTimeout(timer)
  }
}

function react({ service }: StoryNetwork, told: Told, speaks: boolean, thanked: Set<string>): void {
  const answer = service.state.posts.get(told.postId)
  if (!answer) return
  if (!speaks || thanked.has(answer.root)) {
    service.like(told.postId, told.to)
    return
  }
  thanked.add(answer.root)
  const asked = service.state.posts.get(answer.replyTo ?? '')
  const lang: Lang = asked?.lang === 'de' || asked?.lang === 'no' ? asked.lang : 'en'
  const lines = thanks[lang].filter((line) => !line.includes('{'))
  const text = lines[answer.root.charCodeAt(answer.root.length - 1) % lines.length] ?? ''
  service.publish(told.to, { text, lang, replyTo: told.postId })
}
