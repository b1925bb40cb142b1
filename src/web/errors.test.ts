import { ORPCError } from '@orpc/client'
import { afterEach, describe, expect, it } from 'vitest'
import { needsSignIn, toRefusal } from './errors.ts'
import { setLocale } from './locale.ts'
import { saidIn, serverWordsReady } from './server-words.ts'

const refused = (status: number, data: object) => new ORPCError('X', { status, data })

describe('failures in words', () => {
  it('keeps what our server says, on its field, with who can help', () => {
    const fields = { handle: 'Write it as fjell.example.' }
    const error = refused(422, { type: 'invalid', message: 'This is no handle.', fields, help: 'Ask Mara.' })
    expect(toRefusal(error)).toMatchObject({
      kind: 'fields',
      message: 'This is no handle.',
      fields,
      help: 'Ask Mara.',
      retry: false,
    })
  })

  it('finds the field of a value that does not fit its schema', () => {
    const issues = [{ path: ['departments', 0, 'name'], message: 'Write the name.' }]
    expect(toRefusal(refused(400, { issues })).fields).toEqual({ 'departments.0.name': 'Write the name.' })
  })

  it('tells an ended session, a lost race, too much haste and a broken line apart', () => {
    expect(toRefusal(refused(401, { type: 'unauthenticated' })).kind).toBe('signin')
    expect(toRefusal(refused(409, { type: 'stale', message: 'Jonas answered first.' }))).toMatchObject({
      kind: 'stale',
      message: 'Jonas answered first.',
      retry: true,
    })
    expect(toRefusal(refused(429, {})).kind).toBe('throttled')
    expect(toRefusal(new TypeError('Failed to fetch'))).toMatchObject({ kind: 'offline', retry: true })
    expect(toRefusal(refused(500, { requestId: '01J' }))).toMatchObject({ kind: 'server', requestId: '01J' })
    expect(toRefusal(new Error('a bug'))).toMatchObject({ kind: 'server', fields: {} })
  })

  it('knows when to sign in', () => {
    expect(needsSignIn(refused(401, {}))).toBe(true)
    expect(needsSignIn(refused(403, {}))).toBe(false)
    expect(needsSignIn(undefined)).toBe(false)
  })
})

describe('failures on a German page', () => {
  afterEach(() => setLocale('en'))

  it('say in German what the server said, with its places, and keep what has none', async () => {
    await setLocale('de')
    await serverWordsReady()
    const fields = { name: 'There is a label “VIP” already.', text: 'A sentence nobody wrote down.' }
    const help = 'Ask Jo Eide, Dana Ortiz or Li.'
    expect(
      toRefusal(
        refused(409, { type: 'conflict', message: 'Publishing is paused here already.', fields, help }),
      ),
    ).toMatchObject({
      message: 'Das Veröffentlichen ist hier schon pausiert.',
      fields: { name: 'Ein Label „VIP“ gibt es schon.', text: 'A sentence nobody wrote down.' },
      help: 'Frag Jo Eide, Dana Ortiz oder Li.',
    })
  })

  it('are English again on an English page, and answers stay as they came there', async () => {
    const answer = { mayNotEdit: 'You may not write drafts.', text: 'You may not write drafts.' }
    expect(await saidIn(answer)).toBe(answer)
    await setLocale('de')
    expect(await saidIn(answer)).toEqual({ ...answer, mayNotEdit: 'Du darfst keine Entwürfe schreiben.' })
    await setLocale('en')
    expect(toRefusal(refused(403, { type: 'forbidden', message: 'You may not write drafts.' })).message).toBe(
      'You may not write drafts.',
    )
  })
})
