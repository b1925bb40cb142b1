import type { AppBskyRichtextFacet } from '@atproto/api'
import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import { detectFacets } from './length.ts'
import { call } from './session.ts'

type Facet = AppBskyRichtextFacet.Main

/**
 * The text's links, tags and mentions as the record carries them. A mention of a handle nobody has stays plain text:
 * the server would refuse the whole record for an empty DID.
 */
export async function facetsOf(session: Session, text: string): Promise<Facet[] | Fault> {
  const dids = new Map<string, string | null>()
  const facets: Facet[] = []
  for (const facet of detectFacets(text)) {
    const handle = mentioned(facet)
    if (handle === undefined) {
      facets.push(facet)
      continue
    }
    const did = dids.has(handle) ? dids.get(handle) : await didOf(session, handle)
    if (typeof did === 'object' && did !== null) return did
    dids.set(handle, did ?? null)
    if (did) facets.push({ ...facet, features: [{ $type: 'app.bsky.richtext.facet#mention', did }] })
  }
  return facets
}

function mentioned(facet: Facet): string | undefined {
  for (const feature of facet.features) {
    if (feature.$type === 'app.bsky.richtext.facet#mention' && 'did' in feature) return String(feature.did)
  }
  return undefined
}

async function didOf(session: Session, handle: string): Promise<string | null | Fault> {
  const outcome = await call<{ did: string }>(session, 'com.atproto.identity.resolveHandle', {
    params: { handle },
    expected: ['InvalidRequest', 'HandleNotFound'],
  })
  if (outcome.kind === 'answer') return outcome.body.did
  return outcome.kind === 'xrpc-error' ? null : outcome
}
