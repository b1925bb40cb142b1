import { type Actor, may } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'

export function mayView(actor: Actor): Refused | null {
  return may(actor, 'scoreboard.view')
    ? null
    : refuse('forbidden', 'You may not see the figures.', {
        help: 'Ask an owner or the social lead; they are listed under People.',
      })
}
