import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import type { StoredEvent } from '#kernel/event.ts'
import { unwrap } from '#kernel/result.ts'
import { scriptedNetwork } from '#modules/listening/testing/scripted-network.ts'
import { openWorld, type World } from '#modules/listening/testing/world.ts'
import type { OauthConnect } from '#networks/contract/connect.ts'
import type { Network } from '#networks/contract/network.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { defineReaction } from '#platform/jobs/define.ts'
import { SafeFetchError } from '#platform/safe-fetch/index.ts'
import { disconnect, rename } from './commands/change-channel.ts'
import { connectDirect, reconnect } from './commands/connect-direct.ts'
import { needsReconnection } from './commands/needs-reconnection.ts'
import { beginOauth, completeOauth } from './commands/oauth.ts'
import { withSession } from './commands/with-session.ts'
import { channelAccount } from './queries/channel-account.ts'
import { channelCard, channelCards, listChannels } from './queries/channel-cards.ts'
import { listNetworks } from './queries/list-networks.ts'

const events: StoredEvent[] = []
const listen = defineReaction({
  name: 'probe.hears',
  on: [
    'channel.connected',
    'channel.reconnected',
    'channel.disconnected',
    'channel.needs-reconnection',
    'channel.renamed',
  ],
  load: async () => async (_, event) => void events.push(event),
})
const clock = fixedClock(new Date('2026-11-21T10:00:00Z'))
const network = scriptedNetwork()
const usual = network.connected

const begun: Parameters<OauthConnect['begin']>[1][] = []
const oauth: Network = {
  ...scriptedNetwork({ id: 'oauth' }),
  connect: {
    kind: 'oauth',
    fields: [{ name: 'server', label: 'Server', kind: 'url', required: true }],
    begin: async (input, to) => {
      begun.push(to)
      if (input.server === 'nowhere') throw new SafeFetchError('unreachable', 'nowhere: no such host.')
      if (input.server === 'odd') return { ok: true, authorizeUrl: 'javascript:alert(1)', pending: {} }
      return {
        ok: true,
        authorizeUrl: `https://${input.server}/authorize?state=${to.state}`,
        pending: { verifier: 'v' },
      }
    },
    complete: async (pending, params) => {
      if (params.error)
        return { ok: false, field: 'server', code: 'denied', message: 'You declined at the server.' }
      if (pending.verifier !== 'v') throw new Error('the pending part was not handed back')
      return usual({ handle: params.code ?? '' })
    },
  },
}

let world: World
let owner: pg.Client
beforeAll(async () => {
  world = await openWorld({ networks: [network, oauth], clock, reactions: [listen] })
  owner = new pg.Client({ connectionString: world.url })
  await owner.connect()
})
afterEach(() => {
  network.connected = usual
  events.splice(0)
})
afterAll(async () => {
  await owner.end()
  await world.end()
})

const typed = { handle: 'fjell', password: 'app-password' }
const connect = (ctx: Ctx, input: Record<string, string> = typed) =>
  connectDirect(ctx, { network: 'scripted', input })
const sealedOf = async (id: string) =>
  (await owner.query<{ credentials: string | null }>('select credentials from channel where id = $1', [id]))
    .rows[0]?.credentials
const heardOf = async ({ organisationId }: Ctx) => {
  await world.drain()
  const own = events.filter((event) => event.organisationId === organisationId)
  return own.sort((a, b) => a.seq - b.seq).map((event) => event.type)
}
/** Another member of the same organisation. */
const colleague = (ctx: Ctx) => {
  const other = world.organisation()
  return createCtx(world.engine, { organisationId: ctx.organisationId, actor: other.actor })
}

