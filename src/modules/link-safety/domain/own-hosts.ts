import { readAddress } from './address.ts'

export interface ChannelPlace {
  readonly handle: string
  readonly serverUrl: string
  readonly profileUrl: string | null
}

/** Hosts that are ours or that our channels live on: what resembles them and is not them may be a trap. */
export function ownHostsOf(channels: readonly ChannelPlace[], named: readonly string[]): string[] {
  const written = channels.flatMap(({ handle, serverUrl, profileUrl }) => {
    // A handle like “fjell.example” or “@shop@social.example” is, or ends in, a host.
    const inHandle = handle.split('@').at(-1) ?? ''
    return [serverUrl, profileUrl ?? '', inHandle.includes('.') ? inHandle : '']
  })
  const hosts = [...named, ...written].flatMap((text) => {
    const host = text === '' ? undefined : readAddress(text)?.host
    return host ? [host.replace(/^www\./, '')] : []
  })
  return [...new Set(hosts)]
}
