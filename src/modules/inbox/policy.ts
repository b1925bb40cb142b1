import { type Actor, type Matter, type MemberActor, may, mayFor, type Right } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'

const help = 'Ask an owner or the social lead for the role of agent; they are listed under People.'

/** The member who works in the inbox, or why not. */
export function agent(actor: Actor): MemberActor | Refused {
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  return may(actor, 'inbox.answer')
    ? actor
    : refuse('forbidden', 'You may read conversations but not work on them.', { help })
}

/** The conversation as far as rights ask about it. */
export function matterOf(row: { readonly departmentId: string; readonly channelId: string }): Matter {
  return { departmentId: row.departmentId, channelId: row.channelId }
}

/** Null when the member may do this with conversations of this desk and channel, else why not. */
export function mayNotHere(actor: MemberActor, right: Right, matter: Matter): Refused | null {
  if (mayFor(actor, right, matter)) return null
  return may(actor, right)
    ? refuse('forbidden', 'Your role does not reach this desk or channel.', {
        help: 'Ask an owner or the social lead to widen it on your page under People.',
      })
    : refuse('forbidden', sentences[right === 'inbox.route' ? 'route' : 'answer'], { help })
}

const sentences = {
  route: 'You may answer conversations but not hand them to another desk.',
  answer: 'You may read conversations but not work on them.',
} as const

export function isRefused(value: MemberActor | Refused): value is Refused {
  return 'ok' in value
}

/** Null when the actor may say which desk gets what, else why not. */
export function mayNotKeepRoutes(actor: Actor): Refused | null {
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  return may(actor, 'inbox.manage')
    ? null
    : refuse('forbidden', 'You may see which desk gets what, but not change it.', {
        help: 'Ask an owner or the social lead; they are listed under People.',
      })
}

/** Null when the actor may say how long people wait at the most, else why not. */
export function mayNotKeepClocks(actor: Actor): Refused | null {
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  return may(actor, 'inbox.manage')
    ? null
    : refuse('forbidden', 'You may see how long people wait at the most, but not change it.', {
        help: 'Ask an owner or the social lead; they are listed under People.',
      })
}

/** Null when the actor may see how the inbox does, else why not. */
export function mayNotSeeFigures(actor: Actor): Refused | null {
  return may(actor, 'scoreboard.view')
    ? null
    : refuse('forbidden', 'You may not see the figures.', {
        help: 'Ask an owner or the social lead; they are listed under People.',
      })
}

/** Null when the actor may keep and remove rotas that were tried, else why not. */
export function mayKeepRotas(actor: Actor): Refused | null {
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  return may(actor, 'inbox.manage')
    ? null
    : refuse('forbidden', 'You may try rotas but not keep them.', {
        help: 'Ask an owner or the social lead; they are listed under People.',
      })
}
