import type { NetworkChoice } from '#modules/channels/contract.ts'
import { decodeFeed } from './decode-feed.ts'

type Field = NetworkChoice['fields'][number]

/** What was typed into a network's form; a file becomes its text. */
export async function readTyped(data: FormData, fields: readonly Field[]): Promise<Record<string, string>> {
  const input: Record<string, string> = {}
  for (const { name } of fields) {
    const value = data.get(name)
    if (typeof value === 'string') input[name] = value
    else if (value && value.size > 0) input[name] = decodeFeed(new Uint8Array(await value.arrayBuffer()))
  }
  return input
}

const key = 'weft.connect'

/** Keeps over the way to a server and back what is no secret, so that a second try need not begin at nothing. */
export function keepTyped(
  network: string,
  input: Readonly<Record<string, string>>,
  fields: readonly Field[],
): void {
  const open = fields.filter(({ kind }) => kind === 'text' || kind === 'url').map(({ name }) => name)
  const kept = Object.fromEntries(open.flatMap((name) => (input[name] ? [[name, input[name]]] : [])))
  try {
    sessionStorage.setItem(key, JSON.stringify({ network, kept }))
  } catch {
    // A browser that keeps nothing: it is typed again.
  }
}

export function recallTyped(network: string): (field: Field) => string | undefined {
  const { network: of, kept } = read()
  return ({ name }) => (of === network ? kept?.[name] : undefined)
}

/** The network somebody was on the way to. */
export function recallNetwork(): string | undefined {
  return read().network
}

export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}

function read(): { network?: string; kept?: Record<string, string> } {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as ReturnType<typeof read>
  } catch {
    return {}
  }
}
