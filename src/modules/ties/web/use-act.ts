import { orpc } from '#web/api.ts'
import { type Act, useActOf } from '#web/use-act.ts'

/** Does one thing on the server, says so, and has everything of this room read again. */
export function useAct<I, O>(...act: Act<I, O>) {
  return useActOf(orpc.ties.key(), ...act)
}
