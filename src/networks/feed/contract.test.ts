import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contractKit } from '#networks/contract/kit/index.ts'
import type { RecordedBody } from '#networks/contract/kit/recorded.ts'
import type { KitSubject } from '#networks/contract/kit/subject.ts'
import { kitIo, privateAddress, surroundings } from '#networks/contract/kit/surroundings.ts'
import { feed } from './index.ts'
import { parseFeedDocument } from './parse/index.ts'
import { rawItems } from './raw-entry.ts'
import { startFeedHost } from './testing/feed-host.ts'

contractKit('feed', async (): Promise<KitSubject> => {
  const host = await startFeedHost()
  const around = await surroundings()
  host.add('The first entry.')
  const { connect } = feed
  if (connect?.kind !== 'direct') throw new Error('Feeds connect directly.')
  const readOnly = { no: 'Feeds are read; nothing can be written to them.' }
  return {
    network: feed,
    io: kitIo(),
    can: {
      publish: readOnly,
      receive: true,
      stream: { no: 'A feed has to be asked.' },
      addressed: { no: 'An article speaks to its readers, not to us.' },
      measure: { no: 'A feed tells no figures.' },
      profile: { no: 'A feed has no profile.' },
      applyProfile: readOnly,
      administrators: { no: 'A feed names nobody.' },
      dropsRepeats: readOnly,
      refusesLongText: readOnly,
      images: readOnly,
      replies: readOnly,
      revocable: { no: 'A feed is open to everybody.' },
      renewsTokens: { no: 'A feed has no tokens.' },
    },
    connect: (input, io) => connect.connect(input, io),
    right: { url: host.url },
    wrong: {
      name: { no: 'A feed has no name to type.' },
      secret: { no: 'A feed has no secret.' },
      unreachable: { input: { url: around.closedUrl }, field: 'url', code: 'unreachable' },
      privateAddress: { input: { url: privateAddress }, field: 'url', code: 'private_address' },
      notThisNetwork: { input: { url: around.otherKindUrl }, field: 'url', code: 'not_this_network' },
    },
    other: {
      handle: new URL(host.url).host,
      writeToUs: async (text) => ({ remoteId: host.add(text), text }),
    },
    ourPosts: async () => [],
    isPublishing: () => false,
    revoke: async (session) => session.credentials,
    expire: (credentials) => credentials,
    withinMs: 5_000,
    recorded: recordedEntries(),
    recordedMissing: null,
    close: async () => {
      await host.close()
      await around.close()
    },
  }
})

function recordedEntries(): RecordedBody[] {
  const folder = join(import.meta.dirname, 'fixtures')
  return readdirSync(folder).flatMap((name) => {
    const document = parseFeedDocument(readFileSync(join(folder, name)), {}, 'https://feeds.example/feed')
    if ('refused' in document) throw new Error(`${name}: ${document.message}`)
    return rawItems(document, 'https://feeds.example/feed').map(({ remoteId, body }) => ({
      name: `${name} ${remoteId}`,
      body,
      text: wordsOf(body),
    }))
  })
}

/** What a reader of the page would see, found with a blunt knife. */
function wordsOf(body: unknown): string {
  const { entry } = body as { entry: { content: { value: string; html: boolean } | null } }
  if (entry.content === null) return ''
  const { value, html } = entry.content
  return html ? value.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&') : value
}