describe('connecting by what is typed', () => {
  it('makes a channel, seals its secrets and says so', async () => {
    const ctx = world.organisation()
    const card = unwrap(await connect(ctx))
    expect(card).toMatchObject({
      network: 'scripted',
      networkName: 'Scripted',
      handle: 'fjell',
      displayName: 'FJELL',
      state: 'connected',
      canPublish: true,
      canReceive: true,
      limits: { text: { max: 300 } },
      avatarUrl: expect.stringMatching(/^\/media\/remote\//),
    })
    expect(JSON.stringify(card)).not.toContain('secret-token')
    const sealed = await sealedOf(card.id)
    expect(sealed).toMatch(/^v1\./)
    expect(sealed).not.toContain('secret-token')
    expect(await heardOf(ctx)).toEqual(['channel.connected'])
    expect(await channelAccount(ctx, card.id)).toEqual({
      network: 'scripted',
      remoteId: 'id:fjell',
      handle: 'fjell',
      connected: true,
    })
  })

  it('keeps the limits an instance reports', async () => {
    const ctx = world.organisation()
    network.connected = (input) => {
      const answer = usual(input)
      return answer.ok
        ? {
            ...answer,
            limits: { ...network.limits, source: 'instance', text: { unit: 'mastodon', max: 5000 } },
          }
        : answer
    }
    expect(unwrap(await connect(ctx)).limits).toMatchObject({ source: 'instance', text: { max: 5000 } })
  })

  it.each([
    ['handle', 'wrong_handle', 'Nobody has this handle.'],
    ['password', 'wrong_password', 'The password is wrong.'],
  ] as const)('says at %s what was wrong', async (field, code, message) => {
    network.connected = () => ({ ok: false, field, code, message })
    expect(await connect(world.organisation())).toMatchObject({
      ok: false,
      error: { type: 'invalid', fields: { [field]: message } },
    })
  })

  it('says at the address that it cannot be reached, also when the adapter does not', async () => {
    network.connected = () => {
      throw new SafeFetchError('private_address', '10.0.0.1 is a private address.')
    }
    expect(await connect(world.organisation())).toMatchObject({
      error: { fields: { handle: '10.0.0.1 is a private address.' } },
    })
  })

  it('asks for what is missing before it asks the network', async () => {
    network.connected = () => {
      throw new Error('must not be asked')
    }
    expect(await connect(world.organisation(), { handle: 'fjell' })).toMatchObject({
      error: { fields: { password: 'App password is needed.' } },
    })
  })

  it('takes each account once in an organisation, and any organisation may take it', async () => {
    const [ctx, other] = [world.organisation(), world.organisation()]
    const card = unwrap(await connect(ctx))
    expect(await connect(ctx)).toMatchObject({
      error: { type: 'invalid', fields: { handle: expect.stringContaining('connected already') } },
    })
    expect(unwrap(await connect(other)).id).not.toBe(card.id)
  })

  it('makes one channel of two members who connect the same account at the same moment', async () => {
    const ctx = world.organisation()
    const answers = await Promise.all([connect(ctx), connect(colleague(ctx)), connect(colleague(ctx))])
    expect(answers.some((answer) => answer.ok)).toBe(true)
    expect(await channelCards(ctx)).toHaveLength(1)
  })

  it('is for members who manage channels', async () => {
    const agent = world.organisation(['inbox.answer'])
    for (const answer of [
      await connect(agent),
      await disconnect(agent, { id: agent.organisationId }),
      await rename(agent, { id: agent.organisationId, name: 'x' }),
      await beginOauth(agent, {
        network: 'oauth',
        input: {},
        redirectUri: 'https://weft.example/connect/return',
      }),
      await completeOauth(agent, { state: 'x' }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { type: 'forbidden', help: expect.any(String) } })
    expect(unwrap(await listChannels(agent))).toEqual({
      channels: [],
      canManage: false,
      canAddOwn: false,
      people: [],
    })
  })

  it('offers what can be connected, with its form', async () => {
    const choices = unwrap(await listNetworks(world.organisation()))
    expect(choices.map((choice) => [choice.id, choice.kind])).toEqual([
      ['scripted', 'direct'],
      ['oauth', 'oauth'],
    ])
    expect(choices[0]?.fields.map((field) => field.name)).toEqual(['handle', 'password'])
  })
})

describe('a session', () => {
  it('lends the account, and keeps tokens that were renewed', async () => {
    const ctx = world.organisation()
    const { id } = unwrap(await connect(ctx))
    const first = await withSession(ctx, id, async (_, session) => {
      await session.saveCredentials({ token: 'renewed' })
      return session.credentials
    })
    expect(first).toEqual({ ok: true, value: { token: 'secret-token' } })
    const second = await withSession(ctx, id, async (_, session) => [
      session.credentials,
      session.account.remoteId,
    ])
    expect(second).toEqual({ ok: true, value: [{ token: 'renewed' }, 'id:fjell'] })
  })

  it('of another row does not open: secrets are bound to organisation and channel', async () => {
    const ctx = world.organisation()
    const { id } = unwrap(await connect(ctx))
    const other = unwrap(await connect(ctx, { ...typed, handle: 'other' }))
    await owner.query(
      'update channel set credentials = (select credentials from channel where id = $1) where id = $2',
      [other.id, id],
    )
    await expect(withSession(ctx, id, async () => 'opened')).rejects.toThrow()
  })

  it('is refused without a connection, and tokens that come late revive nothing', async () => {
    const ctx = world.organisation()
    const { id } = unwrap(await connect(ctx))
    let save: (credentials: Record<string, string>) => Promise<void> = async () => undefined
    await withSession(ctx, id, async (_, session) => {
      save = session.saveCredentials
    })
    unwrap(await disconnect(ctx, { id }))
    await save({ token: 'late' })
    expect(await sealedOf(id)).toBeNull()
    expect(await withSession(ctx, id, async () => 'used')).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })
    expect(await withSession(world.organisation(), id, async () => 'used')).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
  })
})

