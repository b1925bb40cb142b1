import pg from 'pg'

/** Where a process that listens may be killed; each is a place where something is half done. */
export const listeningPoints = [
  'frame read',
  'intake inserted',
  'intake committed',
  'mentions inserted',
  'mentions committed',
] as const
export type ListeningPoint = (typeof listeningPoints)[number]

type PassBy = (point: ListeningPoint) => void

/** Ends this process by `kill -9` when it comes by this point for the n-th time. */
export function dieAt(point: ListeningPoint | 'none', times: number): PassBy {
  let left = times
  return (reached) => {
    if (reached !== point) return
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
  }
}

/** Told in the instant after a statement succeeded, before whoever sent it hears of that. */
export function watchListening(passBy: PassBy): void {
  const open = new WeakMap<object, Set<'intake' | 'mentions'>>()
  const query: unknown = pg.Client.prototype.query
  if (typeof query !== 'function') throw new Error('pg has no query to watch')
  const watched = function (this: object, ...args: unknown[]): unknown {
    const result: unknown = Reflect.apply(query, this, args)
    if (!(result instanceof Promise)) return result
    const told = whatOf(textOf(args[0]))
    if (told === null) return result
    return result.then((answer: { rowCount?: number | null }) => {
      const done = open.get(this) ?? new Set()
      if (told === 'intake' || told === 'mentions') {
        if (answer.rowCount) {
          open.set(this, done.add(told))
          passBy(`${told} inserted`)
        }
      } else {
        open.delete(this)
        if (told === 'commit') for (const one of done) passBy(`${one} committed`)
      }
      return answer
    })
  }
  Object.defineProperty(pg.Client.prototype, 'query', { value: watched })
}

function whatOf(text: string): 'intake' | 'mentions' | 'commit' | 'rollback' | null {
  if (/^\s*insert into intake\b/i.test(text)) return 'intake'
  if (/^\s*insert into "?mention"?[\s(]/i.test(text)) return 'mentions'
  if (/^\s*commit\s*$/i.test(text)) return 'commit'
  return /^\s*rollback\s*$/i.test(text) ? 'rollback' : null
}

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked
  const { text } = Object(asked) as { text?: unknown }
  return typeof text === 'string' ? text : ''
}
