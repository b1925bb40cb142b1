import { newId } from '#kernel/ids.ts'
import { brandAccounts } from '../company/channels.ts'
import type { Company } from '../company/company.ts'
import { employeeOf } from '../company/people.ts'
import { postUrl, type StoryNetwork } from '../network.ts'
import type { PictureKey } from '../pictures/scenes.ts'
import { scenes } from '../pictures/scenes.ts'
import { dice } from '../story/dice.ts'
import type { Conversation, Overheard, PlannedPost, Plot, Step } from '../story/plot.ts'

/** Something of ours on the network: our id for it, and the network's. */
export interface Ours {
  readonly postId: string
  /** Null: it is not out. */
  readonly remoteId: string | null
  readonly url: string | null
}

/** What the network now knows, by the thing it was told of. */
export interface ToldStory {
  readonly theirs: ReadonlyMap<Step, string>
  readonly answers: ReadonlyMap<Step, Ours>
  /** By post key and channel. */
  readonly posts: ReadonlyMap<string, Ours>
  /** What a post of ours comes to in the end, by our id for it. */
  readonly figures: ReadonlyMap<string, Figures>
}

export interface Figures {
  readonly views: number
  readonly likes: number
  readonly shares: number
}

export const partKey = (post: PlannedPost, channel: string): string => `${post.key} ${channel}`

interface Telling {
  readonly at: Date
  tell(): void
}

/**
 * Tells the network everything that was ever said there, in the order of time, so that what people are told about
 * stands in that order too. What is not out yet only gets its id.
 */
export function tellNetwork(
  network: StoryNetwork,
  plot: Plot,
  pictures: ReadonlyMap<PictureKey, string>,
): ToldStory {
  const told = {
    theirs: new Map<Step, string>(),
    answers: new Map<Step, Ours>(),
    posts: new Map<string, Ours>(),
    figures: new Map<string, Figures>(),
  }
  const tellings = [
    ...plot.posts.flatMap((post) => tellPost({ network, told, pictures }, post)),
    ...plot.conversations.flatMap((one) => tellConversation({ network, told, pictures }, one)),
    ...plot.overheard.map((one) => tellOverheard(network, one)),
  ]
  for (const telling of tellings.sort((a, b) => a.at.getTime() - b.at.getTime())) telling.tell()
  return told
}

interface Scribe {
  readonly network: StoryNetwork
  readonly told: {
    theirs: Map<Step, string>
    answers: Map<Step, Ours>
    posts: Map<string, Ours>
    figures: Map<string, Figures>
  }
  readonly pictures: ReadonlyMap<PictureKey, string>
}

/** What becomes of one channel's part of a post. */
export function fateOf(
  post: PlannedPost,
  part: PlannedPost['parts'][number],
): 'live' | 'scheduled' | 'held' | 'refused' | null {
  if (!['live', 'scheduled', 'stopped'].includes(post.state)) return null
  if (part.state) return part.state
  return post.state === 'scheduled' && !post.parts.some((one) => one.state) ? 'scheduled' : 'live'
}

const OUT_AFTER_MS = 1400

/** When the network took something that was due then. */
export const liveAt = (due: Date): Date => new Date(due.getTime() + OUT_AFTER_MS)

function tellPost({ network, told, pictures }: Scribe, post: PlannedPost): Telling[] {
  const chance = dice(post.title.length * 977 + post.parts.length)
  return post.parts.flatMap((part) => {
    const { goesAt } = post
    const fate = fateOf(post, part)
    if (fate === null || goesAt === null) return []
    const postId = newId(post.settledAt?.getTime())
    const key = partKey(post, part.channel)
    told.posts.set(key, { postId, remoteId: null, url: null })
    if (fate !== 'live') return []
    const tell = () => {
      const media = mediaOf(pictures, post.picture)
      const { text, lang } = part
      const account = accountId(network, part.channel)
      const { id } = network.service.publish(account, { text, lang, media, key: postId, at: liveAt(goesAt) })
      told.posts.set(key, { postId, remoteId: id, url: postUrl(network, id) })
      const views = Math.round(chance.around(720 * post.echo, 0.5))
      const figures = { views, likes: Math.round(views * 0.035), shares: Math.round(views * 0.006) }
      told.figures.set(postId, figures)
      network.service.setFigures(id, figures)
    }
    return [{ at: liveAt(goesAt), tell }]
  })
}

function tellConversation(scribe: Scribe, conversation: Conversation): Telling[] {
  const { network, told, pictures } = scribe
  const { person, channel, lang, under } = conversation
  // What the next line answers: the newest one of the thread, or the post of ours it stands under.
  let before: string | null = null
  let theirs: string | null = null
  return conversation.steps.flatMap((step): Telling[] => {
    if (step.kind === 'in')
      return [
        {
          at: step.at,
          tell: () => {
            const root = under ? (told.posts.get(`${under} ${channel}`)?.remoteId ?? null) : null
            const media = mediaOf(pictures, step.picture)
            const account = personId(network, person)
            const post = { text: step.text, lang, media, replyTo: before ?? root, at: step.at }
            before = network.service.publish(account, post).id
            theirs = before
            told.theirs.set(step, before)
          },
        },
      ]
    if (step.kind !== 'out') return []
    const postId = newId(step.at.getTime())
    told.answers.set(step, { postId, remoteId: null, url: null })
    if (step.fate !== 'live') return []
    const at = liveAt(step.at)
    const tell = () => {
      const post = { text: step.text, replyTo: theirs, key: postId, at }
      before = network.service.publish(accountId(network, channel), post).id
      told.answers.set(step, { postId, remoteId: before, url: postUrl(network, before) })
    }
    return [{ at, tell }]
  })
}

function tellOverheard(network: StoryNetwork, { person, at, text }: Overheard): Telling {
  return {
    at,
    tell: () => void network.service.publish(personId(network, person), { text, lang: person.lang, at }),
  }
}

function mediaOf(pictures: ReadonlyMap<PictureKey, string>, key: PictureKey | undefined) {
  const id = key && pictures.get(key)
  return key && id ? [{ id, mimeType: 'image/jpeg', alt: scenes[key].alt }] : []
}

function personId({ service }: StoryNetwork, { handle, name }: Conversation['person']): string {
  return (service.state.byHandle.get(handle) ?? service.createAccount({ handle, displayName: name })).id
}

function accountId({ service }: StoryNetwork, handle: string): string {
  const account = service.state.byHandle.get(handle)
  if (!account || !brandAccounts.some((brand) => brand.handle === handle))
    throw new Error(`${handle} is none of ours`)
  return account.id
}

/**
 * The department something of this author belongs to; null for those at no desk, and for HR: it was closed to others only
 * later, and what its people had said in public stays everybody's.
 */
export function departmentOf({ departmentId }: Pick<Company, 'departmentId'>, author: string): string | null {
  const { desk } = employeeOf(author)
  return desk === null || desk === 'hr' ? null : departmentId(desk)
}
