import { bluesky } from '#networks/bluesky/index.ts'
import type { DirectConnect } from '#networks/contract/connect.ts'
import type { Network } from '#networks/contract/network.ts'
import { mastodon } from '#networks/mastodon/index.ts'
import { approve } from '../servers/mastodon-oauth.ts'
import { poorNetwork } from './poor-network.ts'

/** Mastodon, with a script in the place of the person who approves in the browser. */
const approving: DirectConnect = {
  kind: 'direct',
  fields: [
    { name: 'server', label: 'Server address', kind: 'url', required: true },
    { name: 'username', label: 'Name', kind: 'text', required: true },
    { name: 'password', label: 'Password', kind: 'password', required: true },
  ],
  async connect({ server = '', username = '', password = '' }, io) {
    const { connect } = mastodon
    if (connect?.kind !== 'oauth') throw new Error('Mastodon connects by OAuth.')
    const to = { redirectUri: 'http://127.0.0.1/callback', state: 's' }
    const begun = await connect.begin({ server }, to, io)
    if (!begun.ok) return begun
    const landed = await approve(begun.authorizeUrl, { username, password })
    return connect.complete(begun.pending, Object.fromEntries(landed.searchParams), io)
  },
}

/** What posts go out on: the fake network that forgets keys, and the two real ones. */
export const crashNetworks: readonly Network[] = [poorNetwork, bluesky, { ...mastodon, connect: approving }]
