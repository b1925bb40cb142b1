import { orpc } from '#web/api.ts'
import { type UndoableAct, useUndoableActOf } from '#web/use-act.ts'

/** Does one thing on the server, says so with a way back, and has everything of this room read again. */
export function useLibraryAct<I, O>(...act: UndoableAct<I, O>) {
  return useUndoableActOf(orpc.library.key(), ...act)
}
