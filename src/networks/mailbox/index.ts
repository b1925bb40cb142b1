import { measureBy } from '#networks/contract/by-hand/measure-text.ts'
import type { Limits } from '#networks/contract/limits.ts'
import type { Network } from '#networks/contract/network.ts'
import { allowRules } from '#platform/safe-fetch/addresses.ts'
import { mailboxConnect } from './connect.ts'
import { mailboxReceive } from './receive.ts'

/** Letters are only read here; the numbers say that nothing is ever sent. */
const limits: Limits = {
  asOf: '2026-11-22',
  source: 'docs/listening-sources.md',
  text: { unit: 'utf16', max: 0 },
  media: { maxCount: 0, image: { maxBytes: 0, mimeTypes: [], maxAltLength: 0, maxSide: 0 } },
}

/** Letters of a mailbox, by IMAP. Read only. `allowHosts`: what may be reached beside the public internet. */
export function createMailbox({ allowHosts }: { readonly allowHosts: readonly string[] }): Network {
  const rules = allowRules(allowHosts)
  return {
    id: 'mailbox',
    name: 'E-mail',
    limits,
    measureText: measureBy({}),
    connect: mailboxConnect(rules),
    receive: mailboxReceive(rules),
  }
}
