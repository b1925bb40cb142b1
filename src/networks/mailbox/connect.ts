import type { Credentials } from '#networks/contract/account.ts'
import type { Connected, ConnectRefusal, DirectConnect } from '#networks/contract/connect.ts'
import type { AllowRules } from '#platform/safe-fetch/addresses.ts'
import { serverAddress } from './address.ts'
import { type Account, openMailbox } from './open.ts'
import { refusalOf } from './trouble.ts'

/** `answer`: letters to us that need an answer; `read`: newsletters and alerts we only read. */
export type Use = 'answer' | 'read'

const fields: DirectConnect['fields'] = [
  { name: 'email', label: 'E-mail address', kind: 'text', required: true, placeholder: 'hello@example.org' },
  {
    name: 'server',
    label: 'Mail server (IMAP)',
    kind: 'text',
    required: true,
    placeholder: 'imap.example.org',
    hint: 'Always encrypted: port 993 by itself, :143 for STARTTLS.',
  },
  {
    name: 'password',
    label: 'Password',
    kind: 'password',
    required: true,
    hint: 'An app password where the provider has them.',
  },
  {
    name: 'user',
    label: 'User name',
    kind: 'text',
    required: false,
    hint: 'Only when it is not the e-mail address.',
  },
  { name: 'folder', label: 'Folder', kind: 'text', required: false, placeholder: 'INBOX' },
  {
    name: 'use',
    label: 'What comes in',
    kind: 'choice',
    required: false,
    options: [
      { value: 'answer', label: 'Letters to us that need an answer' },
      { value: 'read', label: 'Newsletters and alerts we only read' },
    ],
  },
  {
    name: 'markRead',
    label: 'Mark as read',
    kind: 'choice',
    required: false,
    options: [
      { value: 'no', label: 'Leave the mailbox as it is' },
      { value: 'yes', label: 'Mark letters as read once they are stored' },
    ],
  },
  {
    name: 'authority',
    label: 'Certificate of your own authority',
    kind: 'file',
    accept: '.pem,.crt,.cer',
    required: false,
    hint: 'Only for servers whose certificate no public authority signed. A PEM file.',
  },
]

export function mailboxConnect(rules: AllowRules): DirectConnect {
  return { kind: 'direct', fields, connect: (input) => connect(input, rules) }
}

async function connect(
  input: Readonly<Record<string, string>>,
  rules: AllowRules,
): Promise<Connected | ConnectRefusal> {
  const email = input.email?.trim() ?? ''
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return refusal('email', 'wrong_handle', 'This is no e-mail address.')
  const server = serverAddress(input.server ?? '')
  if (!server)
    return refusal('server', 'invalid', 'This is not the address of a mail server, such as imap.example.org.')
  const use = choice(input.use, ['answer', 'read'])
  if (use === null)
    return refusal(
      'use',
      'invalid',
      'Choose what comes in: letters that need an answer, or what we only read.',
    )
  const mark = choice(input.markRead, ['no', 'yes'])
  if (mark === null) return refusal('markRead', 'invalid', 'Choose whether letters are marked as read.')
  const authority = input.authority?.trim() ?? ''
  if (authority !== '' && !authority.includes('BEGIN CERTIFICATE'))
    return refusal('authority', 'invalid', 'This file holds no certificate in PEM.')
  const credentials = {
    server: `${server.secure ? 'imaps' : 'imap'}://${input.server?.includes('[') ? `[${server.host}]` : server.host}:${server.port}`,
    user: input.user?.trim() || email,
    password: input.password ?? '',
    folder: input.folder?.trim() || 'INBOX',
    ...{ use, markRead: mark, authority },
  }
  try {
    const client = await openMailbox(accountOf(credentials), rules, { write: mark === 'yes', idle: false })
    await client.logout().catch(() => undefined)
  } catch (error) {
    return refusalOf(error)
  }
  const { folder } = credentials
  const inbox = folder.toUpperCase() === 'INBOX'
  return {
    ok: true,
    account: {
      remoteId: `${email.toLowerCase()}/${inbox ? 'INBOX' : folder}`,
      handle: email.toLowerCase(),
      displayName: inbox ? email : `${email} · ${folder}`,
      ...{ avatarUrl: null, serverUrl: '', profileUrl: null },
    },
    credentials,
  }
}

/** What the first word is stands for what was left empty; null for a word that is none of them. */
function choice<T extends string>(typed: string | undefined, words: readonly [T, T]): T | null {
  const word = typed?.trim().toLowerCase() ?? ''
  return word === '' ? words[0] : (words.find((one) => one === word) ?? null)
}

/** The account as the library wants it. */
export function accountOf(credentials: Credentials): Account {
  const server = serverAddress(credentials.server ?? '')
  if (!server) throw new Error('A mailbox was stored without its server.')
  const { user = '', password = '', folder = 'INBOX', authority = '' } = credentials
  return { server, user, password, folder, authority: authority || null }
}

function refusal(field: string, code: ConnectRefusal['code'], message: string): ConnectRefusal {
  return { ok: false, field, code, message }
}
