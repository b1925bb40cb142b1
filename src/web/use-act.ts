import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { toast, toastError } from '#web/design/toast.tsx'

/** What is said when an act is done: nothing where it is empty. */
type Said<I, O> = string | ((output: O, input: I) => string | null)

/** An act: what it does on the server, what is said then, and what follows. */
export type Act<I, O> = [
  work: (input: I) => Promise<O>,
  words: Said<I, O>,
  then?: (output: O, input: I) => void,
]

/** An act that can be taken back from where it is said; a promise of taking it back is waited for. */
export type UndoableAct<I, O> = [
  work: (input: I) => Promise<O>,
  words: Said<I, O>,
  undo?: (input: I, output: O) => void,
]

const saidOf = <I, O>(words: Said<I, O>, output: O, input: I): string =>
  (typeof words === 'function' ? words(output, input) : words) ?? ''

/** Has everything below a key read again. */
export function useReloadOf(key: QueryKey): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: key })
}

/**
 * Does one thing on the server, says what was done or why not, and has everything of the room read again either way.
 * @param key what the room's queries are kept under, such as `orpc.planning.key()`
 */
export function useActOf<I, O>(key: QueryKey, ...[work, words, then]: Act<I, O>) {
  const reload = useReloadOf(key)
  return useMutation({
    mutationFn: work,
    onSuccess: (output, input) => {
      const said = saidOf(words, output, input)
      if (said !== '') toast(said)
      then?.(output, input)
    },
    onError: toastError,
    onSettled: reload,
  })
}

/** The same, and what it says offers to take it back. */
export function useUndoableActOf<I, O>(key: QueryKey, ...[work, words, undo]: UndoableAct<I, O>) {
  const reload = useReloadOf(key)
  const takeBack = async (input: I, output: O) => {
    try {
      await undo?.(input, output)
    } catch (error) {
      toastError(error)
    } finally {
      await reload()
    }
  }
  return useMutation({
    mutationFn: work,
    onSuccess: (output, input) => {
      const said = saidOf(words, output, input)
      if (said !== '') toast(said, undo ? { undo: () => void takeBack(input, output) } : {})
    },
    onError: toastError,
    onSettled: reload,
  })
}
