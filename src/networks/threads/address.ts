import type { PostAddress } from '#networks/contract/assisted.ts'
import { oneOfHosts, readWebAddress } from '#networks/contract/by-hand/web-address.ts'

const isThreads = oneOfHosts(...['threads.com', 'www.threads.com', 'threads.net', 'www.threads.net'])
const code = /^[\w-]{5,40}$/

/** A post on Threads: `/@name/post/code` or the short `/t/code`, under either of its two names. */
export function readThreadsAddress(address: string): PostAddress | null {
  const read = readWebAddress(address, isThreads)
  if (!read) return null
  const [first = '', second = '', third = ''] = read.parts
  if (first === 't' && code.test(second))
    return { remoteId: second, handle: null, url: `https://www.threads.com/t/${second}` }
  const handle = /^@([\w.]{1,30})$/.exec(first)?.[1]
  if (!handle || second !== 'post' || !code.test(third)) return null
  return { remoteId: third, handle, url: `https://www.threads.com/@${handle}/post/${third}` }
}
