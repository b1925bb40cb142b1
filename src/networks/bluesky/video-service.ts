import { createHash } from 'node:crypto'
import type { Session } from '#networks/contract/account.ts'
import { faultOfError, faultOfStatus } from '#networks/contract/fault-of.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import { call } from './session.ts'
import { asObject, asText, type Shape } from './shape.ts'
import type { Blob } from './upload.ts'
import { type XrpcError, xrpc } from './xrpc.ts'

const service = 'https://video.bsky.app'

/** How long we wait for a film to be encoded, in milliseconds; what takes longer goes on there and is asked for later. */
const patience = [1000, 1000, 2000, 2000, 3000, 3000, ...Array<number>(10).fill(5000)]

/** Data servers of Bluesky itself; only they accept what its video service hands them. */
export function isHostedByBluesky({ account }: Session): boolean {
  return /\.host\.bsky\.network$/.test(URL.parse(account.serverUrl)?.hostname ?? '')
}

/**
 * Has Bluesky encode a video and put it on our data server. The same file again is known there by its content, so a
 * later attempt finds the work done.
 */
export async function encodedBlob(session: Session, bytes: Uint8Array): Promise<Blob | Fault> {
  const token = await serviceToken(session)
  if (typeof token !== 'string') return token
  try {
    let job = await upload(session, bytes, token)
    for (const ms of patience) {
      if (isFault(job)) return job
      const done = finished(job)
      if (done) return done
      await new Promise((wake) => setTimeout(wake, ms))
      job = await status(session, asText(job.jobId) ?? '')
    }
    if (isFault(job)) return job
    const done = finished(job)
    if (done) return done
    const at = new Date(session.io.now().getTime() + 60_000)
    return { kind: 'retryLater', at, reason: 'Bluesky is still preparing the video.' }
  } catch (error) {
    return faultOfError(error, 'reading', session.io.now())
  }
}

/** A permit with which the service puts the finished video on our data server. */
async function serviceToken(session: Session): Promise<string | Fault> {
  const { hostname } = new URL(session.account.serverUrl)
  const answer = await call<{ token?: unknown } | null>(session, 'com.atproto.server.getServiceAuth', {
    params: {
      aud: `did:web:${hostname}`,
      lxm: 'com.atproto.repo.uploadBlob',
      exp: Math.floor(session.io.now().getTime() / 1000) + 1800,
    },
  })
  if (answer.kind !== 'answer') return answer
  return asText(answer.body?.token) ?? { kind: 'refused', reason: 'The server gave no permit for videos.' }
}

type Job = Shape & { readonly kind?: never }

async function upload(session: Session, bytes: Uint8Array, token: string): Promise<Job | Fault> {
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.mp4`
  const answer = await xrpc<unknown>(session.io, service, 'app.bsky.video.uploadVideo', {
    params: { did: session.account.remoteId, name },
    body: bytes,
    mimeType: 'video/mp4',
    token,
  })
  const body = answer.body
  const job = asObject(asObject(body)?.jobStatus) ?? asObject(body)
  // Uploaded before: the refusal carries the job of then.
  if (job && asText(job.jobId) && (answer.kind === 'answer' || answer.status === 409)) return job as Job
  return answer.kind === 'answer' ? unreadable(session) : faultOf(session, answer)
}

async function status(session: Session, jobId: string): Promise<Job | Fault> {
  const answer = await xrpc<unknown>(session.io, service, 'app.bsky.video.getJobStatus', {
    params: { jobId },
  })
  if (answer.kind !== 'answer') return faultOf(session, answer)
  const job = asObject(asObject(answer.body)?.jobStatus)
  return job ? (job as Job) : unreadable(session)
}

function finished(job: Job): Blob | Fault | undefined {
  const blob = asObject(job.blob)
  if (blob) return { kind: 'blob', blob }
  if (job.state !== 'JOB_STATE_FAILED') return undefined
  const why = (asText(job.message) ?? asText(job.error) ?? 'it did not say why').replace(/[.\s]+$/, '')
  return { kind: 'refused', reason: `Bluesky could not use the video: ${why}.` }
}

/** The permit is for this video alone: its refusal says nothing about our own access. */
function faultOf({ io }: Session, error: XrpcError): Fault {
  if (error.status === 401) return { kind: 'refused', reason: `Bluesky refused the video: ${error.message}` }
  return faultOfStatus(error, error.message, 'reading', io.now())
}

function unreadable({ io }: Session): Fault {
  const at = new Date(io.now().getTime() + 60_000)
  return { kind: 'retryLater', at, reason: 'The video service answered with something we cannot read.' }
}
