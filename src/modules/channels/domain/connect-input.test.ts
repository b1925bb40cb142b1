import { describe, expect, it } from 'vitest'
import type { ConnectField, ConnectRefusal } from '#networks/contract/connect.ts'
import { cleanAccount } from './account.ts'
import { readInput } from './connect-input.ts'
import { addressField, connectRefusal } from './connect-refusal.ts'

const fields: ConnectField[] = [
  { name: 'handle', label: 'Handle', kind: 'text', required: true },
  { name: 'password', label: 'App password', kind: 'password', required: true },
  { name: 'server', label: 'Server', kind: 'url', required: false },
]

describe('readInput', () => {
  it('trims what is typed, but never a password, and drops what no field asked for', () => {
    const typed = { handle: ' fjell ', password: ' a b ', server: '  ', admin: 'yes' }
    expect(readInput(fields, typed)).toEqual({ ok: true, value: { handle: 'fjell', password: ' a b ' } })
  })

  it('says at each field what is missing or too long', () => {
    const refused = readInput(fields, { password: 'x', server: 'a'.repeat(2001) })
    expect(refused).toMatchObject({
      ok: false,
      error: {
        type: 'invalid',
        fields: { handle: 'Handle is needed.', server: 'Server is longer than 2000 characters.' },
      },
    })
  })

  it('is not fooled by names every object has', () => {
    const odd: ConnectField[] = [{ name: 'constructor', label: 'Odd', kind: 'text', required: true }]
    expect(readInput(odd, {}).ok).toBe(false)
  })
})

describe('connectRefusal', () => {
  const refusal = (change: Partial<ConnectRefusal>): ConnectRefusal => ({
    ok: false,
    field: null,
    code: 'unreachable',
    message: 'Nobody answers there.',
    ...change,
  })

  it.each([
    ['wrong_handle', 'handle'],
    ['wrong_password', 'password'],
    ['unreachable', 'server'],
    ['private_address', 'server'],
    ['not_this_network', 'server'],
  ] as const)('%s lands at its field', (code, field) => {
    expect(connectRefusal(refusal({ code, field }), fields)).toMatchObject({
      error: { type: 'invalid', fields: { [field]: 'Nobody answers there.' } },
    })
  })

  it.each([
    ['unreachable', 'unavailable'],
    ['denied', 'conflict'],
    ['too_large', 'too_large'],
    ['wrong_handle', 'invalid'],
  ] as const)('%s without a field is said above the form', (code, type) => {
    expect(connectRefusal(refusal({ code, field: 'no such field' }), fields).error).toEqual({
      type,
      message: 'Nobody answers there.',
    })
  })

  it('finds the field an address was typed into', () => {
    expect([addressField(fields), addressField(fields.slice(0, 2)), addressField([])]).toEqual([
      'server',
      'handle',
      null,
    ])
  })
})

describe('a choice', () => {
  const use: ConnectField = {
    ...{ name: 'use', label: 'What comes in', kind: 'choice', required: false },
    options: [
      { value: 'answer', label: 'Letters' },
      { value: 'read', label: 'Newsletters' },
    ],
  }

  it('is one of what is offered, and the first where nobody chose', () => {
    expect(readInput([use], { use: 'read' })).toMatchObject({ ok: true, value: { use: 'read' } })
    expect(readInput([use], {})).toMatchObject({ ok: true, value: { use: 'answer' } })
    expect(readInput([use], { use: 'both' })).toMatchObject({
      ok: false,
      error: { type: 'invalid', fields: { use: 'What comes in: choose one of what is offered.' } },
    })
  })
})

describe('cleanAccount', () => {
  it('leaves a name one line that cannot turn the page, and only web addresses', () => {
    const account = cleanAccount({
      remoteId: 'did:1',
      handle: 'fjell\n',
      displayName: '\u202eFjell\0 & Sons',
      avatarUrl: 'javascript:alert(1)',
      profileUrl: 'https://social.example/@fjell',
      serverUrl: 'https://social.example',
    })
    expect(account).toMatchObject({
      handle: 'fjell',
      displayName: 'Fjell & Sons',
      avatarUrl: null,
      profileUrl: 'https://social.example/@fjell',
    })
  })
})
