import pg from 'pg'

/**
 * Called in the instant after a transaction that moved a post was committed, before anybody else hears of it. Whoever
 * committed goes on when what it gives is done.
 */
export type OnCommitted = (channelId: string, state: string) => Promise<never> | undefined

interface Answer {
  readonly rows?: readonly unknown[]
  readonly fields?: readonly { readonly name: string }[]
}

interface Moved {
  readonly channelId: string
  readonly state: string
}

/**
 * Watches this process's statements for posts that change their state. That is the only place where every step of the
 * state machine can be seen from outside; the product itself knows nothing of it.
 */
export function watchCommits(onCommitted: OnCommitted): void {
  const open = new WeakMap<object, Moved[]>()
  const query: unknown = pg.Client.prototype.query
  if (typeof query !== 'function') throw new Error('pg has no query to watch')
  const watched = function (this: object, ...args: unknown[]): unknown {
    const result: unknown = Reflect.apply(query, this, args)
    if (!(result instanceof Promise)) return result
    const text = textOf(args[0])
    return result.then(async (answer: Answer) => {
      if (/^update "post" /i.test(text)) open.set(this, [...(open.get(this) ?? []), ...movedIn(answer)])
      if (/^rollback$/i.test(text)) open.delete(this)
      if (/^commit$/i.test(text)) {
        const moved = open.get(this) ?? []
        open.delete(this)
        for (const { channelId, state } of moved) await onCommitted(channelId, state)
      }
      return answer
    })
  }
  Object.defineProperty(pg.Client.prototype, 'query', { value: watched })
}

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked
  const { text } = Object(asked) as { text?: unknown }
  return typeof text === 'string' ? text : ''
}

/** Rows come as lists, in the order of the fields. */
function movedIn({ rows = [], fields = [] }: Answer): Moved[] {
  const [channelId, state] = ['channel_id', 'state'].map((wanted) =>
    fields.findIndex(({ name }) => name === wanted),
  )
  return rows.flatMap((row) =>
    Array.isArray(row) ? [{ channelId: String(row[channelId ?? -1]), state: String(row[state ?? -1]) }] : [],
  )
}
