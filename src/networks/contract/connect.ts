import type { Credentials, NetworkIo, RemoteAccount } from './account.ts'
import type { Limits } from './limits.ts'

/** One of the answers to a field of the kind `choice`. */
export interface ConnectOption {
  readonly value: string
  readonly label: string
}

/** One field of the form that connects an account; the browser draws the form from this. */
export interface ConnectField {
  readonly name: string
  readonly label: string
  /** `choice`: one of `options`; the first is chosen where nobody chose. */
  readonly kind: 'text' | 'password' | 'url' | 'file' | 'choice'
  readonly options?: readonly ConnectOption[]
  /** For a file: endings that are offered, as a browser takes them (`.xml,.json`). */
  readonly accept?: string
  readonly hint?: string
  readonly required: boolean
  readonly placeholder?: string
}

export interface Connected {
  readonly ok: true
  readonly account: RemoteAccount
  readonly credentials: Credentials
  /** Limits as this server reports them; absent when it does not. */
  readonly limits?: Limits
}

/** Why it did not connect, in a whole sentence, at the field it belongs to. */
export interface ConnectRefusal {
  readonly ok: false
  readonly field: string | null
  readonly code:
    | 'wrong_handle'
    | 'wrong_password'
    | 'unreachable'
    | 'private_address'
    | 'not_this_network'
    | 'denied'
    | 'too_large'
    | 'invalid'
  readonly message: string
}

/** Connecting with what the person types: a handle and app password, or an address. */
export interface DirectConnect {
  readonly kind: 'direct'
  readonly fields: readonly ConnectField[]
  connect(input: Readonly<Record<string, string>>, io: NetworkIo): Promise<Connected | ConnectRefusal>
}

/** Connecting by OAuth: the person is sent to `authorizeUrl`; what comes back completes it. */
export interface OauthConnect {
  readonly kind: 'oauth'
  readonly fields: readonly ConnectField[]
  begin(
    input: Readonly<Record<string, string>>,
    to: { readonly redirectUri: string; readonly state: string },
    io: NetworkIo,
  ): Promise<
    { readonly ok: true; readonly authorizeUrl: string; readonly pending: Credentials } | ConnectRefusal
  >
  complete(
    pending: Credentials,
    params: Readonly<Record<string, string>>,
    io: NetworkIo,
  ): Promise<Connected | ConnectRefusal>
}
