import type { Session } from '#networks/contract/account.ts'
import type { LookPort, RemovePort, Standing } from '#networks/contract/change.ts'
import type { Fault } from '#networks/contract/faults.ts'
import { type RecordAddress, recordAddress } from './addresses.ts'
import { call } from './session.ts'
import { asObject, asText, type Shape } from './shape.ts'

/** Where a post of ours stands; undefined for what is not ours to speak of. */
function ours({ account }: Session, remoteId: string): RecordAddress | undefined {
  const address = recordAddress(remoteId)
  return address?.did === account.remoteId ? address : undefined
}

export const blueskyRemove: RemovePort = {
  async remove(session, { remoteId }) {
    const address = ours(session, remoteId)
    if (!address) return { kind: 'refused', reason: 'This is not a post of ours.' }
    // The server says yes as well when nothing is there any more.
    const { did: repo, collection, rkey } = address
    const answer = await call(session, 'com.atproto.repo.deleteRecord', {
      body: { repo, collection, rkey },
      doing: 'publishing',
    })
    return answer.kind === 'answer' ? { kind: 'removed' } : answer
  },
}

/** Our own data server is asked: it is the first to know, and the only one that says "not there" for certain. */
export const blueskyLook: LookPort = {
  async look(session, posts) {
    const standing = new Map<string, Standing | 'absent'>()
    for (const { remoteId } of posts) {
      const address = ours(session, remoteId)
      if (!address) continue
      const one = await standingOf(session, address)
      if (one === 'absent' || !('kind' in one)) standing.set(remoteId, one)
      else return one
    }
    return { kind: 'looked', posts: standing }
  },
}

async function standingOf(
  session: Session,
  { did: repo, collection, rkey }: RecordAddress,
): Promise<Standing | 'absent' | Fault> {
  const answer = await call<Shape | null>(session, 'com.atproto.repo.getRecord', {
    params: { repo, collection, rkey },
    expected: ['RecordNotFound'],
  })
  if (answer.kind === 'xrpc-error') return 'absent'
  if (answer.kind !== 'answer') return answer
  const text = asText(asObject(answer.body?.value)?.text)
  if (text === undefined)
    return { kind: 'refused', reason: 'The server answered with something we cannot read.' }
  // Records can be written over, and nothing tells when.
  return { text, editedAt: null }
}
