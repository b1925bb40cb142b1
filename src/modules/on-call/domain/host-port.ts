/** “irc.example.org:6697” as host and port; without a port, the usual one. IPv6 addresses stand in brackets. */
export function hostPort(written: string, usual: number): { readonly host: string; readonly port: number } {
  const found = /^(?<host>\[[^\]]+\]|[^:]+)(?::(?<port>\d{1,5}))?$/.exec(written.trim())
  const { host = written.trim(), port } = found?.groups ?? {}
  return { host, port: port === undefined ? usual : Number(port) }
}
