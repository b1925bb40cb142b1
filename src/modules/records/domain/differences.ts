import type { Value, Values } from './fields.ts'

/** What changed from one state to the next, by field. */
export function differences(before: Values, after: Values): Record<string, [Value, Value]> {
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, now]): [string, [Value, Value]][] => {
      const was = before[name] ?? null
      return was === now ? [] : [[name, [was, now]]]
    }),
  )
}