describe('a channel', () => {
  it('that asks for reconnection takes the same account only', async () => {
    const ctx = world.organisation()
    const { id } = unwrap(await connect(ctx))
    await needsReconnection(ctx, id, 'The token was revoked.\0')
    await needsReconnection(ctx, id, 'again')
    expect(await channelCard(ctx, id)).toMatchObject({
      state: 'needs-reconnection',
      stateReason: 'The token was revoked.',
    })
    const wrong = await reconnect(ctx, { id, input: { ...typed, handle: 'somebody' } })
    expect(wrong).toMatchObject({
      error: { type: 'invalid', fields: { handle: expect.stringContaining('this channel is fjell') } },
    })
    expect(unwrap(await reconnect(ctx, { id, input: typed }))).toMatchObject({
      id,
      state: 'connected',
      stateReason: null,
    })
    expect(await heardOf(ctx)).toEqual([
      'channel.connected',
      'channel.needs-reconnection',
      'channel.reconnected',
    ])
  })

  it('that was connected again since is not blamed for its old token', async () => {
    const ctx = world.organisation()
    const seenAt = clock.now()
    clock.advance(1000)
    const { id } = unwrap(await connect(ctx))
    await needsReconnection(ctx, id, 'old', seenAt)
    expect((await channelCard(ctx, id))?.state).toBe('connected')
  })

  it('is disconnected for good: its secrets are wiped, the channel stays and can come back as itself', async () => {
    const ctx = world.organisation()
    const { id } = unwrap(await connect(ctx))
    expect(unwrap(await disconnect(ctx, { id }))).toMatchObject({ state: 'disconnected' })
    expect(await sealedOf(id)).toBeNull()
    expect(unwrap(await disconnect(ctx, { id })).state).toBe('disconnected')
    await needsReconnection(ctx, id, 'late')
    expect((await channelCard(ctx, id))?.state).toBe('disconnected')
    expect(unwrap(await connect(ctx))).toMatchObject({ id, state: 'connected' })
    expect(await heardOf(ctx)).toEqual(['channel.connected', 'channel.disconnected', 'channel.reconnected'])
  })

  it('can be called by a name of our own, and by its own again', async () => {
    const ctx = world.organisation()
    const { id } = unwrap(await connect(ctx))
    expect(unwrap(await rename(ctx, { id, name: ' Support\n ' })).displayName).toBe('Support')
    unwrap(await reconnect(ctx, { id, input: typed }))
    expect((await channelCard(ctx, id))?.displayName).toBe('Support')
    expect(unwrap(await rename(ctx, { id, name: '' })).displayName).toBe('FJELL')
  })

  it('is known to its organisation alone', async () => {
    const ctx = world.organisation()
    const { id } = unwrap(await connect(ctx))
    const other = world.organisation()
    expect(await channelCard(other, id)).toBeNull()
    expect(await channelCards(other)).toEqual([])
    expect(await channelAccount(other, id)).toBeNull()
    for (const answer of [
      await disconnect(other, { id }),
      await rename(other, { id, name: 'mine' }),
      await reconnect(other, { id, input: typed }),
      await beginOauth(other, {
        network: 'oauth',
        input: { server: 'a.example' },
        channelId: id,
        redirectUri: 'https://weft.example/r',
      }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { type: 'not_found' } })
    await needsReconnection(other, id, 'not mine')
    expect((await channelCard(ctx, id))?.state).toBe('connected')
  })
})

describe('connecting by OAuth', () => {
  const redirectUri = 'https://weft.example/connect/return'
  const begin = async (ctx: Ctx, channelId?: string) => {
    const answer = unwrap(
      await beginOauth(ctx, {
        network: 'oauth',
        input: { server: 'social.example' },
        channelId,
        redirectUri,
      }),
    )
    return new URL(answer.authorizeUrl).searchParams.get('state') ?? ''
  }

  it('sends the member there and takes what comes back, once', async () => {
    const ctx = world.organisation()
    const state = await begin(ctx)
    expect(begun.at(-1)).toEqual({ redirectUri, state })
    expect(state.length).toBeGreaterThan(40)
    const done = unwrap(await completeOauth(ctx, { state, code: 'fjell' }))
    expect(done).toMatchObject({ reconnected: false, channel: { network: 'oauth', handle: 'fjell' } })
    expect(await completeOauth(ctx, { state, code: 'fjell' })).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })
    const kept = await owner.query('select * from channel_oauth where organisation_id = $1', [
      ctx.organisationId,
    ])
    expect(kept.rows).toEqual([])
  })

  it('belongs to the member who began it', async () => {
    const ctx = world.organisation()
    const state = await begin(ctx)
    for (const other of [colleague(ctx), world.organisation()])
      expect(await completeOauth(other, { state, code: 'fjell' })).toMatchObject({
        ok: false,
        error: { type: 'conflict' },
      })
    expect((await completeOauth(ctx, { state, code: 'fjell' })).ok).toBe(true)
  })

  it('waits ten minutes and no longer', async () => {
    const ctx = world.organisation()
    const state = await begin(ctx)
    clock.advance(10 * 60_000)
    expect(await completeOauth(ctx, { state, code: 'fjell' })).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })
    expect(await completeOauth(ctx, {})).toMatchObject({ ok: false })
  })

  it('says when the member declined', async () => {
    const ctx = world.organisation()
    const state = await begin(ctx)
    const answer = await completeOauth(ctx, { state, error: 'access_denied' })
    expect(answer).toMatchObject({ error: { type: 'conflict', message: 'You declined at the server.' } })
  })

  it('reconnects the same account only', async () => {
    const ctx = world.organisation()
    const first = unwrap(await completeOauth(ctx, { state: await begin(ctx), code: 'fjell' }))
    const { id } = first.channel
    const wrong = await completeOauth(ctx, { state: await begin(ctx, id), code: 'somebody' })
    expect(wrong).toMatchObject({
      error: { type: 'conflict', message: expect.stringContaining('this channel is fjell') },
    })
    const right = unwrap(await completeOauth(ctx, { state: await begin(ctx, id), code: 'fjell' }))
    expect(right).toMatchObject({ reconnected: true, channel: { id } })
  })

  it('keeps words at the field and sends nobody to an address no browser should open', async () => {
    const ctx = world.organisation()
    const to = (server: string) => beginOauth(ctx, { network: 'oauth', input: { server }, redirectUri })
    expect(await to('nowhere')).toMatchObject({ error: { fields: { server: 'nowhere: no such host.' } } })
    expect(await to('odd')).toMatchObject({ ok: false, error: { type: 'invalid' } })
    expect(await to('')).toMatchObject({ error: { fields: { server: 'Server is needed.' } } })
    expect(await connectDirect(ctx, { network: 'oauth', input: {} })).toMatchObject({
      error: { type: 'not_found' },
    })
  })
})
