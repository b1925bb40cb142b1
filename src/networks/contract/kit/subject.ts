import type { Credentials, NetworkIo, Session } from '../account.ts'
import type { Connected, ConnectRefusal } from '../connect.ts'
import type { Network } from '../network.ts'
import type { LinkCard } from '../publish.ts'
import type { SeenRequest } from './faulty-fetch.ts'
import type { RecordedBody } from './recorded.ts'

/**
 * Whether the server under test can do something. "No" needs a reason, and the kit then checks that it really cannot:
 * a capability that appears later turns the declaration red instead of staying untested.
 */
export type Can = true | { readonly no: string }

interface Capabilities {
  readonly publish: Can
  readonly receive: Can
  readonly stream: Can
  /** What is handed out speaks to us; feeds and searches only let us overhear. */
  readonly addressed: Can
  readonly measure: Can
  /** Our own profile can be read. */
  readonly profile: Can
  /** One field of it can be written. */
  readonly applyProfile: Can
  /** Who may act for the account is told. */
  readonly administrators: Can
  /** The server itself drops a repeat with the same key. */
  readonly dropsRepeats: Can
  /** The server itself refuses a text over its limit. */
  readonly refusesLongText: Can
  readonly images: Can
  readonly replies: Can
  /** Access can be taken away at the server. */
  readonly revocable: Can
  /** Short-lived tokens are renewed by the adapter and saved. */
  readonly renewsTokens: Can
  /** Posts of ours hang together, and a comment of ours stands under one. Left out, like all below: it cannot. */
  readonly threads?: Can
  readonly videos?: Can
  /** The words of a video by language. */
  readonly captions?: Can
  readonly documents?: Can
  readonly polls?: Can
  readonly cards?: Can
  readonly titles?: Can
  readonly edits?: Can
  readonly removes?: Can
  readonly looks?: Can
  /** What somebody wrote is liked, and the like taken back. */
  readonly likes?: Can
  /** An answer under a post of ours is hidden, and shown again. */
  readonly hides?: Can
  /** Who answers to a handle is told. */
  readonly resolvesHandles?: Can
  /** What anybody can read about an account is told. */
  readonly readsStanding?: Can
  /** People are found by the beginning of a name. */
  readonly searchesHandles?: Can
  /** What somebody says to nobody in particular is found by its words, by its tag, among everything public. */
  readonly listensSearch?: Can
  readonly listensTag?: Can
  readonly listensPublic?: Can
  /** A tag is heard as it happens. */
  readonly listensStream?: Can
}

type ConnectInput = Readonly<Record<string, string>>

/** Something a person gets wrong when connecting, and how it has to be told. */
interface WrongInput {
  readonly input: ConnectInput
  readonly field: string | null
  readonly code: ConnectRefusal['code']
}

/** How people get it wrong; each has to be tried or declared impossible. */
export interface WrongInputs {
  readonly name: WrongInput | { readonly no: string }
  readonly secret: WrongInput | { readonly no: string }
  readonly unreachable: WrongInput | { readonly no: string }
  readonly privateAddress: WrongInput | { readonly no: string }
  readonly notThisNetwork: WrongInput | { readonly no: string }
}

/** A post as the server shows it to somebody else, read without the adapter where that is possible. */
export interface SeenPost {
  readonly remoteId: string
  readonly text: string
  readonly alts: readonly string[]
  readonly inReplyTo: string | null
  /** Languages of captions, of all media together. Left out, like all below: none, or the server does not show it. */
  readonly captions?: readonly string[]
  readonly poll?: { readonly options: readonly string[]; readonly multiple: boolean }
  readonly card?: Pick<LinkCard, 'url' | 'title' | 'description'> & { readonly hasImage: boolean }
  readonly title?: string
}

/** What happens to our posts on the network without us, by its app or its operator. */
interface Elsewhere {
  edit(remoteId: string, text: string): Promise<void>
  /** Absent where posts cannot be taken back. */
  remove?(remoteId: string): Promise<void>
}

/** Somebody who is not us, on the same network. */
interface OtherPerson {
  readonly handle: string
  /** Writes so that we are addressed. Resolves with the remote id and the text that readers see. */
  writeToUs(text: string): Promise<{ readonly remoteId: string; readonly text: string }>
  /** Answers a post of ours. Absent where nothing can be hidden. */
  answer?(remoteId: string, text: string): Promise<{ readonly remoteId: string }>
  /** Says something in public without speaking to us. Absent where nothing can be heard beyond our own account. */
  say?(text: string): Promise<{ readonly remoteId: string; readonly text: string }>
}

/** One network with a server to try it on. */
export interface KitSubject {
  readonly network: Network
  /** Reaches the server under test and, beyond it, only public addresses. */
  readonly io: NetworkIo
  readonly can: Capabilities
  /** All the way, as a person would; for OAuth the consent page included. */
  connect(input: ConnectInput, io: NetworkIo): Promise<Connected | ConnectRefusal>
  readonly right: ConnectInput
  readonly wrong: WrongInputs
  readonly other: OtherPerson
  /** Posts of ours that contain `part`, as somebody else sees them. Waits until the server has caught up. */
  ourPosts(part: string): Promise<readonly SeenPost[]>
  /** What an adapter would have stored with a message of somebody else. Absent: nothing is needed. */
  contextOf?(remoteId: string): Promise<Readonly<Record<string, string>>>
  /** How a message of somebody else stands, as far as our account did something to it. Absent where nothing can be done. */
  standingOf?(remoteId: string): Promise<{ readonly liked: boolean; readonly hidden: boolean }>
  /** Somebody changes our posts behind our back. Absent: nobody can. */
  readonly elsewhere?: Elsewhere
  /** True for the request that makes a post visible. */
  isPublishing(request: SeenRequest): boolean
  /** Makes these credentials worthless at the server; resolves with what a channel would still hold. */
  revoke(session: Session): Promise<Credentials>
  /** Credentials whose short-lived part has run out and whose long-lived part is good. */
  expire(credentials: Credentials): Credentials
  /** How long after writing a mention may take to be handed out, in milliseconds. */
  readonly withinMs: number
  /** Bodies that were once received for real: `fixtures/` and, where present, the shared payloads. */
  readonly recorded: readonly RecordedBody[]
  /** Why recorded bodies outside the repository were not found, or null. */
  readonly recordedMissing: string | null
  close(): Promise<void>
}
