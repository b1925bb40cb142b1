import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import { call } from './session.ts'
import { asObject } from './shape.ts'

export interface Blob {
  readonly kind: 'blob'
  /** As the record refers to it. */
  readonly blob: object
}

/** Puts a file on our data server. Nobody sees it before a record refers to it, so a repeat does no harm. */
export async function uploadBlob(
  session: Session,
  bytes: Uint8Array,
  mimeType: string,
): Promise<Blob | Fault> {
  const uploaded = await call<{ blob?: unknown } | null>(session, 'com.atproto.repo.uploadBlob', {
    body: bytes,
    mimeType,
  })
  if (uploaded.kind !== 'answer') return uploaded
  const blob = asObject(uploaded.body?.blob)
  if (blob) return { kind: 'blob', blob }
  return { kind: 'refused', reason: 'The server took the file but does not say where it is.' }
}
