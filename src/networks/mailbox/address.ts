/** Where a mail server listens, and whether the connection is encrypted from its first byte (else by STARTTLS). */
export interface ServerAddress {
  readonly host: string
  readonly port: number
  readonly secure: boolean
}

/**
 * Reads what a person types: `imap.example.org`, with `:143` for STARTTLS, or with `imaps://` or `imap://` in front. Null
 * when it is no address. There is no way to ask for a connection that is never encrypted.
 */
export function serverAddress(typed: string): ServerAddress | null {
  const [, scheme = '', host = '', port = ''] =
    /^(?:(imaps?):\/\/)?(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?\/?$/i.exec(
      typed.trim(),
    ) ?? []
  if (host === '') return null
  const plain = scheme.toLowerCase() === 'imap' || (scheme === '' && port === '143')
  const number = port === '' ? (plain ? 143 : 993) : Number(port)
  if (number === 0 || number > 65_535) return null
  return { host: host.toLowerCase().replace(/^\[|\]$/g, ''), port: number, secure: !plain }
}
