import { graphemeLength } from '#kernel/text.ts'
import type { Call } from './call.ts'
import { HttpError, optionalText, readJson, sendJson, text } from './http.ts'
import { emptyProfile, type FakeAccount } from './state.ts'
import type { WireAdministrator, WireProfile } from './wire.ts'

/** The longest bio this network takes, in graphemes. */
const maxBio = 300
const maxLines = 4

export function showProfile({ response }: Call, account: FakeAccount): void {
  const { displayName, avatarUrl, profile = emptyProfile } = account
  const body: WireProfile = { displayName, avatarUrl, ...profile }
  sendJson(response, 200, body)
}

/** Changes the fields that are given; `lines` replaces all of them. */
export async function changeProfile(call: Call, account: FakeAccount): Promise<void> {
  const body = await readJson(call.request)
  const change: Record<string, unknown> = {}
  for (const name of ['displayName', 'bio', 'website', 'location']) {
    const value = optionalText(body[name], name)
    if (value !== null) change[name] = value
  }
  if (typeof change.bio === 'string' && graphemeLength(change.bio) > maxBio)
    throw new HttpError(422, 'too_long', `A bio has at most ${maxBio} characters.`)
  if (body.lines !== undefined) change.lines = linesOf(body.lines)
  call.service.setProfile(account.id, change)
  showProfile(call, call.service.state.accounts.get(account.id) ?? account)
}

function linesOf(value: unknown): { name: string; value: string }[] {
  if (!Array.isArray(value) || value.length > maxLines)
    throw new HttpError(422, 'too_many_lines', `A profile has at most ${maxLines} lines of its own.`)
  return value.map((one: unknown) => {
    const line = Object(one) as Record<string, unknown>
    return { name: text(line.name, 'name'), value: text(line.value, 'value') }
  })
}

export function listAdministrators({ service, response }: Call, account: FakeAccount): void {
  const holder = { handle: account.handle, displayName: account.displayName, role: 'owner' }
  const people: readonly WireAdministrator[] = service.state.administrators.get(account.id) ?? [holder]
  sendJson(response, 200, { people })
}
