import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { secretsIn, withNewSecret } from './secrets.ts'
import { type HookSecret, judgeSignature, newSecret } from './signature.ts'

const now = new Date('2026-11-22T09:00:00Z')
const seconds = now.getTime() / 1000
const body = Buffer.from('{"id":"a","text":"Hi"}')
const current: HookSecret = { secret: newSecret(), madeAt: now.toISOString(), until: null }

function sign(secret: string, signed: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

function headers(id: string | null, at: number | string, signature: string): Headers {
  const all = new Headers({ 'webhook-timestamp': String(at), 'webhook-signature': signature })
  if (id !== null) all.set('webhook-id', id)
  return all
}

const judge = (given: Headers, what: Uint8Array = body, secrets: readonly HookSecret[] = [current]) =>
  judgeSignature(given, what, secrets, now)

describe('the signature of a delivery', () => {
  it('holds over id, time and body, and over time and body without an id', () => {
    expect(judge(headers('m1', seconds, sign(current.secret, `m1.${seconds}.${body}`)))).toMatchObject({
      ...{ ok: true, deliveryId: 'm1' },
    })
    expect(judge(headers(null, seconds, sign(current.secret, `${seconds}.${body}`)))).toMatchObject({
      ...{ ok: true, deliveryId: null },
    })
  })

  it('is the one the specification gives as its example', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    const payload = Buffer.from('{"test": 2432232314}')
    const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
    const then = new Date(1_614_265_330_000)
    const known = [{ ...current, secret }]
    const given = headers('msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, signature)
    expect(judgeSignature(given, payload, known, then).ok).toBe(true)
  })

  it('may be one of several', () => {
    const right = sign(current.secret, `m1.${seconds}.${body}`)
    expect(judge(headers('m1', seconds, `v1,AAAA v1a,xyz ${right}`)).ok).toBe(true)
  })

  it.each([
    ['missing', headers('m1', seconds, ''), /signature is missing/],
    ['without a time', headers('m1', 'soon', 'v1,AAAA'), /time is missing/],
    ['of another secret', headers('m1', seconds, sign(newSecret(), `m1.${seconds}.${body}`)), /does not fit/],
    ['of another body', headers('m1', seconds, sign(current.secret, `m1.${seconds}.{}`)), /does not fit/],
    ['of another id', headers('m2', seconds, sign(current.secret, `m1.${seconds}.${body}`)), /does not fit/],
    [
      'whose id was taken away',
      headers(null, seconds, sign(current.secret, `m1.${seconds}.${body}`)),
      /does not fit/,
    ],
    [
      'of another time',
      headers('m1', seconds, sign(current.secret, `m1.${seconds - 1}.${body}`)),
      /does not fit/,
    ],
    ['in hexadecimal', headers('m1', seconds, `v1,${'ab'.repeat(32)}`), /does not fit/],
    [
      'of another version',
      headers('m1', seconds, sign(current.secret, `m1.${seconds}.${body}`).replace('v1', 'v2')),
      /does not fit/,
    ],
    [
      'too old',
      headers('m1', seconds - 301, sign(current.secret, `m1.${seconds - 301}.${body}`)),
      /five minutes/,
    ],
    [
      'of a clock a day ahead',
      headers('m1', seconds + 86_400, sign(current.secret, `m1.${seconds + 86_400}.${body}`)),
      /five minutes/,
    ],
  ])('is refused: %s', (_, given, reason) => {
    const verdict = judge(given)
    expect(verdict.ok).toBe(false)
    if (!verdict.ok) expect(verdict.reason).toMatch(reason)
  })

  it('never holds without a secret, also not an empty one', () => {
    const empty = `v1,${createHmac('sha256', '').update(`m1.${seconds}.${body}`).digest('base64')}`
    expect(judge(headers('m1', seconds, empty), body, []).ok).toBe(false)
  })

  it('of the secret before holds as long as it fades, and then no more', () => {
    const later = new Date(now.getTime() + 3_600_000)
    const turned = secretsIn(withNewSecret([current], newSecret(), now, later))
    const given = headers('m1', seconds, sign(current.secret, `m1.${seconds}.${body}`))
    expect(judge(given, body, turned).ok).toBe(true)
    const over = turned.map((one) => (one.until === null ? one : { ...one, until: now.toISOString() }))
    expect(judge(given, body, over).ok).toBe(false)
    expect(secretsIn(withNewSecret(turned, newSecret(), now, now))).toHaveLength(1)
    expect(secretsIn(withNewSecret(turned, newSecret(), now, later))).toHaveLength(2)
  })
})
