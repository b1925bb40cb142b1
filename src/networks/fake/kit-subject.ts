import { join } from 'node:path'
import { recordedFolder } from '#networks/contract/kit/recorded.ts'
import type { KitSubject, SeenPost } from '#networks/contract/kit/subject.ts'
import { kitIo, privateAddress, surroundings } from '#networks/contract/kit/surroundings.ts'
import type { Network } from '#networks/contract/network.ts'
import { fake } from './index.ts'
import { fakePerson } from './person.ts'
import type { FakeCard, FakePost } from './server/state.ts'
import { startFakeServer } from './server.ts'

/** The fake network as the contract kit wants it; `network` is replaced where the kit itself is put to the test. */
export async function fakeSubject(network: Network = fake): Promise<KitSubject> {
  const server = await startFakeServer()
  const around = await surroundings()
  const { service } = server
  service.createAccount({ handle: 'fjell', displayName: 'Fjell Outdoor', password: 'right horse' })
  const ida = fakePerson(service, 'ida', { displayName: 'Ida 🧶' })
  const right = { server: server.url, handle: 'fjell', password: 'right horse' }
  const { connect } = network
  if (connect?.kind !== 'direct') throw new Error('The fake network connects directly.')
  return {
    network,
    io: kitIo(),
    can: {
      publish: true,
      receive: true,
      stream: true,
      addressed: true,
      measure: true,
      profile: true,
      applyProfile: true,
      administrators: true,
      dropsRepeats: true,
      refusesLongText: true,
      images: true,
      replies: true,
      revocable: true,
      renewsTokens: true,
      threads: true,
      videos: true,
      captions: true,
      documents: true,
      polls: true,
      cards: true,
      titles: true,
      edits: true,
      removes: true,
      looks: true,
      likes: true,
      hides: true,
      resolvesHandles: true,
      readsStanding: true,
      searchesHandles: true,
      listensSearch: true,
      listensTag: true,
      listensPublic: true,
      listensStream: true,
    },
    connect: (input, io) => connect.connect(input, io),
    right,
    wrong: {
      name: { input: { ...right, handle: 'nobody' }, field: 'handle', code: 'wrong_handle' },
      secret: { input: { ...right, password: 'wrong horse' }, field: 'password', code: 'wrong_password' },
      unreachable: { input: { ...right, server: around.closedUrl }, field: 'server', code: 'unreachable' },
      privateAddress: {
        input: { ...right, server: privateAddress },
        field: 'server',
        code: 'private_address',
      },
      notThisNetwork: {
        input: { ...right, server: around.otherKindUrl },
        field: 'server',
        code: 'not_this_network',
      },
    },
    other: {
      handle: 'ida',
      writeToUs: async (text) => {
        const post = ida.post(`@fjell ${text}`)
        return { remoteId: post.id, text: post.text }
      },
      answer: async (remoteId, text) => ({ remoteId: ida.post(text, { replyTo: remoteId }).id }),
      say: async (text) => {
        const post = ida.post(text)
        return { remoteId: post.id, text: post.text }
      },
    },
    ourPosts: async (part) => {
      const us = service.state.byHandle.get('fjell')
      const ours = [...service.state.posts.values()].filter((post) => post.accountId === us?.id)
      return ours.filter((post) => post.text.includes(part)).map(seen)
    },
    standingOf: async (remoteId) => {
      const us = service.state.byHandle.get('fjell')?.id ?? ''
      const liked = service.state.likers.get(remoteId)?.has(us) ?? false
      return { liked, hidden: service.state.hidden.has(remoteId) }
    },
    elsewhere: {
      edit: async (remoteId, text) => service.edit(remoteId, { text }),
      remove: async (remoteId) => service.remove(remoteId),
    },
    isPublishing: ({ method, url }) => method === 'POST' && url.pathname === '/api/posts',
    revoke: async (session) => {
      service.revoke(session.account.remoteId, Object.values(session.credentials))
      return session.credentials
    },
    expire: (credentials) => ({ ...credentials, accessToken: 'ran out' }),
    withinMs: 5_000,
    recorded: recordedFolder(join(import.meta.dirname, 'fixtures'), textOf),
    recordedMissing: null,
    close: async () => {
      await server.stop()
      await around.close()
    },
  }
}

function seen(post: FakePost): SeenPost {
  const { title, poll, card } = post
  return {
    remoteId: post.id,
    text: post.text,
    alts: post.media.map((media) => media.alt),
    inReplyTo: post.replyTo,
    captions: post.media.flatMap((media) => media.captions?.map(({ lang }) => lang) ?? []),
    ...(title && { title }),
    ...(poll && { poll: { options: poll.options, multiple: poll.multiple } }),
    ...(card && { card: cardOf(card) }),
  }
}

function cardOf({ url, title, description, image }: FakeCard) {
  return { url, title, description, hasImage: image !== null }
}

function textOf(body: unknown): string | null {
  const { kind, post } = body as { kind: string; post: { text: string } | null }
  return kind === 'like' ? null : (post?.text ?? null)
}
