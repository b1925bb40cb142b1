/**
 * A typed name for something compose.ts hands in (networks, files, mail …), so that a context can carry it
 * without knowing its room. Get it back with `ctx.use(KEY)`.
 */
export interface ServiceKey<T> {
  readonly name: string
  /** Never present at run time; carries the type. */
  readonly __type?: T
}

export function serviceKey<T>(name: string): ServiceKey<T> {
  return { name }
}
